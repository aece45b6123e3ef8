package vekha.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vekha.intake.reading.TextTables.onlyTable;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables that text draws with bars and rulers. */
class DrawnTableTests {

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
}
