package vekha.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vekha.support.Yardstick;

/** However long and however odd a wording is, four times as much takes about four times as long. */
class DeadlineLinearTimeTests {

    private static final int SHORT = 25_000;
    private static final int LONG = 100_000;
    private static final int FACTOR = 16; // four times the text; the rest is for a machine with other work to do
    private static final long TOO_SHORT_TO_TELL = 20_000_000;

    private static final String PIECES = """
            с |1 |1.|1-|01.09.2021, |2021-2022 |2021 г |г |. |.|, |(|- |начало |конец весь |\
            до конца |сентябрь - |сентябрь, |по мере |по итогам, |по |в течение |в течение 1 |\
            в период |в |не |1 и |I, |I и четверть |раз в |2 раза |каждый |до 5 числа |далее |кроме |\
            а|сентяб рь |ежекваратльно |и\u0306\u0308|\u0301\u0327|№ |неделя |5 неделя |в сроки, |\
            не позднее |ежедневно |8-|iiii|текущего |2 - 3 - |\
            7|77 |с 1 по |с с 1 по по |с мая по июнь |январь февраль март |январь и |и |, и |\
            вторник, |вторник - |первый, |первый и 2-й рабочий |до 5, |5 и |кроме среды |п. 1.|№ 1.|\
            следующего |нового |до нового |осенние и |1,5 |полтора |последний месяц |далее ежегодно \
            """;

    private final Plan plan = Examples.plan("2021-2024");

    static Stream<String> pieces() {
        return Stream.concat(Stream.of(PIECES.split("\\|")), Stream.of("||||| "));
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void timeGrowsWithLengthAndNoFaster(String piece) throws Exception {
        String little = piece.repeat(SHORT / piece.length());
        String much = piece.repeat(LONG / piece.length());
        fastest(little);

        long littleTime = fastest(little);
        long muchTime = fastest(much);

        assertThat(muchTime).isLessThan(Math.max(littleTime * FACTOR, TOO_SHORT_TO_TELL * FACTOR));
    }

    private long fastest(String wording) throws Exception {
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            fastest = Math.min(fastest, Yardstick.timeOf(() -> Deadline.read(wording, plan)));
        }
        return fastest;
    }
}
