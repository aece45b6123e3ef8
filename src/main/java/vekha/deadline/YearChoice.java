package vekha.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vekha.foundation.Period;

/** Lends the years of a plan period to what was named without one. */
final class YearChoice {

    private static final int DAYS_OF_ONE_YEAR = 366;
    private static final int AUGUST = 8;

    private YearChoice() {}

    static List<Occurrence> occurrences(Span span, Period period) {
        if (isOfOneYear(period)) {
            return span.startingIn(bestYear(span, period));
        }
        List<Integer> years = years(span, period);
        List<Occurrence> found = new ArrayList<>(years.size());
        for (int year : years) {
            found.addAll(span.startingIn(year));
            if (found.size() >= Schedule.MOST) {
                break;
            }
        }
        return found;
    }

    static List<Integer> years(Span span, Period period) {
        if (isOfOneYear(period)) {
            return List.of(bestYear(span, period));
        }
        List<Integer> all = new ArrayList<>();
        for (int year = period.from().getYear() - 1; year <= period.to().getYear(); year++) {
            if (startsWithin(span, year, period) || !span.isRange() && touches(span, year, period)) {
                all.add(year);
            }
            if (all.size() > Schedule.MOST) {
                break;
            }
        }
        return all;
    }

    private static boolean isOfOneYear(Period period) {
        return period.to().toEpochDay() - period.from().toEpochDay() < DAYS_OF_ONE_YEAR;
    }

    /** The year that puts it wholly inside the plan, or its start there, or any of it, or comes nearest. */
    private static int bestYear(Span span, Period period) {
        int first = period.from().getYear();
        int best = first;
        int bestRank = -1;
        for (int year = first - 1; year <= period.to().getYear(); year++) {
            int rank = rank(span, year, period);
            if (rank > bestRank) {
                best = year;
                bestRank = rank;
            }
        }
        return best;
    }

    private static int rank(Span span, int year, Period period) {
        boolean starts = startsWithin(span, year, period);
        boolean ends = period.contains(span.end(year));
        if (starts && ends) {
            return 4;
        }
        if (ends && isAroundTheFirstOfSeptember(span, period)) {
            return 3;
        }
        if (starts) {
            return 2;
        }
        return touches(span, year, period) ? 1 : year >= period.from().getYear() ? 0 : -1;
    }

    /** «Август – сентябрь» of an academic year opens it rather than running out of it. */
    private static boolean isAroundTheFirstOfSeptember(Span span, Period period) {
        return period.from().getMonthValue() > AUGUST
                && span.isRange()
                && span.first().month() == AUGUST;
    }

    private static boolean startsWithin(Span span, int year, Period period) {
        return period.contains(span.start(year));
    }

    private static boolean touches(Span span, int year, Period period) {
        LocalDate start = span.start(year);
        LocalDate end = span.end(year);
        boolean crosses = end.getYear() > start.getYear();
        return !crosses && !end.isBefore(period.from()) && !start.isAfter(period.to());
    }
}
