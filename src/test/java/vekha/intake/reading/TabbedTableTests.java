package vekha.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vekha.intake.reading.TextTables.onlyTable;
import static vekha.intake.reading.TextTables.read;
import static vekha.intake.reading.TextTables.texts;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables of lines whose cells tabs part. */
class TabbedTableTests {

    @Test
    void numbersOfColumnsAreNoNumbersOfRows() {
        List<List<String>> rows = onlyTable("""
                №\tДело\tКогда
                1\t2\t3
                Часть 1: берег\t\t
                1.1.а\tОчистить\tмай
                1.1.б\tОградить\tиюнь

                1\t2\t3
                Часть 2: вода\t\t
                2.1.а\tПроверить\tиюль
                """);

        assertThat(rows).hasSize(8).allSatisfy(row -> assertThat(row).hasSize(3));
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
    void quotedCellsOfTheClipboardAreUnquoted() {
        SourceDocument document =
                read("№\tДело\tКто\r\n1\t\"Собрать \"\"золотые\"\"\r\nлистья\"\tВсе\r\n2\t\"Клён\"\tВсе\r\nКонец");

        assertThat(texts(document.tables().get(0)))
                .contains(List.of("1", "Собрать \"золотые\"\nлистья", "Все"), List.of("2", "\"Клён\"", "Все"));
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
}
