package vekha.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vekha.foundation.Period;

/** How fresh the last proof of a continuous measure must be: once in each such part of the calendar. */
public enum Freshness {
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12);

    private static final int SEPTEMBER = 9;

    private final int months;

    Freshness(int months) {
        this.months = months;
    }

    /** The period cut along the calendar; the first and the last part may be shorter. */
    List<Period> parts(Period whole, boolean academic) {
        List<Period> parts = new ArrayList<>();
        LocalDate from = whole.from();
        while (!from.isAfter(whole.to())) {
            LocalDate end = endOfPart(from, academic);
            LocalDate to = end.isAfter(whole.to()) ? whole.to() : end;
            parts.add(new Period(from, to));
            from = to.plusDays(1);
        }
        return parts;
    }

    private LocalDate endOfPart(LocalDate day, boolean academic) {
        int first = this == YEAR && academic ? SEPTEMBER : 1;
        int sinceStart = Math.floorMod(day.getMonthValue() - first, months);
        return day.withDayOfMonth(1).plusMonths((long) months - sinceStart).minusDays(1);
    }
}
