package vekha.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OddYearTests {

    private static final Plan PLAN = Examples.plan("2022/2023");

    @ParameterizedTest
    @ValueSource(strings = {"до 25.03.20015", "01.02.0201", "25.03.20015 г.", "март 20015 года", "в 0223 году"})
    void yearNobodyCanMeanIsNamed(String wording) {
        assertThat(Deadline.read(wording, PLAN).warnings())
                .extracting(Warning::code)
                .containsExactly(Warning.Code.YEAR_CANNOT_BE_MEANT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"до 25.03.2023", "март 2023 года", "25.03.23 г.", "по телефону 01.02.2023, 84212345678"})
    void yearsPeopleMeanAreLeftInPeace(String wording) {
        assertThat(Deadline.read(wording, PLAN).warnings())
                .extracting(Warning::code)
                .doesNotContain(Warning.Code.YEAR_CANNOT_BE_MEANT);
    }

    @Test
    void deadlineEndsBeforeADayOnlyWhenAllOfItDoes() {
        LocalDate order = LocalDate.of(2022, 10, 1);

        assertThat(Deadline.read("до 10.09.2022", PLAN).endsBefore(order)).isTrue();
        assertThat(Deadline.read("ежемесячно", PLAN).endsBefore(order)).isFalse();
        assertThat(Deadline.read("по итогам опроса", PLAN).endsBefore(order)).isFalse();
    }
}
