package vekha.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarningsTests {

    private static final Plan PLAN = Examples.plan("2022/2023");

    @Test
    void whatComesRoundOnlyAfterThePlanIsOutsideIt() {
        assertThat(Deadline.read("ежемесячно, с 01.01.2027 по 31.05.2027", PLAN).warnings())
                .extracting(Warning::code)
                .containsExactly(Warning.Code.OUTSIDE_PLAN_PERIOD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ежемесячно", "еженедельно по средам", "ежемесячно с октября 2022 по май 2023", "1 раз в год"})
    void whatComesRoundInThePlanNeedsNoSecondLook(String wording) {
        assertThat(Deadline.read(wording, PLAN).warnings()).isEmpty();
    }
}
