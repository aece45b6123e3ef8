package vekha.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vekha.dashboard.ProgressChart.Frame;

/** The curves rise, end where the numbers say, and stay on the paper. */
class ProgressChartTests {

    private static final YearMonth FIRST = YearMonth.of(2022, 9);
    private static final LocalDate TODAY = LocalDate.of(2023, 1, 26);

    @Test
    void curvesRiseAndStayWithinTheFrame() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            ProgressChart chart = ProgressChart.of(months(random), TODAY, round % 2 == 0 ? Frame.WIDE : Frame.NARROW);
            for (String curve : List.of(chart.plan(), chart.accepted(), chart.reported())) {
                List<int[]> points = points(curve);
                for (int i = 0; i < points.size(); i++) {
                    int[] point = points.get(i);
                    assertThat(point[0])
                            .isBetween(chart.frame().getLeft(), chart.frame().getEnd());
                    assertThat(point[1])
                            .isBetween(chart.frame().getTop(), chart.frame().getBottom());
                    if (i > 0) {
                        assertThat(point[0]).isGreaterThanOrEqualTo(points.get(i - 1)[0]);
                        assertThat(point[1]).isLessThanOrEqualTo(points.get(i - 1)[1]);
                    }
                }
            }
        }
    }

    @Test
    void factEndsTodayAndThePlanAtTheEndOfTheLastMonth() {
        List<Month> months = List.of(
                month(FIRST, 10, 10, 8, 8),
                month(FIRST.plusMonths(4), 10, 5, 2, 3),
                month(FIRST.plusMonths(9), 5, 0, 0, 0));

        ProgressChart chart = ProgressChart.of(months, TODAY, Frame.WIDE);

        assertThat(last(chart.accepted()))
                .containsExactly(chart.now(), chart.doneAccepted().y());
        assertThat(last(chart.plan()))
                .containsExactly(chart.whole().x(), chart.whole().y());
        assertThat(chart.due().value()).isEqualTo(15);
        assertThat(chart.doneAccepted().value()).isEqualTo(10);
        assertThat(chart.doneReported().value()).isEqualTo(11);
        assertThat(chart.whole().value()).isEqualTo(25);
    }

    @Test
    void monthsWithoutAnythingAreThereToo() {
        List<Month> months =
                ProgressChart.withoutGaps(List.of(month(FIRST, 1, 1, 1, 1), month(FIRST.plusMonths(3), 1, 0, 0, 0)));

        assertThat(months)
                .extracting(Month::month)
                .containsExactly(FIRST, FIRST.plusMonths(1), FIRST.plusMonths(2), FIRST.plusMonths(3));
    }

    @Test
    void planOfOneMonthAndADayOutsideOfItCanBeDrawn() {
        List<Month> months = List.of(month(FIRST, 3, 3, 0, 0));

        assertThat(ProgressChart.of(months, TODAY, Frame.NARROW).now()).isEqualTo(Frame.NARROW.getEnd());
        assertThat(ProgressChart.of(months, LocalDate.of(2022, 1, 1), Frame.NARROW)
                        .now())
                .isEqualTo(Frame.NARROW.getLeft());
    }

    private static List<Month> months(Random random) {
        return IntStream.range(0, 1 + random.nextInt(14))
                .mapToObj(i -> {
                    YearMonth month = FIRST.plusMonths(i);
                    int planned = random.nextInt(60);
                    boolean past = month.isBefore(YearMonth.from(TODAY));
                    int due = past ? planned : month.equals(YearMonth.from(TODAY)) ? planned / 2 : 0;
                    int reported = due == 0 ? 0 : random.nextInt(due + 1);
                    return month(month, planned, due, reported / 2, reported);
                })
                .toList();
    }

    private static Month month(YearMonth month, int planned, int due, int doneAccepted, int doneReported) {
        return new Month(month, planned, 0, due, 0, 0, 0, 0, doneAccepted, doneReported);
    }

    private static int[] last(String curve) {
        List<int[]> points = points(curve);
        return points.get(points.size() - 1);
    }

    private static List<int[]> points(String curve) {
        return Arrays.stream(curve.split(" "))
                .map(point -> Arrays.stream(point.split(","))
                        .mapToInt(Integer::parseInt)
                        .toArray())
                .toList();
    }
}
