package vekha.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Looks for what cannot be meant: a reason to look again, never a refusal. */
record Warnings(String wording, Reading reading, List<Occurrence> occurrences, Plan plan) {

    private static final int YEARS_AWAY = 10;

    List<Warning> found() {
        List<Warning> found = new ArrayList<>(1);
        String odd = OddYear.in(wording);
        if (odd != null) {
            return List.of(new Warning(Warning.Code.YEAR_CANNOT_BE_MEANT, List.of(odd)));
        }
        if (reading.noSuchDate()) {
            found.add(new Warning(Warning.Code.NO_SUCH_DATE, List.of()));
        }
        for (Occurrence each : looked()) {
            addFor(each, found);
            if (!found.isEmpty()) {
                break;
            }
        }
        return List.copyOf(found);
    }

    /** What comes round is outside the plan when its first time is. */
    private List<Occurrence> looked() {
        if (reading.schedule() instanceof Schedule.Every) {
            return occurrences.subList(0, Math.min(1, occurrences.size()));
        }
        return reading.schedule() instanceof Schedule.On ? occurrences : List.of();
    }

    private void addFor(Occurrence each, List<Warning> found) {
        LocalDate start = each.start();
        LocalDate end = each.end();
        if (start != null && end != null && end.isBefore(start)) {
            found.add(new Warning(Warning.Code.ENDS_BEFORE_IT_STARTS, List.of(Texts.day(start), Texts.day(end))));
        }
        LocalDate outside = start != null && !plan.period().contains(start) ? start : end;
        if (outside != null && !plan.period().contains(outside) && !endsBeyondByRepeating(each)) {
            found.add(
                    isFarAway(outside)
                            ? new Warning(Warning.Code.YEAR_CANNOT_BE_MEANT, List.of(String.valueOf(outside.getYear())))
                            : outside(outside));
        }
    }

    private Warning outside(LocalDate day) {
        String from = Texts.day(plan.period().from());
        String to = Texts.day(plan.period().to());
        return new Warning(Warning.Code.OUTSIDE_PLAN_PERIOD, List.of(Texts.day(day), from, to));
    }

    /** What comes round every year may end after the plan does, the last time. */
    private boolean endsBeyondByRepeating(Occurrence each) {
        LocalDate start = each.start();
        return reading.recurrence() != null && start != null && plan.period().contains(start);
    }

    private boolean isFarAway(LocalDate day) {
        return day.getYear() < plan.period().from().getYear() - YEARS_AWAY
                || day.getYear() > plan.period().to().getYear() + YEARS_AWAY;
    }
}
