package vekha.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vekha.support.Yardstick;

class MatchMeasuresTests {

    private static final long SEED = 77000;
    private static final int EDITS = 1000;
    private static final int EDITS_OF_ONE_PLAN = 20;

    /** What became of the marks of the old measures; a mark that is carried nowhere is listed for a decision. */
    private static final class Tally {
        private int carried;
        private int carriedRight;
        private int continuing;
        private int continuingCarried;
        private int listed;
        private int touched;
        private int touchedRight;
        private final List<String> wrong = new ArrayList<>();

        void add(InventedPlan plan, MeasureMatch match) {
            for (MatchText old : plan.old()) {
                List<InventedPlan.Row> heirs = plan.heirs(old.id());
                Long to = match.carries(old.id());
                boolean single = heirs.size() == 1;
                boolean right = single && to != null && heirs.get(0).id() == to;
                if (to == null) {
                    listed++;
                } else {
                    carried++;
                    carriedRight += right ? 1 : 0;
                    if (!right) {
                        wrong.add(InventedPlan.line(old) + "\n      → "
                                + plan.now().stream()
                                        .filter(it -> it.id() == to)
                                        .findFirst()
                                        .map(InventedPlan::line)
                                        .orElse("?")
                                + "\n      truth " + heirs);
                    }
                }
                if (single && heirs.get(0).from().size() == 1) {
                    continuing++;
                    continuingCarried += right ? 1 : 0;
                    boolean changed = !heirs.get(0).title().equals(old.title());
                    touched += changed ? 1 : 0;
                    touchedRight += changed && right ? 1 : 0;
                }
            }
        }

        double precision() {
            return (double) carriedRight / carried;
        }

        double recall() {
            return (double) continuingCarried / continuing;
        }
    }

    @Test
    void marksFollowTheirMeasureThroughAThousandRandomAmendments() {
        Tally tally = new Tally();
        int measures = 0;
        for (int plan = 0; plan < EDITS / EDITS_OF_ONE_PLAN; plan++) {
            InventedPlan invented = new InventedPlan(24 + plan % 40, SEED + plan);
            for (int edit = 0; edit < EDITS_OF_ONE_PLAN; edit++) {
                invented.edit();
            }
            measures += invented.old().size();
            tally.add(invented, MatchMeasures.between(invented.old(), invented.now()));
        }
        System.out.printf(
                Locale.ROOT,
                "Matching after %d random edits of %d measures: precision %.4f (%d of %d carried), recall %.4f (%d of %d),"
                        + " of reworded ones %.4f (%d of %d), listed for a decision %d%n",
                EDITS,
                measures,
                tally.precision(),
                tally.carriedRight,
                tally.carried,
                tally.recall(),
                tally.continuingCarried,
                tally.continuing,
                (double) tally.touchedRight / tally.touched,
                tally.touchedRight,
                tally.touched,
                tally.listed);
        tally.wrong.forEach(System.out::println);

        assertThat(tally.precision()).isGreaterThanOrEqualTo(0.995);
        assertThat(tally.recall()).isGreaterThanOrEqualTo(0.98);
        assertThat(tally.carried + tally.listed).as("no mark is lost silently").isEqualTo(measures);
    }

    @Test
    void twoPlansOfTwoHundredAndTenMeasuresAreComparedWhileOneWaits() throws Exception {
        InventedPlan invented = new InventedPlan(210, 7);
        for (int edit = 0; edit < 60; edit++) {
            invented.edit();
        }
        String name = "210 measures against " + invented.now().size();

        assertThat(Yardstick.lengthOf(name, 12, () -> MatchMeasures.between(invented.old(), invented.now())))
                .isLessThan(34);
    }

    @Test
    void theSamePlansGiveTheSameAnswer() {
        InventedPlan invented = new InventedPlan(60, 11);
        for (int edit = 0; edit < 40; edit++) {
            invented.edit();
        }
        MeasureMatch first = MatchMeasures.between(invented.old(), invented.now());

        assertThat(MatchMeasures.between(invented.old(), invented.now())).isEqualTo(first);
    }

    @Test
    void aPlanThatDidNotChangeIsFoundWhole() {
        InventedPlan invented = new InventedPlan(50, 5);

        MeasureMatch match = MatchMeasures.between(invented.old(), invented.now());

        assertThat(invented.old())
                .allSatisfy(old -> assertThat(match.carries(old.id()))
                        .isEqualTo(invented.heirs(old.id()).get(0).id()));
    }

    @Test
    void anEmptyPlanHasNothingToFind() {
        assertThat(MatchMeasures.between(List.of(), List.of()).measures()).isEmpty();
        assertThat(MatchMeasures.between(List.of(), List.of(text(1, "1", "Семинар", "май")))
                        .measures())
                .containsExactly(MeasureMatch.Found.added(1));
        assertThat(MatchMeasures.between(List.of(text(1, "1", "Семинар", "май")), List.of())
                        .carries(1))
                .isNull();
    }

    @Test
    void twinsThatTradedTheirNumbersAreTheSameByTheirWords() {
        MeasureMatch match = MatchMeasures.between(
                List.of(
                        text(1, "1.1", "Пробный экзамен по математике в 9 классах", "март"),
                        text(2, "1.2", "Пробный экзамен по математике в 11 классах", "март")),
                List.of(
                        text(3, "1.1", "Пробный экзамен по математике в 11 классах", "март"),
                        text(4, "1.2", "Пробный экзамен по математике в 9 классах", "март")));

        assertThat(match.carries(1)).isEqualTo(4);
        assertThat(match.carries(2)).isEqualTo(3);
    }

    @Test
    void latinLettersTypedForCyrillicChangeNothing() {
        MeasureMatch match = MatchMeasures.between(
                List.of(text(1, "1", "Совещание о сроках отчётов", "март")),
                List.of(text(2, "1", "Coвeщaниe o cpoкax отчетов", "март")));

        assertThat(match.carries(1)).isEqualTo(2);
    }

    @Test
    void ofADividedMeasureNoMarkIsCarriedUnasked() {
        MeasureMatch match = MatchMeasures.between(
                List.of(text(1, "1", "Семинар для учителей физики; круглый стол с родителями выпускников", "март")),
                List.of(
                        text(2, "1", "Семинар для учителей физики", "март"),
                        text(3, "2", "Круглый стол с родителями выпускников", "март")));

        assertThat(match.carries(1)).isNull();
        assertThat(match.measures())
                .allSatisfy(found -> assertThat(found.origin()).isEqualTo(1));
    }

    @Test
    void twoMeasuresJoinedInOneAreBothKnown() {
        MeasureMatch match = MatchMeasures.between(
                List.of(
                        text(1, "1", "Семинар для учителей физики", "март"),
                        text(2, "2", "Круглый стол с родителями выпускников", "март")),
                List.of(text(3, "1", "Семинар для учителей физики и круглый стол с родителями выпускников", "март")));

        assertThat(match.merged().size() + (match.carries(1) != null || match.carries(2) != null ? 1 : 0))
                .isGreaterThanOrEqualTo(1);
        assertThat(match.measures().get(0).origin()).isIn(1L, 2L);
        assertThat(match.merged()).hasSize(1).containsValue(3L);
    }

    private static MatchText text(long id, String number, String title, String deadline) {
        return new MatchText(id, number, "1. Кадры", title, deadline, "УО");
    }
}
