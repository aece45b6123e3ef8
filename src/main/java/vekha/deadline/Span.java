package vekha.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * From one spot to another, or up to it, or from it on; both spots are the same when only one was named.
 *
 * @param mode what the preposition said
 * @param first where it starts
 * @param last where it ends
 */
record Span(Mode mode, Spot first, Spot last) {

    /** What is meant of the spots. */
    enum Mode {
        WITHIN,
        UNTIL,
        FROM
    }

    static Span of(Spot spot) {
        return new Span(Mode.WITHIN, spot, spot);
    }

    static Span of(Mode mode, Spot spot) {
        return new Span(mode, spot, spot);
    }

    boolean isRange() {
        return !first.equals(last);
    }

    boolean isWithin() {
        return mode == Mode.WITHIN;
    }

    boolean hasYear() {
        return first.hasYear() || last.hasYear();
    }

    boolean namesLeapDay() {
        return first.isLeapDay() || last.isLeapDay();
    }

    /** Whether nothing but years was said: «2022 год», «2021–2023 гг.». */
    boolean isOfYears() {
        return first.grain().isYear() && last.grain().isYear();
    }

    /** The same starting in a year, or in each of some years. */
    Span in(int from, int to) {
        Spot start = first.in(from, to);
        return new Span(mode, start, isRange() ? last : start);
    }

    Span in(int year) {
        return in(year, year);
    }

    Span withMode(Mode another) {
        return new Span(another, first, last);
    }

    /** What the years named make of it; at least one end has one. */
    List<Occurrence> inItsYears() {
        if (isOfYears()) {
            return List.of(occurrence(first.start(first.year()), last.end(last.lastYear())));
        }
        if (isRange() && first.hasYear() && last.hasYear()) {
            return existing(first.year(), last.grain().isYear() ? last.lastYear() : last.year());
        }
        int from = first.hasYear() ? first.year() : startYearFor(last.year());
        int rounds = first.hasYear() ? first.lastYear() - first.year() : last.lastYear() - last.year();
        List<Occurrence> found = new ArrayList<>(rounds + 1);
        for (int year = from; year <= from + rounds; year++) {
            found.addAll(startingIn(year));
        }
        return found;
    }

    private List<Occurrence> existing(int startYear, int endYear) {
        boolean exists = first.existsIn(startYear) && last.existsIn(endYear);
        return exists ? List.of(occurrence(first.start(startYear), last.end(endYear))) : List.of();
    }

    /** What it is when it starts in a year; nothing when such a day does not exist then. */
    List<Occurrence> startingIn(int year) {
        return existing(year, yearOfEnd(year));
    }

    LocalDate start(int year) {
        return first.start(year);
    }

    LocalDate end(int startYear) {
        return last.end(yearOfEnd(startYear));
    }

    private Occurrence occurrence(LocalDate start, LocalDate end) {
        return new Occurrence(mode == Mode.UNTIL ? null : start, mode == Mode.FROM ? null : end);
    }

    private int yearOfEnd(int startYear) {
        return isRange() && last.start(startYear).isBefore(first.start(startYear)) ? startYear + 1 : startYear;
    }

    /** The year of the start, when only the end's is named: «ноябрь – март 2022» starts in 2021. */
    private int startYearFor(int endYear) {
        return isRange() && first.start(endYear).isAfter(last.end(endYear)) ? endYear - 1 : endYear;
    }
}
