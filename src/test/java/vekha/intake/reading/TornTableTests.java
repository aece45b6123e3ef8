package vekha.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vekha.intake.reading.TextTables.onlyTable;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables whose empty cells have turned tabs into ends of lines. */
class TornTableTests {

    @Test
    void emptyCellsMayHaveTurnedTabsIntoEndsOfLines() {
        assertThat(onlyTable("""
                №\tДело\tГде\tКогда\tКто
                1\tПосадить ивы\tУ реки\tапрель\tШкола
                2\tПовесить скворечники\tВ роще\tмарт\tКружок
                3\tОчистить берег
                май\tШкола
                4\tОписать птиц\tВ роще
                Кружок
                5\tПромерить лёд\tУ реки\tмарт\tШкола
                """))
                .containsExactly(
                        List.of("№", "Дело", "Где", "Когда", "Кто"),
                        List.of("1", "Посадить ивы", "У реки", "апрель", "Школа"),
                        List.of("2", "Повесить скворечники", "В роще", "март", "Кружок"),
                        List.of("3", "Очистить берег", "", "май", "Школа"),
                        List.of("4", "Описать птиц", "В роще", "", "Кружок"),
                        List.of("5", "Промерить лёд", "У реки", "март", "Школа"));
    }
}
