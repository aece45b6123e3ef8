package vekha.execution.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import vekha.execution.Calendar;
import vekha.foundation.Address;
import vekha.foundation.Period;

/**
 * A calendar as its address asks for it.
 *
 * @param view «week», else a month
 * @param on a day of it; today without
 */
record CalendarAsked(
        @Nullable String view,
        @Nullable String on,
        @Nullable Long roadmap,
        @Nullable Long school,
        @Nullable Long body,
        @Nullable Long person) {

    static final String WEEK = "week";

    boolean isWeek() {
        return WEEK.equals(view);
    }

    LocalDate day(LocalDate today) {
        LocalDate asked = TimelineAsked.day(on, today);
        return asked == null ? today : asked;
    }

    Calendar.Filter filter(@Nullable Long ofPlan) {
        return new Calendar.Filter(ofPlan == null ? roadmap : ofPlan, school, body, person);
    }

    /** Whole weeks: a month begins and ends with days of its neighbours. */
    Period days(LocalDate day) {
        LocalDate first = isWeek() ? day : day.withDayOfMonth(1);
        LocalDate last = isWeek() ? day : day.with(TemporalAdjusters.lastDayOfMonth());
        return new Period(
                first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                last.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
    }

    LocalDate before(LocalDate day) {
        return isWeek() ? day.minusWeeks(1) : day.withDayOfMonth(1).minusMonths(1);
    }

    LocalDate after(LocalDate day) {
        return isWeek() ? day.plusWeeks(1) : day.withDayOfMonth(1).plusMonths(1);
    }

    Address address(String base) {
        return Address.of(base)
                .with("view", isWeek() ? WEEK : null)
                .with("on", on)
                .with("roadmap", roadmap)
                .with("school", school)
                .with("body", body)
                .with("person", person);
    }
}
