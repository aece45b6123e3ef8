package vekha.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is understood of what was typed. */
class AskedTests {

    @ParameterizedTest
    @CsvSource({
        "семинар для учителей,семинар|для|учителей,''",
        "491/01-08,'',491/01-08",
        "«491/01-08»,'',491/01-08",
        "1.1.1.,'',1.1.1",
        "пр. № 34,'',34",
        "пр.№34,'',34",
        "приказ № 34 от 25.01.2023,приказ,34|25.01.2023",
        "СОШ №7,СОШ,7",
        "школа N 7,школа,7",
        "500+,'',500+",
        "учебно-методический,учебно|методический,''",
        "от и до,от|и|до,''"
    })
    void wordsAreTakenApartAndNumbersStayWhole(String typed, String words, String numbers) {
        Asked asked = Asked.of(typed);

        assertThat(String.join("|", asked.words())).isEqualTo(words);
        assertThat(String.join("|", asked.numbers())).isEqualTo(numbers);
    }

    @Test
    void nothingIsLookedForWhenNothingIsSaid() {
        assertThat(List.of(Asked.of(null), Asked.of(""), Asked.of("  \t\n"), Asked.of("«№ — !»'\\")))
                .allMatch(Asked::isEmpty);
    }

    @Test
    void whatNobodyTypesIsCutShort() {
        Asked asked = Asked.of("слово ".repeat(200));

        assertThat(asked.text()).hasSizeLessThanOrEqualTo(Asked.LONGEST);
        assertThat(asked.words()).hasSizeLessThanOrEqualTo(12);
    }
}
