package vekha.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vekha.deadline.Recurrence.Unit;

/** What one or several named times come to: their kind, whether they come round every year, what else may be meant. */
final class NamedComposer {

    private NamedComposer() {}

    static Reading reading(List<Span> spans, Plan plan) {
        Schedule schedule = new Schedule.On(spans);
        Kind kind = kind(spans);
        if (dropsOut(schedule, spans, plan)) {
            return new Reading(Kind.UNPARSEABLE, new Schedule.Waiting(), null, false, List.of(), true);
        }
        boolean repeats = !plan.isOfOneYear() && spans.stream().anyMatch(each -> !each.hasYear());
        Reading reading = Reading.of(kind, schedule)
                .recurring(repeats ? new Recurrence(Unit.YEAR, Math.min(spans.size(), 12), 1) : null);
        List<Reading> others = alternatives(reading, spans, plan);
        boolean otherHalf = kind == Kind.HALF_YEAR && !others.isEmpty();
        return reading.or(others).doubtful(repeats || otherHalf || isVague(spans));
    }

    /** «29 февраля 2023»: the day is possible, but not in that year. */
    private static boolean dropsOut(Schedule schedule, List<Span> spans, Plan plan) {
        return spans.size() == 1
                && spans.get(0).first().grain() == Grain.DAY
                && spans.get(0).namesLeapDay()
                && schedule.within(plan.period()).isEmpty();
    }

    private static boolean isVague(List<Span> spans) {
        for (Span span : spans) {
            Grain grain = span.first().grain();
            boolean workingDay = grain == Grain.NTH_WEEKDAY && span.first().day() == 0;
            if (grain == Grain.SEASON || grain == Grain.WEEK || workingDay) {
                return true;
            }
        }
        return false;
    }

    static Kind kind(List<Span> spans) {
        Kind kind = kind(spans.get(0));
        if (spans.size() == 1) {
            return kind;
        }
        for (Span span : spans) {
            kind = together(kind, kind(span));
        }
        return switch (kind) {
            case MONTH, MONTH_RANGE -> Kind.MONTHS_LIST;
            case QUARTER -> Kind.QUARTER_RANGE;
            case YEAR -> Kind.YEAR_RANGE;
            default -> kind;
        };
    }

    private static Kind together(Kind one, Kind other) {
        if (one == other) {
            return one;
        }
        if (isOneOf(one, other, Kind.FIXED_DATE, Kind.DATE_RANGE)) {
            return Kind.DATE_RANGE;
        }
        if (isOneOf(one, other, Kind.QUARTER, Kind.QUARTER_RANGE)) {
            return Kind.QUARTER_RANGE;
        }
        if (isOneOf(one, other, Kind.YEAR, Kind.YEAR_RANGE)) {
            return Kind.YEAR_RANGE;
        }
        boolean open = one == Kind.UNTIL || one == Kind.FROM || other == Kind.UNTIL || other == Kind.FROM;
        return open ? one : Kind.MONTHS_LIST;
    }

    private static boolean isOneOf(Kind one, Kind other, Kind first, Kind second) {
        return (one == first || one == second) && (other == first || other == second);
    }

    static Kind kind(Span span) {
        if (!span.isWithin()) {
            return span.mode() == Span.Mode.UNTIL ? Kind.UNTIL : Kind.FROM;
        }
        Grain first = span.first().grain();
        if (!span.isRange()) {
            return ofSpot(span.first());
        }
        Grain last = span.last().grain();
        if (first.isWithinMonth() || last.isWithinMonth()) {
            return Kind.DATE_RANGE;
        }
        return first != last ? mixed(first, last) : ofRange(first);
    }

    private static Kind mixed(Grain first, Grain last) {
        return first.isYear() && last.isYear() ? Kind.ACADEMIC_YEAR : Kind.MONTH_RANGE;
    }

    private static Kind ofSpot(Spot spot) {
        return switch (spot.grain()) {
            case BARE, DAY, NTH_WEEKDAY -> Kind.FIXED_DATE;
            case DECADE, HALF_OF_MONTH, WEEK -> Kind.DATE_RANGE;
            case MONTH -> Kind.MONTH;
            case SEASON -> Kind.MONTH_RANGE;
            case QUARTER -> Kind.QUARTER;
            case HALF_YEAR -> Kind.HALF_YEAR;
            case YEAR -> spot.lastYear() > spot.year() ? Kind.YEAR_RANGE : Kind.YEAR;
            case ACADEMIC_YEAR -> Kind.ACADEMIC_YEAR;
        };
    }

    private static Kind ofRange(Grain grain) {
        return switch (grain) {
            case QUARTER -> Kind.QUARTER_RANGE;
            case HALF_YEAR -> Kind.HALF_YEAR;
            case YEAR -> Kind.YEAR_RANGE;
            case ACADEMIC_YEAR -> Kind.ACADEMIC_YEAR;
            default -> Kind.MONTH_RANGE;
        };
    }

    private static List<Reading> alternatives(Reading reading, List<Span> spans, Plan plan) {
        List<Reading> found = new ArrayList<>(2);
        if (reading.recurrence() != null) {
            found.add(onlyFirst(reading.kind(), spans, plan));
        }
        found.add(asOneRange(reading, spans));
        found.add(calendarHalf(reading.kind(), spans, plan));
        found.removeIf(Objects::isNull);
        return found;
    }

    /** The author may have meant the first year only. */
    private static @Nullable Reading onlyFirst(Kind kind, List<Span> spans, Plan plan) {
        List<Span> first = new ArrayList<>(spans.size());
        for (Span span : spans) {
            List<Integer> years = span.hasYear() ? List.of() : YearChoice.years(span, plan.period());
            first.add(years.isEmpty() ? span : span.in(years.get(0)));
        }
        return first.equals(spans) ? null : Reading.of(kind, new Schedule.On(first));
    }

    /** «Февраль/август» may be one period from the first to the second. */
    private static @Nullable Reading asOneRange(Reading reading, List<Span> spans) {
        if (reading.kind() != Kind.MONTHS_LIST
                || spans.size() != 2
                || spans.get(0).isRange()
                || spans.get(1).isRange()) {
            return null;
        }
        Span range =
                new Span(Span.Mode.WITHIN, spans.get(0).first(), spans.get(1).last());
        boolean forward = range.first().month() < range.last().month();
        Recurrence yearly = reading.recurrence() == null ? null : Recurrence.each(Unit.YEAR);
        return forward
                ? Reading.of(Kind.MONTH_RANGE, new Schedule.On(List.of(range))).recurring(yearly)
                : null;
    }

    /** In a plan of academic years «II полугодие» may still be the calendar's. */
    private static @Nullable Reading calendarHalf(Kind kind, List<Span> spans, Plan plan) {
        Span span = spans.get(0);
        if (kind != Kind.HALF_YEAR || spans.size() != 1 || span.isRange() || !plan.academic() || span.hasYear()) {
            return null;
        }
        int year = plan.period().from().getYear();
        boolean first = span.first().month() == 9;
        Span half =
                Span.of(first ? Spot.halfYear(1).in(year + 1) : Spot.halfYear(2).in(year));
        return Reading.of(kind, new Schedule.On(List.of(half)));
    }
}
