package vekha.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
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
import org.jspecify.annotations.Nullable;
import vekha.deadline.Recurrence.Unit;
import vekha.deadline.Schedule.Every;
import vekha.deadline.Schedule.On;
import vekha.foundation.RefusedException;

/** What is chosen in a form reads back from its wording as exactly that schedule, whatever the plan. */
class CorrectionTests {

    private static final CorrectionFields NONE =
            new CorrectionFields(null, null, null, null, null, null, null, null, null);

    @Provide
    Arbitrary<Plan> plans() {
        return Arbitraries.of("2022", "2021-2024", "2022/2023", "2021/2023", "2022/2023:2022-10")
                .map(Examples::plan);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 3000).map(LocalDate.of(2019, 1, 1)::plusDays);
    }

    private static CorrectionFields choice(String choice) {
        return new CorrectionFields(choice, null, null, null, null, null, null, null, null);
    }

    private static CorrectionFields days(String choice, @Nullable Object from, @Nullable Object to) {
        return new CorrectionFields(choice, text(from), text(to), null, null, null, null, null, null);
    }

    private static @Nullable String text(@Nullable Object day) {
        return day == null ? null : day.toString();
    }

    private static CorrectionFields every(
            String unit, @Nullable Integer day, @Nullable List<Integer> months, @Nullable List<Integer> weekdays) {
        return new CorrectionFields("every", null, null, null, months, null, unit, day, weekdays);
    }

    private static void comesTo(Schedule expected, CorrectionFields fields, Plan plan) {
        String wording = fields.toCorrection().wording();
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
        comesTo(on(Span.of(spot(from))), days("date", from, null), plan);
        comesTo(on(Span.of(Span.Mode.UNTIL, spot(to))), days("UNTIL", null, to), plan);
        comesTo(on(Span.of(Span.Mode.FROM, spot(from))), days("from", from, null), plan);
        comesTo(on(new Span(Span.Mode.WITHIN, spot(from), spot(to))), days("range", from, to), plan);
    }

    @Property(tries = 200)
    void monthsAndQuartersReadBack(
            @ForAll @NotEmpty Set<@IntRange(min = 1, max = 12) Integer> months,
            @ForAll @NotEmpty Set<@IntRange(min = 1, max = 4) Integer> quarters,
            @ForAll @IntRange(min = 2019, max = 2026) int year,
            @ForAll("plans") Plan plan) {
        for (Integer each : new Integer[] {year, null}) {
            int in = each == null ? 0 : each;
            List<Span> ofMonths = new TreeSet<>(months)
                    .stream().map(month -> Span.of(Spot.month(month, in))).toList();
            List<Span> ofQuarters = new TreeSet<>(quarters)
                    .stream()
                            .map(quarter -> Span.of(Spot.quarter(quarter).in(in)))
                            .toList();
            comesTo(
                    new On(ofMonths),
                    new CorrectionFields("months", null, null, each, new ArrayList<>(months), null, null, null, null),
                    plan);
            comesTo(
                    new On(ofQuarters),
                    new CorrectionFields(
                            "quarters", null, null, each, null, new ArrayList<>(quarters), null, null, null),
                    plan);
        }
    }

    @Property(tries = 60)
    void yearsReadBack(@ForAll @IntRange(min = 2000, max = 2099) int year, @ForAll("plans") Plan plan) {
        comesTo(
                on(Span.of(Spot.years(year, year))),
                new CorrectionFields("year", null, null, year, null, null, null, null, null),
                plan);
        comesTo(
                on(Span.of(Spot.academicYears(year, year))),
                new CorrectionFields("academic_year", null, null, year, null, null, null, null, null),
                plan);
    }

    @Property(tries = 200)
    void whatComesRoundReadsBack(
            @ForAll Unit unit,
            @ForAll @NotEmpty Set<@IntRange(min = 1, max = 7) Integer> weekdays,
            @ForAll @IntRange(min = 1, max = 31) int day,
            @ForAll("plans") Plan plan) {
        comesTo(round(unit, Due.WHOLE, plan), every(unit.code(), null, null, null), plan);
        comesTo(round(Unit.MONTH, Due.until(day), plan), every("month", day, null, null), plan);
        Due ofLastMonth = Due.until(day).of(Due.Of.LAST);
        comesTo(round(Unit.QUARTER, ofLastMonth, plan), every("quarter", day, null, null), plan);
        comesTo(round(Unit.HALF_YEAR, ofLastMonth, plan), every("half_year", day, null, null), plan);
        Due onDays = new TreeSet<>(weekdays)
                .stream().map(Due::weekday).reduce(Due::and).orElseThrow();
        comesTo(round(Unit.WEEK, onDays, plan), every("week", null, null, new ArrayList<>(weekdays)), plan);
    }

    private static Schedule round(Unit unit, Due due, Plan plan) {
        return new Every(new Recurrence(unit, due.count(), 1), due, List.of(), plan.academic());
    }

    @Property(tries = 100)
    void yearlyDayReadsBack(
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll @IntRange(min = 1, max = 28) int day,
            @ForAll("plans") Plan plan) {
        comesTo(on(Span.of(Span.Mode.UNTIL, Spot.day(day, month, 0))), every("year", day, List.of(month), null), plan);
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
                    new CorrectionFields(
                            "every", from.toString(), to.toString(), null, null, null, unit.code(), null, null),
                    plan);
        }
    }

    @Example
    void whatLastsOrWaitsReadsBack() {
        Plan plan = Examples.plan("2022");
        comesTo(new Schedule.Throughout(null), choice("lasting"), plan);
        for (String each : List.of("event", "by_plan", "as_needed")) {
            String wording = choice(each).toCorrection().wording();
            assertThat(Deadline.read(wording, plan).kind()).isEqualTo(Kind.of(each));
        }
    }

    @Example
    void dayMayBeTypedAsPeopleWriteIt() {
        assertThat(days("date", " 1.9.2022 ", null).toCorrection().wording()).isEqualTo("01.09.2022");
    }

    @Example
    void impossibleInputIsRefusedWithAReason() {
        refuses("choice-missing", NONE);
        refuses("choice-missing", choice("sometime"));
        refuses("date-missing", choice("date"));
        refuses("date-wrong", days("date", "30.02.2022", null));
        refuses("date-wrong", days("until", null, "soon"));
        refuses("year-wrong", days("until", null, "1022-01-01"));
        refuses("ends-before-it-starts", days("range", "2022-02-02", "2022-02-01"));
        refuses("months-missing", choice("months"));
        refuses("quarters-missing", choice("quarters"));
        refuses("year-missing", choice("year"));
        refuses("every-missing", choice("every"));
        refuses("day-wrong", every("month", 32, null, null));
        refuses("weekday-wrong", every("week", null, null, List.of(8)));
        refuses("months-missing", every("year", 5, null, null));
        refuses("month-wrong", every("year", null, List.of(0, 13), null));
        refuses("one-month", every("year", 5, List.of(1, 2), null));
        refuses("day-not-every-year", every("year", 29, List.of(2), null));
        refuses("both-ends", new CorrectionFields("every", "2022-01-01", null, null, null, null, "week", null, null));
        refuses(
                "yearly-without-ends",
                new CorrectionFields("every", "2022-01-01", "2022-02-01", null, null, null, "year", null, null));
    }

    private static void refuses(String reason, CorrectionFields fields) {
        String key = "deadline.correction." + reason;
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(fields::toCorrection)
                .extracting(RefusedException::messageKey)
                .isEqualTo(key);
        for (String language : List.of("ru", "en")) {
            assertThat(ResourceBundle.getBundle("messages.deadline", Locale.forLanguageTag(language))
                            .containsKey(key))
                    .isTrue();
        }
    }
}
