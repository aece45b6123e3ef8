package vekha.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowLabelTests {

    @ParameterizedTest
    @CsvSource({
        "1, 2, true",
        "1., 2., true",
        "1.9, 1.10, true",
        "1.5, 2.1, true",
        "1, 1.1, true",
        "1.1.3, 2, true",
        "3., 3., true",
        "1.2, 1.5, true",
        "1..2, 1.3, true",
        "1.2, 1.9, false",
        "2, 1, false",
        "1, 2.3, false",
        "4., 5, false"
    })
    void numberFollowsAnother(String before, String next, boolean follows) {
        RowLabel first = RowLabel.of(before);
        RowLabel second = RowLabel.of(next);

        assertThat(first).isNotNull();
        assertThat(second).isNotNull();
        assertThat(second.follows(first)).isEqualTo(follows);
    }

    @ParameterizedTest
    @CsvSource({"2022", "1 этап", "12.03.2022", "а)"})
    void otherTextsAreNoNumbersOfRows(String text) {
        assertThat(RowLabel.of(text)).isNull();
    }
}
