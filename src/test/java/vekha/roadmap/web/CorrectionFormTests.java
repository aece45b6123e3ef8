package vekha.roadmap.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.validation.BeanPropertyBindingResult;
import vekha.deadline.Deadline;
import vekha.deadline.Kind;
import vekha.deadline.Occurrence;
import vekha.deadline.Plan;
import vekha.deadline.Recurrence.Unit;
import vekha.foundation.Period;

class CorrectionFormTests {

    private static final Plan PLAN =
            new Plan(new Period(LocalDate.of(2022, 9, 1), LocalDate.of(2023, 8, 31)), true, null);

    private record Form(CorrectionForm fix) {}

    @Test
    void dayReadsBackAsThatDay() {
        assertThat(read(shape("day", "2023-02-10", null, null)))
                .containsExactly(new Occurrence(LocalDate.of(2023, 2, 10), LocalDate.of(2023, 2, 10)));
    }

    @Test
    void monthsReadBackAsOnePeriodOrAsOneEach() {
        assertThat(read(months("2022-11", "2023-02", false)))
                .containsExactly(new Occurrence(LocalDate.of(2022, 11, 1), LocalDate.of(2023, 2, 28)));
        assertThat(read(months("2022-11", "2023-01", true)))
                .extracting(Occurrence::end)
                .containsExactly(LocalDate.of(2022, 11, 30), LocalDate.of(2022, 12, 31), LocalDate.of(2023, 1, 31));
        assertThat(read(months("2022-11", null, false)))
                .containsExactly(new Occurrence(LocalDate.of(2022, 11, 1), LocalDate.of(2022, 11, 30)));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-1, 2023-2, false, 2023-01-01, 2023-06-30, 1",
        "2022-4, 2023-1, false, 2022-10-01, 2023-03-31, 1",
        "2022-4, 2023-2, true, 2022-10-01, 2022-12-31, 3",
        "2023-2, , false, 2023-04-01, 2023-06-30, 1"
    })
    void quartersReadBackAlsoOverTheNewYear(
            String from, @Nullable String to, boolean apart, LocalDate start, LocalDate end, int count) {
        CorrectionForm form =
                new CorrectionForm("quarters", null, null, null, null, null, null, from, to, apart, null, null, null);

        assertThat(read(form)).hasSize(count).first().isEqualTo(new Occurrence(start, end));
    }

    @ParameterizedTest
    @CsvSource({"MONTH, 1, 25, 12", "QUARTER, 1, , 5", "MONTH, 2, , 24", "WEEK, 1, , 53", "HALF_YEAR, 1, , 2"})
    void rhythmReadsBackAsThatManyTimes(Unit unit, String times, @Nullable String day, int count) {
        CorrectionForm form = every(unit, times, day);

        assertThat(problems(form)).isZero();
        assertThat(read(form)).hasSize(count);
    }

    @Test
    void lastingAndWaitingReadBack() {
        assertThat(Deadline.read(shape("continuous", null, null, null).wording(), PLAN)
                        .kind())
                .isEqualTo(Kind.CONTINUOUS);
        assertThat(read(shape("waits", null, null, null))).isEmpty();
    }

    @Test
    void nothingChosenLeavesTheWordingToBeReadAsItStands() {
        assertThat(CorrectionForm.NONE.wording()).isNull();
        assertThat(CorrectionForm.of("март").wording()).isEqualTo("март");
    }

    @Test
    void impossibleInputIsNotTaken() {
        List.of(
                        shape("day", null, null, null),
                        shape("day", "20015-02-01", null, null),
                        shape("range", null, "2023-02-10", "2023-02-01"),
                        shape("range", null, null, null),
                        months(null, "2023-01", false),
                        months("2023-05", "2023-01", false),
                        months("2023-13", null, false),
                        every(Unit.MONTH, "0", null),
                        every(Unit.MONTH, "часто", null),
                        every(Unit.MONTH, "1", "32"),
                        every(Unit.WEEK, "1", "5"))
                .forEach(form -> assertThat(problems(form)).as(form.toString()).isPositive());
    }

    @Test
    void yearThatNobodyCanMeanIsNamed() {
        BeanPropertyBindingResult errors = errors(shape("day", "20015-02-01", null, null));

        assertThat(errors.getFieldError("fix.day")).satisfies(error -> {
            assertThat(error.getCode()).isEqualTo("roadmap.date.year");
            assertThat(error.getArguments()).containsExactly("20015");
        });
    }

    private static List<Occurrence> read(CorrectionForm form) {
        return Deadline.read(form.wording(), PLAN).occurrences();
    }

    private static int problems(CorrectionForm form) {
        return errors(form).getErrorCount();
    }

    private static BeanPropertyBindingResult errors(CorrectionForm form) {
        BeanPropertyBindingResult errors = new BeanPropertyBindingResult(new Form(form), "form");
        form.check("fix.", errors);
        return errors;
    }

    private static CorrectionForm shape(
            String reading, @Nullable String day, @Nullable String from, @Nullable String to) {
        return new CorrectionForm(reading, null, day, from, to, null, null, null, null, null, null, null, null);
    }

    private static CorrectionForm months(@Nullable String from, @Nullable String to, boolean apart) {
        return new CorrectionForm("months", null, null, null, null, from, to, null, null, apart, null, null, null);
    }

    private static CorrectionForm every(Unit unit, String times, @Nullable String day) {
        return new CorrectionForm("every", null, null, null, null, null, null, null, null, null, times, unit, day);
    }
}
