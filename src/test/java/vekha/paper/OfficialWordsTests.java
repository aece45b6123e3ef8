package vekha.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficialWordsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            МБОУ СОШ № 7          | МБОУ СОШ_№_7
            Лицей № 12            | Лицей №_12
            приказ от 01.02.2023 № 5 | приказ от 01.02.2023 №_5
            СОШ №3                | СОШ_№3
            Гимназия              | Гимназия
            """)
    void aNumberStaysBesideWhatItCounts(String name, String bound) {
        assertThat(OfficialWords.bound(name)).isEqualTo(bound.replace('_', '\u00a0'));
    }

    @ParameterizedTest
    @CsvSource({"2023-02-01, 01.02.2023", "2024-12-31, 31.12.2024"})
    void dayIsReadAsItIsWritten(LocalDate day, String written) {
        assertThat(OfficialWords.day(day)).isEqualTo(written);
        assertThat(OfficialWords.read(written)).isEqualTo(day);
    }
}
