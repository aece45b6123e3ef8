package vekha.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vekha.intake.reading.TextTables.read;
import static vekha.intake.reading.TextTables.texts;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTests {

    @Test
    void cellsMayStandOnLinesOfTheirOwn() {
        SourceDocument document = read("""
                Таблица наблюдений
                \t№
                \tПтица
                \tГде
                живёт

                \tЗимующие

                \t1
                \tСиница

                \tсад

                \t2
                \tСнегирь
                \t

                Конец
                """);

        assertThat(texts(document.tables().get(0)))
                .containsExactly(
                        List.of("№", "Птица", "Где\nживёт"),
                        List.of("Зимующие"),
                        List.of("1", "Синица", "сад"),
                        List.of("2", "Снегирь", ""));
        assertThat(document.tables().get(0).rows().get(1).cells().get(0).columnSpan())
                .isEqualTo(3);
        assertThat(document.paragraphs())
                .extracting(Paragraph::text)
                .containsExactly("Таблица наблюдений", "", "Конец");
    }

    @Test
    void tablesOfDifferentWidthAreTwo() {
        SourceDocument document = read("""
                \tа
                \tб

                \tв
                \tг

                \t1
                \t2
                \t3

                \t4
                \t5
                \t6
                """);

        assertThat(document.tables()).extracting(SourceTable::width).containsExactly(2, 3);
    }

    @Test
    void whatConvertersLeaveIsTakenOff() {
        SourceDocument document = read("[bookmark: _GoBack]Начало\n\n**Жирная\nстрока** и «сноска»** тут");

        assertThat(document.paragraphs())
                .extracting(Paragraph::text)
                .containsExactly("Начало", "", "Жирная", "строка и «сноска»** тут");
        assertThat(document.paragraphs().get(2).bold()).isTrue();
    }

    @Test
    void numbersOfLinesAreThoseOfTheFile() {
        SourceDocument document = read("раз\n\n\nдва\t\"три\nчетыре\"\nпять");

        assertThat(document.paragraphs())
                .filteredOn(paragraph -> !paragraph.blank())
                .extracting(Paragraph::line)
                .containsExactly(1, 4, 6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1251", "KOI8-R", "IBM866"})
    void encodingIsFoundOut(String charset) {
        String text = "Посадить деревья вдоль дороги\n№\tПорода\tСколько\n1\tЛипа\t20\n2\tКлён\t30\n";
        SourceDocument document = new DocumentReader().read("роща.txt", text.getBytes(Charset.forName(charset)));

        assertThat(document.paragraphs().get(0).text()).isEqualTo("Посадить деревья вдоль дороги");
        assertThat(texts(document.tables().get(0))).contains(List.of("2", "Клён", "30"));
    }

    @Test
    void markOfTheEncodingIsNoText() {
        byte[] marked = "\uFEFFРоща".getBytes(StandardCharsets.UTF_8);

        assertThat(new DocumentReader()
                        .read("роща.txt", marked)
                        .paragraphs()
                        .get(0)
                        .text())
                .isEqualTo("Роща");
    }
}
