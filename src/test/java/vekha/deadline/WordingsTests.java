package vekha.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import vekha.deadline.Recurrence.Unit;

/** A canonical wording reads back as what it was made from. */
class WordingsTests {

    private static final Plan PLAN = Examples.plan("2021-2024");

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 1460).map(LocalDate.of(2021, 1, 1)::plusDays);
    }

    @Provide
    Arbitrary<YearMonth> yearMonths() {
        return Arbitraries.integers().between(0, 47).map(YearMonth.of(2021, 1)::plusMonths);
    }

    private static Deadline read(String wording) {
        return Deadline.read(wording, PLAN);
    }

    private static void reads(String wording, Kind kind, Occurrence... occurrences) {
        Deadline deadline = read(wording);
        assertThat(deadline.kind()).as(wording).isEqualTo(kind);
        assertThat(deadline.occurrences()).as(wording).containsExactly(occurrences);
        assertThat(deadline.ambiguous()).as(wording).isFalse();
        assertThat(deadline.warnings()).as(wording).isEmpty();
    }

    private static Occurrence months(YearMonth from, YearMonth to) {
        return new Occurrence(from.atDay(1), to.atEndOfMonth());
    }

    @Property(tries = 200)
    void daysReadBack(@ForAll("days") LocalDate day) {
        reads(Wordings.date(day), Kind.FIXED_DATE, new Occurrence(day, day));
        reads(Wordings.until(day), Kind.UNTIL, new Occurrence(null, day));
        reads(Wordings.from(day), Kind.FROM, new Occurrence(day, null));
    }

    @Property(tries = 200)
    void rangesReadBack(@ForAll("days") LocalDate one, @ForAll("days") LocalDate other) {
        LocalDate from = one.isBefore(other) ? one : other;
        LocalDate to = one.isBefore(other) ? other : one.plusDays(from.equals(other) && one.equals(other) ? 1 : 0);
        LocalDate end = to.getYear() > 2024 ? from : to;
        if (!end.equals(from)) {
            reads(Wordings.range(from, end), Kind.DATE_RANGE, new Occurrence(from, end));
        }
    }

    @Property(tries = 100)
    void severalDaysReadBack(@ForAll @Size(min = 1, max = 9) @UniqueElements List<@From("days") LocalDate> days) {
        Occurrence[] expected =
                days.stream().sorted().map(day -> new Occurrence(day, day)).toArray(Occurrence[]::new);

        reads(Wordings.dates(days), Kind.FIXED_DATE, expected);
    }

    @Property(tries = 100)
    void monthsReadBack(@ForAll("yearMonths") YearMonth one, @ForAll("yearMonths") YearMonth other) {
        reads(Wordings.month(one), Kind.MONTH, months(one, one));
        if (one.isBefore(other)) {
            reads(Wordings.months(one, other), Kind.MONTH_RANGE, months(one, other));
            reads(Wordings.months(List.of(other, one)), Kind.MONTHS_LIST, months(one, one), months(other, other));
        }
    }

    @Property(tries = 60)
    void piecesOfYearsReadBack(
            @ForAll @IntRange(min = 2021, max = 2023) int year,
            @ForAll @IntRange(min = 1, max = 4) int quarter,
            @ForAll @IntRange(min = 1, max = 2) int half) {
        YearMonth start = YearMonth.of(year, quarter * 3 - 2);
        reads(Wordings.quarter(quarter, year), Kind.QUARTER, months(start, start.plusMonths(2)));
        if (quarter < 4) {
            reads(Wordings.quarters(quarter, 4, year), Kind.QUARTER_RANGE, months(start, YearMonth.of(year, 12)));
        }
        YearMonth halfStart = YearMonth.of(year, half * 6 - 5);
        assertThat(read(Wordings.halfYear(half, year)).occurrences())
                .containsExactly(months(halfStart, halfStart.plusMonths(5)));
        reads(Wordings.year(year), Kind.YEAR, months(YearMonth.of(year, 1), YearMonth.of(year, 12)));
        reads(Wordings.years(year, 2024), Kind.YEAR_RANGE, months(YearMonth.of(year, 1), YearMonth.of(2024, 12)));
        reads(
                Wordings.academicYear(year),
                Kind.ACADEMIC_YEAR,
                months(YearMonth.of(year, 9), YearMonth.of(year + 1, 8)));
    }

    @Property(tries = 200)
    void rhythmsReadBack(
            @ForAll Unit unit,
            @ForAll @IntRange(min = 1, max = 12) int times,
            @ForAll @IntRange(min = 1, max = 31) int day) {
        Deadline plain = read(Wordings.every(unit, times, null));
        assertThat(plain.kind()).isEqualTo(Kind.RECURRING);
        assertThat(plain.recurrence()).isEqualTo(new Recurrence(unit, times, 1));

        Deadline interval = read(Wordings.everySoMany(unit, times));
        assertThat(interval.recurrence()).isEqualTo(new Recurrence(unit, 1, times));
        assertThat(interval.occurrences()).isNotEmpty();

        Deadline monthly = read(Wordings.every(Unit.MONTH, 1, day));
        assertThat(monthly.recurrence()).isEqualTo(new Recurrence(Unit.MONTH, 1, 1));
        assertThat(monthly.occurrences()).hasSize(48).allSatisfy(each -> {
            LocalDate end = Objects.requireNonNull(each.end());
            assertThat(end.getDayOfMonth()).isEqualTo(Math.min(day, end.lengthOfMonth()));
        });
    }

    @Property(tries = 100)
    void yearlyMonthsAndDaysReadBack(@ForAll @Size(min = 1, max = 12) @UniqueElements List<Month> months) {
        Deadline yearly = read(Wordings.everyYearIn(months));
        assertThat(yearly.kind()).isEqualTo(Kind.RECURRING);
        assertThat(yearly.occurrences()).hasSize(months.size() * 4);

        Deadline until = read(Wordings.everyYearUntil(MonthDay.of(months.get(0), 28)));
        assertThat(until.occurrences())
                .hasSize(4)
                .first()
                .isEqualTo(new Occurrence(null, LocalDate.of(2021, months.get(0), 28)));
    }

    @Example
    void whatHasNoDateReadsBack() {
        reads(Wordings.waitsForEvent(), Kind.EVENT);
        reads(Wordings.byPlan(), Kind.BY_PLAN);
        reads(Wordings.asNeeded(), Kind.AS_NEEDED);
        reads(
                Wordings.continuous(),
                Kind.CONTINUOUS,
                new Occurrence(PLAN.period().from(), PLAN.period().to()));
    }
}
