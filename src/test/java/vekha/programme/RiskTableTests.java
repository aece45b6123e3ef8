package vekha.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskTableTests {

    private static final List<RiskQueries.Factor> FACTORS = List.of(
            new RiskQueries.Factor(1, "Оснащение", null, null),
            new RiskQueries.Factor(2, "Нехватка кадров", null, null),
            new RiskQueries.Factor(3, "Риск неуспешности", null, null),
            new RiskQueries.Factor(4, "Учебная мотивация", null, null));

    @ParameterizedTest
    @CsvSource({
        "'1\tОснащение школы\tвысокая\tда', 1, HIGH, true",
        "'Учебной мотивации; средний; нет', 4, MEDIUM, false",
        "'нехватка кадров | Низкая | +', 2, LOW, true",
        "'Доля детей с риском неуспешности  Высокий', 3, HIGH, false",
        "'Оснащение\tне значим\tнет', 1, NONE, false",
    })
    void lineTellsFactorWeightAndWhetherItIsWorkedOn(String line, long factor, Significance weight, boolean activated) {
        RiskTable table = RiskTable.read(line.replace("не значим", "незначимый"), FACTORS);

        assertThat(table.unread()).isEmpty();
        assertThat(table.risks()).containsOnlyKeys(factor).containsEntry(factor, new Risk(weight, activated));
    }

    @Test
    void lineWithoutAFactorOrWithoutAWeightIsToldAndNotGuessed() {
        RiskTable table = RiskTable.read("Питание\tвысокая\tда\nОснащение\tда\n\nОснащение; высокая", FACTORS);

        assertThat(table.unread()).containsExactly("Питание\tвысокая\tда", "Оснащение\tда");
        assertThat(table.risks()).containsOnlyKeys(1L);
    }
}
