package vekha.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTests {

    private static SourceDocument read(String text) {
        return new DocumentReader().readText(text);
    }

    private static List<List<String>> texts(SourceTable table) {
        return table.rows().stream()
                .map(row -> row.cells().stream().map(SourceCell::text).toList())
                .toList();
    }

    private static List<List<String>> onlyTable(String text) {
        SourceDocument document = read(text);
        assertThat(document.tables()).hasSize(1);
        return texts(document.tables().get(0));
    }

    @Test
    void linesWithTabsAreRowsAndBlankLinesBetweenThemArePageEnds() {
        SourceDocument document = read("""
                УТВЕРЖДЕНО
                Забота о реке

                №\tДело\tКогда
                1. Весна\t\t
                1.1\tОчистить\tмай

                \tберег\t
                -----\t---\t---

                Берег – край реки
                """);

        assertThat(texts(document.tables().get(0)))
                .containsExactly(
                        List.of("№", "Дело", "Когда"),
                        List.of("1. Весна", "", ""),
                        List.of("1.1", "Очистить", "май"),
                        List.of("", "берег", ""));
        assertThat(document.tables().get(0).rows())
                .extracting(SourceRow::afterPageBreak)
                .containsExactly(false, false, false, true);
        assertThat(document.paragraphs())
                .filteredOn(paragraph -> !paragraph.blank())
                .containsExactly(
                        new Paragraph("УТВЕРЖДЕНО", false, false, 1),
                        new Paragraph("Забота о реке", false, false, 2),
                        new Paragraph("Берег – край реки", false, false, 11));
    }

    @Test
    void headOfNumbersBeginsATableOfItsOwn() {
        SourceDocument document = read("""
                Птица\tГнёзда
                Скворец\t4

                Грач\t12
                №\tДело\tКогда
                1\tПосадить ивы\tапрель
                2\tОчистить берег\tмай
                №\tДело\tКогда
                3\tОписать птиц\tмарт
                """);

        assertThat(document.tables()).extracting(table -> table.rows().size()).containsExactly(3, 5);
    }

    @Test
    void textOfACellMayBeBrokenIntoLines() {
        assertThat(onlyTable("""
                №\tДело\tКогда\tКто
                1\tПосадить ивы
                вдоль берега\tапрель\tШкола
                и родители
                2\tПовесить
                скворечники\tмарт\tКружок
                """))
                .containsExactly(
                        List.of("№", "Дело", "Когда", "Кто"),
                        List.of("1", "Посадить ивы\nвдоль берега", "апрель", "Школа\nи родители"),
                        List.of("2", "Повесить\nскворечники", "март", "Кружок"));
    }

    @Test
    void rowsOfADrawnTableThatHasLostItsNumbersBeginWithATextInTheNextColumn() {
        assertThat(onlyTable("""
                |№  |Дело                              |Когда   |Кто      |
                |   |Посадить ивы и тополя вдоль берега|апрель  |Школа    |
                |   |Большой реки                      |        |         |
                |   |Повесить скворечники              |март    |Кружок   |
                |Лето на реке                                             |
                |   |Описать птиц                      |июнь    |Школа    |
                |   |Очистить дно                      |июнь    |Кружок   |
                """))
                .containsExactly(
                        List.of("№", "Дело", "Когда", "Кто"),
                        List.of("", "Посадить ивы и тополя вдоль берега Большой реки", "апрель", "Школа"),
                        List.of("", "Повесить скворечники", "март", "Кружок"),
                        List.of("Лето на реке"),
                        List.of("", "Описать птиц", "июнь", "Школа"),
                        List.of("", "Очистить дно", "июнь", "Кружок"));
    }

    @Test
    void rowsOfADrawnTableWithoutNumbersBeginWithATextInTheFirstColumn() {
        assertThat(onlyTable("""
                |Дело                              |Когда   |Кто      |
                |Посадить ивы и тополя вдоль берега|апрель  |Школа    |
                |Большой реки                      |        |         |
                |Описать птиц                      |июнь    |Школа    |
                |Очистить дно                      |июнь    |Кружок   |
                """))
                .containsExactly(
                        List.of("Дело", "Когда", "Кто"),
                        List.of("Посадить ивы и тополя вдоль берега Большой реки", "апрель", "Школа"),
                        List.of("Описать птиц", "июнь", "Школа"),
                        List.of("Очистить дно", "июнь", "Кружок"));
    }

    @Test
    void pageThatBreaksEveryLineDoesNotBreakTheTable() {
        assertThat(onlyTable("""
                № п/п\tДело\tКто
                отвечает\tКогда\tИтог
                1.\tОбойти пруд и
                сосчитать уток\tКружок
                «Перо»\tмай\tТаблица
                счёта
                2.\tПочинить
                мостки\tОтцы\tиюнь\tМостки
                3.\tСварить
                уху\tВсе
                желающие\tиюль\tУха
                """))
                .containsExactly(
                        List.of("№ п/п", "Дело", "Кто\nотвечает", "Когда", "Итог"),
                        List.of("1.", "Обойти пруд и\nсосчитать уток", "Кружок\n«Перо»", "май", "Таблица\nсчёта"),
                        List.of("2.", "Починить\nмостки", "Отцы", "июнь", "Мостки"),
                        List.of("3.", "Сварить\nуху", "Все\nжелающие", "июль", "Уха"));
    }

    @Test
    void rowsMayHaveLostTheTabsOfTheirLastEmptyCells() {
        assertThat(onlyTable("""
                №\tДело\tКогда\tКто
                1\tПосев\tмай\tВсе
                2\tПрополка
                3\tПолив\tиюнь
                Осень
                4\tСбор\tсентябрь\tВсе
                5\tСушка\tоктябрь\tВсе
                """))
                .contains(
                        List.of("2", "Прополка", "", ""),
                        List.of("3", "Полив", "июнь\nОсень", ""),
                        List.of("5", "Сушка", "октябрь", "Все"));
    }

    @Test
    void titleBetweenRowsStandsAcrossTheTable() {
        SourceDocument document = read("""
                №\tДело\tКогда
                1\tПосев\tмай

                II. Осень

                2\tСбор\tсентябрь
                """);

        assertThat(document.tables().get(0).rows().get(2).cells())
                .containsExactly(new SourceCell("II. Осень", 0, 3, false, false, false));
    }

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
    void quotedCellsOfTheClipboardAreUnquoted() {
        SourceDocument document =
                read("№\tДело\tКто\r\n1\t\"Собрать \"\"золотые\"\"\r\nлистья\"\tВсе\r\n2\t\"Клён\"\tВсе\r\nКонец");

        assertThat(texts(document.tables().get(0)))
                .contains(List.of("1", "Собрать \"золотые\"\nлистья", "Все"), List.of("2", "\"Клён\"", "Все"));
    }

    @Test
    void tableDrawnWithBarsAndRulersIsRead() {
        assertThat(onlyTable("""
                +----+-----------+------+
                | №  | Дело      | Срок |
                +====+===========+======+
                | 1  | Построить | май  |
                |    | плот      |      |
                +----+-----------+------+
                | 2  | Сплав     |      |
                +----+-----------+------+
                """))
                .containsExactly(
                        List.of("№", "Дело", "Срок"), List.of("1", "Построить плот", "май"), List.of("2", "Сплав", ""));
    }

    @Test
    void lastCellOfATableMayGoOn() {
        assertThat(onlyTable("""
                №\tДело\tСрок\tИтог
                1\tСобрать\tмай\tСправка
                2\tПостроить\tиюнь
                2022 г.\tАкт
                3\tСдать\tиюль\tДоклад на общей
                конференции

                Исполнитель
                """)).contains(List.of("3", "Сдать", "июль", "Доклад на общей\nконференции"));
    }

    @Test
    void lineThatEndsBeforeItHadToKeepsItsEnd() {
        assertThat(onlyTable("""
                +----+--------------------+
                | №  | Кто                |
                +----+--------------------+
                | 1  | УО                 |
                |    | Классные           |
                |    | руководители школ  |
                +----+--------------------+
                """)).containsExactly(List.of("№", "Кто"), List.of("1", "УО\nКлассные руководители школ"));
    }

    @Test
    void tableDrawnWithBarsAloneBeginsRowsWithLabels() {
        assertThat(onlyTable("""
                |№    |Дело      |Срок |
                |п/п  |          |     |
                |Подготовка            |
                |1.1. |Построить |май  |
                |     |плот      |     |
                |1.2. |Сплав     |июнь |
                """))
                .containsExactly(
                        List.of("№ п/п", "Дело", "Срок"),
                        List.of("Подготовка"),
                        List.of("1.1.", "Построить плот", "май"),
                        List.of("1.2.", "Сплав", "июнь"));
    }

    @Test
    void markdownTableIsRead() {
        assertThat(onlyTable("""
                | № | Дело | Срок |
                |---|:----:|------|
                | 1\\. | **Плот**<br>из брёвен | май |
                | Итог | | |
                """))
                .containsExactly(
                        List.of("№", "Дело", "Срок"), List.of("1.", "Плот\nиз брёвен", "май"), List.of("Итог", "", ""));
    }

    @Test
    void numberedListIsNoTable() {
        SourceDocument document = read("1.\tНазначить сторожа.\n2.\tКупить краску.\n3.\tПокрасить забор.");

        assertThat(document.tables()).isEmpty();
        assertThat(document.paragraphs().get(1).text()).isEqualTo("2. Купить краску.");
    }

    @Test
    void signatureWithTabsIsNoTable() {
        assertThat(read("Сторож\t\t\tИ.И. Петров").tables()).isEmpty();
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
