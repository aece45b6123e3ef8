package vekha.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HyphensTests {

    @ParameterizedTest
    @CsvSource({
        "про- ведение, проведение",
        "неудовлетво- рительные, неудовлетворительные",
        "дополни- тельных, дополнительных",
        "Объектив- ность, Объективность",
        "обще- образовательная, общеобразовательная",
        "по- вышение, повышение",
        "школь- ников, школьников"
    })
    void wordDividedAtTheEndOfALineIsOne(String divided, String word) {
        assertThat(Hyphens.closed("Тут " + divided.replace(' ', '\n') + " и тут"))
                .isEqualTo("Тут " + word + " и тут");
    }

    @ParameterizedTest
    @CsvSource({
        "учебно- методический",
        "нормативно- правовой",
        "план- график",
        "учителя- предметники",
        "мастер- класс",
        "ВПР- диагностика",
        "по- новому",
        "из- за",
        "педагог- психолог",
        "как- нибудь",
        "октябрь- ноябрь",
        "вторник- среда"
    })
    void compoundKeepsItsHyphen(String compound) {
        String lines = compound.replace(' ', '\n');

        assertThat(Hyphens.closed(lines)).isEqualTo(lines);
    }

    @Test
    void cellsAreReadWithWholeWords() {
        assertThat(ADocument.with("План на 2023 год")
                        .table("№ | Мероприятие | Срок", "1 | Про-\nведение опроса | март", "2 | Отчёт | май")
                        .measures()
                        .get(0)
                        .title())
                .isEqualTo("Проведение опроса");
    }
}
