package vekha.roadmap.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.validation.BeanPropertyBindingResult;
import vekha.deadline.Deadline;
import vekha.deadline.Occurrence;
import vekha.deadline.Plan;
import vekha.directory.BodyId;

class MeasureFormTests {

    private static final Plan PLAN = Plan.of(LocalDate.of(2022, 9, 1), LocalDate.of(2023, 8, 31));

    @Test
    void wordingStaysVerbatimWhateverReadingIsChosen() {
        assertThat(form("waits", null, null).toContent().deadline()).isEqualTo("февраль, апрель");
    }

    @Test
    void asUnderstoodNeedsNoCorrection() {
        assertThat(form(null, null, null).toContent().deadlineCorrection()).isNull();
    }

    @Test
    void anotherReadingIsKeptAsItsWording() {
        assertThat(form("as:февраль – апрель", null, null).toContent().deadlineCorrection())
                .isEqualTo("февраль – апрель");
    }

    @Test
    void datesByHandBecomeAWordingThatReadsBackAsThoseDates() {
        assertThat(occurrences("2023-02-01", "2023-02-10"))
                .containsExactly(new Occurrence(LocalDate.of(2023, 2, 1), LocalDate.of(2023, 2, 10)));
        assertThat(occurrences("2023-02-01", null)).containsExactly(new Occurrence(LocalDate.of(2023, 2, 1), null));
        assertThat(occurrences(null, "2023-02-10")).containsExactly(new Occurrence(null, LocalDate.of(2023, 2, 10)));
    }

    @Test
    void waitingForAnEventBecomesAWordingWithoutADate() {
        String correction = form("waits", null, null).toContent().deadlineCorrection();

        assertThat(Deadline.read(correction, PLAN).occurrences()).isEmpty();
    }

    @Test
    void leadingBodyStandsFirstAndOnce() {
        assertThat(form(null, null, null).toContent().bodies())
                .containsExactly(new BodyId(3), new BodyId(1), new BodyId(2));
    }

    @Test
    void endBeforeTheStartIsNotTaken() {
        MeasureForm form = form("range", "2023-02-10", "2023-02-01");
        BeanPropertyBindingResult errors = new BeanPropertyBindingResult(form, "form");

        form.check(errors);

        assertThat(errors.hasFieldErrors("fix.from")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"сто", "101", "-1", "1e9"})
    void targetIsANumberUpToAHundred(String target) {
        MeasureForm form = withTarget(target);
        BeanPropertyBindingResult errors = new BeanPropertyBindingResult(form, "form");

        form.check(errors);

        assertThat(errors.hasFieldErrors("targetPercent")).isTrue();
    }

    @Test
    void targetIsWrittenWithADecimalComma() {
        assertThat(withTarget("33,5").toContent().targetPercent()).isEqualByComparingTo("33.5");
    }

    private static List<Occurrence> occurrences(@Nullable String from, @Nullable String to) {
        String correction = form("range", from, to).toContent().deadlineCorrection();
        return Deadline.read(correction, PLAN).occurrences();
    }

    private static MeasureForm form(@Nullable String reading, @Nullable String from, @Nullable String to) {
        return new MeasureForm(
                "1",
                "Мониторинг",
                null,
                null,
                null,
                null,
                "февраль, апрель",
                new CorrectionForm(reading, null, null, from, to, null, null, null, null, null, null, null, null),
                "ИМЦ",
                3L,
                List.of(1L, 2L, 3L),
                List.of(),
                null,
                null,
                null,
                0,
                "{}");
    }

    private static MeasureForm withTarget(String target) {
        return new MeasureForm(
                "1",
                "Мониторинг",
                null,
                null,
                null,
                null,
                "март",
                null,
                "ИМЦ",
                null,
                List.of(),
                List.of(),
                target,
                null,
                null,
                0,
                "{}");
    }
}
