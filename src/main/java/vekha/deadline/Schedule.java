package vekha.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vekha.foundation.Period;

/** How a measure is timed. */
public sealed interface Schedule {

    /** More than this are never made, whatever the wording. */
    int MOST = 1000;

    /** What falls due within a plan period, sorted by end, then start. */
    List<Occurrence> within(Period period);

    /**
     * On days, in months, quarters or years that were named; what was named without its year comes round every year.
     *
     * @param spans what was named
     */
    record On(List<Span> spans) implements Schedule {

        public On {
            spans = List.copyOf(spans);
        }

        @Override
        public List<Occurrence> within(Period period) {
            List<Occurrence> found = new ArrayList<>(spans.size());
            for (Span span : spans) {
                found.addAll(span.hasYear() ? span.inItsYears() : YearChoice.occurrences(span, period));
                if (found.size() > MOST) {
                    break;
                }
            }
            return inOrder(found, period);
        }
    }

    /**
     * Again and again: a due period in every unit of the calendar.
     *
     * @param recurrence how often
     * @param due which day of each due period, or all of it
     * @param bounds when it comes round at all; the whole plan period when empty
     * @param academic whether years and half-years are the school's
     */
    record Every(Recurrence recurrence, Due due, List<Span> bounds, boolean academic) implements Schedule {

        public Every {
            bounds = List.copyOf(bounds);
        }

        @Override
        public List<Occurrence> within(Period period) {
            Rounds rounds = new Rounds(recurrence, due, academic);
            if (bounds.isEmpty()) {
                return inOrder(rounds.within(period), period);
            }
            List<Occurrence> found = new ArrayList<>();
            for (Occurrence bound : new On(bounds).within(period)) {
                LocalDate from = orElse(bound.start(), period.from());
                LocalDate to = orElse(bound.end(), period.to());
                if (!to.isBefore(from)) {
                    found.addAll(rounds.within(new Period(from, to)));
                }
            }
            return inOrder(found, period);
        }
    }

    /**
     * All the time: one occurrence, the plan period.
     *
     * @param since what it starts with, when that was named; then it does not end
     */
    record Throughout(@Nullable Span since) implements Schedule {

        @Override
        public List<Occurrence> within(Period period) {
            if (since == null) {
                return List.of(new Occurrence(period.from(), period.to()));
            }
            List<Occurrence> first = new On(List.of(since)).within(period);
            return first.isEmpty()
                    ? List.of(new Occurrence(period.from(), period.to()))
                    : List.of(new Occurrence(first.get(0).start(), null));
        }
    }

    /** No date can be given: an event, a plan of others, a need, or wording nobody understands. */
    record Waiting() implements Schedule {

        @Override
        public List<Occurrence> within(Period period) {
            return List.of();
        }
    }

    private static List<Occurrence> inOrder(List<Occurrence> found, Period period) {
        Comparator<Occurrence> order = (one, other) -> compare(one, other, period);
        if (found.size() <= MOST && isInOrder(found, order)) {
            return List.copyOf(found);
        }
        found.sort(order);
        List<Occurrence> different = new ArrayList<>(found.size());
        for (Occurrence each : found) {
            boolean again =
                    !different.isEmpty() && different.get(different.size() - 1).equals(each);
            if (!again && different.size() < MOST) {
                different.add(each);
            }
        }
        return List.copyOf(different);
    }

    /** Most are made in order, and none twice. */
    private static boolean isInOrder(List<Occurrence> found, Comparator<Occurrence> order) {
        for (int i = 1; i < found.size(); i++) {
            if (order.compare(found.get(i - 1), found.get(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static int compare(Occurrence one, Occurrence other, Period period) {
        int byEnd = orElse(one.end(), period.to()).compareTo(orElse(other.end(), period.to()));
        return byEnd != 0 ? byEnd : orElse(one.start(), period.from()).compareTo(orElse(other.start(), period.from()));
    }

    private static LocalDate orElse(@Nullable LocalDate day, LocalDate otherwise) {
        return day == null ? otherwise : day;
    }
}
