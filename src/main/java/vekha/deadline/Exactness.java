package vekha.deadline;

import java.time.LocalDate;
import java.util.List;

/** How exactly a wording says when something falls due; a picture of it must not be sharper. */
public enum Exactness {
    /** On one day, or up to it. */
    DAY,
    /** From a day to a day, both named. */
    BOUNDS,
    /** In a month, a quarter, a term: the day is not named. */
    ROUGH,
    /** All the time. */
    LASTING;

    static Exactness of(Schedule schedule, Occurrence occurrence) {
        if (schedule instanceof Schedule.Throughout) {
            return LASTING;
        }
        if (occurrence.start() == null || occurrence.start().equals(occurrence.end())) {
            return DAY;
        }
        if (schedule instanceof Schedule.Every every) {
            return of(every.due().rule());
        }
        return schedule instanceof Schedule.On on ? of(on.spans(), occurrence) : ROUGH;
    }

    private static Exactness of(Due.Rule rule) {
        return switch (rule) {
            case WHOLE -> ROUGH;
            case DAYS -> BOUNDS;
            case UNTIL_DAY, WEEKDAY, NTH_WEEKDAY, WORKING_DAY, UNTIL_WORKING_DAY -> DAY;
        };
    }

    /** Where a wording names days and months side by side, whole months are what it names as months. */
    private static Exactness of(List<Span> spans, Occurrence occurrence) {
        if (spans.stream().allMatch(Exactness::isRough)) {
            return ROUGH;
        }
        return spans.stream().anyMatch(Exactness::isRough) && coversMonths(occurrence) ? ROUGH : BOUNDS;
    }

    private static boolean isRough(Span span) {
        return !span.first().grain().isWithinMonth() || !span.last().grain().isWithinMonth();
    }

    private static boolean coversMonths(Occurrence occurrence) {
        LocalDate start = occurrence.start();
        LocalDate end = occurrence.end();
        return start != null && start.getDayOfMonth() == 1 && end != null && end.getDayOfMonth() == end.lengthOfMonth();
    }
}
