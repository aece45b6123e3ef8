package vekha.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ClausesTests {

    private static final String SQL =
            "select 1 from c where true{school? and c.school = :school}{body? and c.body = :body}";

    @Test
    void aConditionStandsOnlyWhereItsNameHasAValue() {
        assertThat(Clauses.of(SQL, Map.of("body", 7))).isEqualTo("select 1 from c where true and c.body = :body");
        assertThat(Clauses.of(SQL, "school", 3)).isEqualTo("select 1 from c where true and c.school = :school");
    }

    @Test
    void whatIsNotAskedForLeavesNothingBehind() {
        assertThat(Clauses.of(SQL, "school", null)).isEqualTo("select 1 from c where true");
    }
}
