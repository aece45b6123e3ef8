package vekha.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import vekha.foundation.Period;

/** Cuts a period into the calendar's own units and each of them into equal parts. */
record Rounds(Recurrence recurrence, Due due, boolean academic) {

    private static final int SEPTEMBER = 9;
    private static final int DAYS_OF_MONTH = 30;
    private static final int[] TERM_STARTS = {1, 4, 9, 11};

    List<Occurrence> within(Period plan) {
        List<Occurrence> found = new ArrayList<>();
        LocalDate start = unitStart(plan.from());
        while (!start.isAfter(plan.to()) && found.size() <= Schedule.MOST) {
            LocalDate next = start;
            for (int i = 0; i < recurrence.interval() && !next.isAfter(plan.to()); i++) {
                next = nextUnit(next);
            }
            addParts(found, start, next, plan);
            start = next;
        }
        return found;
    }

    /** A part that lies outside the plan is left out, and one that reaches beyond it is clipped. */
    private void addParts(List<Occurrence> found, LocalDate start, LocalDate next, Period plan) {
        LocalDate end = lastTaughtDay(start, next);
        if (recurrence.times() == 1 || due.also() != null) {
            add(found, start, end, plan);
            return;
        }
        int times = (int) Math.min(recurrence.times(), ChronoUnit.DAYS.between(start, end) + 1);
        for (int part = 0; part < times && found.size() <= Schedule.MOST; part++) {
            LocalDate from = partStart(start, end, part, times);
            LocalDate to = partStart(start, end, part + 1, times).minusDays(1);
            add(found, from, to, plan);
        }
    }

    private void add(List<Occurrence> found, LocalDate from, LocalDate to, Period plan) {
        Period round = new Period(from, to);
        for (Due each = due; each != null; each = each.also()) {
            Occurrence occurrence = each.in(round, plan);
            if (occurrence != null) {
                found.add(occurrence);
            }
        }
    }

    /** Along the months where there are enough of them; a month in halves or thirds as people count it. */
    private LocalDate partStart(LocalDate start, LocalDate end, int part, int times) {
        LocalDate next = end.plusDays(1);
        if (part == times) {
            return next;
        }
        long months = ChronoUnit.MONTHS.between(start, next);
        if (months >= times) {
            long rest = recurrence.interval() == 1 ? 0 : months * part % times;
            return start.plusMonths(months * part / times).plusDays(rest * DAYS_OF_MONTH / times);
        }
        long days = months == 1 && times <= 3 ? DAYS_OF_MONTH : ChronoUnit.DAYS.between(start, next);
        return start.plusDays(days * part / times);
    }

    private LocalDate unitStart(LocalDate day) {
        LocalDate first = day.withDayOfMonth(1);
        int month = day.getMonthValue();
        return switch (recurrence.every()) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> first;
            case QUARTER -> first.withMonth((month - 1) / 3 * 3 + 1);
            case HALF_YEAR -> halfStart(first, month);
            case YEAR ->
                academic ? first.withMonth(SEPTEMBER).minusYears(month < SEPTEMBER ? 1 : 0) : first.withMonth(1);
            case TERM -> termStart(first, month);
        };
    }

    private LocalDate halfStart(LocalDate first, int month) {
        if (academic) {
            return first.withMonth(month < SEPTEMBER ? 1 : SEPTEMBER);
        }
        return first.withMonth(month < 7 ? 1 : 7);
    }

    private static LocalDate termStart(LocalDate first, int month) {
        int start = TERM_STARTS[0];
        for (int each : TERM_STARTS) {
            start = each <= month ? each : start;
        }
        return first.withMonth(start);
    }

    private LocalDate nextUnit(LocalDate start) {
        return switch (recurrence.every()) {
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
            case QUARTER -> start.plusMonths(3);
            case HALF_YEAR -> start.plusMonths(academic ? start.getMonthValue() == 1 ? 8 : 4 : 6);
            case YEAR -> start.plusYears(1);
            case TERM -> nextTerm(start);
        };
    }

    private static LocalDate nextTerm(LocalDate start) {
        return switch (start.getMonthValue()) {
            case 1 -> start.withMonth(4);
            case 4 -> start.withMonth(SEPTEMBER);
            case SEPTEMBER -> start.withMonth(11);
            default -> start.plusMonths(2);
        };
    }

    /** The fourth term and the school's second half-year end with May; summer belongs to neither. */
    private LocalDate lastTaughtDay(LocalDate start, LocalDate next) {
        boolean schoolTime = recurrence.interval() == 1
                && (recurrence.every() == Recurrence.Unit.TERM && start.getMonthValue() == 4
                        || recurrence.every() == Recurrence.Unit.HALF_YEAR && academic && start.getMonthValue() == 1);
        return schoolTime ? LocalDate.of(start.getYear(), 5, 31) : next.minusDays(1);
    }
}
