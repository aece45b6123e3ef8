package vekha.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import vekha.deadline.Recurrence.Unit;
import vekha.deadline.Schedule.Every;
import vekha.deadline.Schedule.On;

/** What a correction is written as reads back as exactly that schedule, whatever the plan. */
class WrittenDeadlineTests {

    @Provide
    Arbitrary<Plan> plans() {
        return Arbitraries.of("2022", "2021-2024", "2022/2023", "2021/2023", "2022/2023:2022-10")
                .map(Examples::plan);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 3000).map(LocalDate.of(2019, 1, 1)::plusDays);
    }

    private static void comesTo(Schedule expected, String wording, Plan plan) {
        assertThat(Deadline.read(wording, plan).schedule()).as(wording).isEqualTo(expected);
    }

    private static Spot spot(LocalDate day) {
        return Spot.day(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private static Schedule on(Span... spans) {
        return new On(List.of(spans));
    }

    @Property(tries = 200)
    void daysReadBack(@ForAll("days") LocalDate one, @ForAll("days") LocalDate other, @ForAll("plans") Plan plan) {
        LocalDate from = one.isBefore(other) ? one : other;
        LocalDate to = one.isBefore(other) ? other : one;
        comesTo(on(Span.of(spot(from))), Wordings.date(from), plan);
        comesTo(on(Span.of(Span.Mode.UNTIL, spot(to))), Wordings.until(to), plan);
        comesTo(on(Span.of(Span.Mode.FROM, spot(from))), Wordings.from(from), plan);
        comesTo(
                on(new Span(Span.Mode.WITHIN, spot(from), spot(to))),
                from.equals(to) ? Wordings.date(from) : Wordings.range(from, to),
                plan);
    }

    @Property(tries = 200)
    void monthsAndQuartersReadBack(
            @ForAll @NotEmpty Set<@IntRange(min = 1, max = 12) Integer> months,
            @ForAll @NotEmpty Set<@IntRange(min = 1, max = 4) Integer> quarters,
            @ForAll @IntRange(min = 2019, max = 2026) int year,
            @ForAll("plans") Plan plan) {
        List<Integer> quartersInOrder = List.copyOf(new TreeSet<>(quarters));
        List<Month> monthsInOrder =
                new TreeSet<>(months).stream().map(Month::of).toList();
        comesTo(
                inMonths(monthsInOrder, year),
                Wordings.months(monthsInOrder.stream()
                        .map(month -> YearMonth.of(year, month))
                        .toList()),
                plan);
        comesTo(inMonths(monthsInOrder, 0), Wordings.everyYearIn(monthsInOrder), plan);
        comesTo(inQuarters(quartersInOrder, year), Wordings.quarters(quartersInOrder, year), plan);
        comesTo(inQuarters(quartersInOrder, 0), Wordings.everyYearInQuarters(quartersInOrder), plan);
    }

    /** @param year 0 for every one */
    private static Schedule inMonths(List<Month> months, int year) {
        return new On(months.stream()
                .map(month -> Span.of(Spot.month(month.getValue(), year)))
                .toList());
    }

    private static Schedule inQuarters(List<Integer> quarters, int year) {
        return new On(quarters.stream()
                .map(quarter -> Span.of(Spot.quarter(quarter).in(year)))
                .toList());
    }

    @Property(tries = 60)
    void yearsReadBack(@ForAll @IntRange(min = 2000, max = 2099) int year, @ForAll("plans") Plan plan) {
        comesTo(on(Span.of(Spot.years(year, year))), Wordings.year(year), plan);
        comesTo(on(Span.of(Spot.academicYears(year, year))), Wordings.academicYear(year), plan);
    }

    @Property(tries = 200)
    void whatComesRoundReadsBack(
            @ForAll Unit unit,
            @ForAll @NotEmpty Set<@IntRange(min = 1, max = 7) Integer> weekdays,
            @ForAll @IntRange(min = 1, max = 31) int day,
            @ForAll("plans") Plan plan) {
        comesTo(round(unit, Due.WHOLE, plan), Wordings.every(unit, 1, null), plan);
        comesTo(round(Unit.MONTH, Due.until(day), plan), Wordings.every(Unit.MONTH, 1, day), plan);
        Due ofLastMonth = Due.until(day).of(Due.Of.LAST);
        comesTo(round(Unit.QUARTER, ofLastMonth, plan), Wordings.everyByDayOfLastMonth(Unit.QUARTER, day), plan);
        comesTo(round(Unit.HALF_YEAR, ofLastMonth, plan), Wordings.everyByDayOfLastMonth(Unit.HALF_YEAR, day), plan);
        Due onDays = new TreeSet<>(weekdays)
                .stream().map(Due::weekday).reduce(Due::and).orElseThrow();
        comesTo(round(Unit.WEEK, onDays, plan), Wordings.everyWeekOn(List.copyOf(new TreeSet<>(weekdays))), plan);
    }

    private static Schedule round(Unit unit, Due due, Plan plan) {
        return new Every(new Recurrence(unit, due.count(), 1), due, List.of(), plan.academic());
    }

    @Property(tries = 100)
    void yearlyDayReadsBack(
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll @IntRange(min = 1, max = 28) int day,
            @ForAll("plans") Plan plan) {
        comesTo(
                on(Span.of(Span.Mode.UNTIL, Spot.day(day, month, 0))),
                Wordings.everyYearUntil(MonthDay.of(month, day)),
                plan);
    }

    @Property(tries = 200)
    void whatComesRoundBetweenTwoDaysReadsBack(
            @ForAll("days") LocalDate one, @ForAll("days") LocalDate other, @ForAll("plans") Plan plan) {
        LocalDate from = one.isBefore(other) ? one : other;
        LocalDate to = one.isBefore(other) ? other.plusDays(1) : one.plusDays(1);
        Span bound = new Span(Span.Mode.WITHIN, spot(from), spot(to));
        for (Unit unit : List.of(Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.HALF_YEAR)) {
            comesTo(
                    new Every(new Recurrence(unit, 1, 1), Due.WHOLE, List.of(bound), plan.academic()),
                    Wordings.between(Wordings.every(unit, 1, null), from, to),
                    plan);
        }
    }

    @Example
    void whatLastsOrWaitsReadsBack() {
        Plan plan = Examples.plan("2022");
        comesTo(new Schedule.Throughout(null), Wordings.continuous(), plan);
        assertThat(Deadline.read(Wordings.waitsForEvent(), plan).kind()).isEqualTo(Kind.of("event"));
        assertThat(Deadline.read(Wordings.byPlan(), plan).kind()).isEqualTo(Kind.of("by_plan"));
        assertThat(Deadline.read(Wordings.asNeeded(), plan).kind()).isEqualTo(Kind.of("as_needed"));
    }
}
