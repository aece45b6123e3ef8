package vekha.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vekha.foundation.RefusedException;

class ActualTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "96 % | 96 % | 96",
                "96,50% | 96,5 % | 96.50",
                "100 процентов | 100 % | 100",
                "25 человек | 25 чел. |",
                "25 из 26 | 25 из 26 чел. | 96.2",
                "25 из 26 педагогов | 25 из 26 чел. | 96.2",
                "3 руководителя | 3 чел. |"
            })
    void readsSharesAndNumbersOfPeople(String typed, String words, String percent) {
        Actual actual = Objects.requireNonNull(Actual.read(typed));

        assertThat(actual.inWords()).isEqualTo(words);
        assertThat(actual.percent()).isEqualTo(percent == null ? null : new BigDecimal(percent));
    }

    @ParameterizedTest
    @ValueSource(strings = {"96", "много", "27 из 26", "5 из 0", "-3 %", "1001 %", "9999999 чел.", "5 из 6 %"})
    void refusesWhatCannotBeMeant(String typed) {
        assertThatThrownBy(() -> Actual.read(typed)).isInstanceOf(RefusedException.class);
    }

    @Test
    void nothingTypedIsNothing() {
        assertThat(Actual.read(null)).isNull();
        assertThat(Actual.read(" ")).isNull();
    }
}
