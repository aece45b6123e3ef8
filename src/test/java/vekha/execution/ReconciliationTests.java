package vekha.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.foundation.Period;
import vekha.roadmap.MeasureId;

class ReconciliationTests {

    private static final SchoolId SCHOOL = new SchoolId(2);
    private static final SchoolId OTHER = new SchoolId(4);
    private static final LocalDate ORDER = LocalDate.of(2023, 2, 1);

    @Test
    void whatIsStillAskedForStays() {
        Reconciliation done =
                reconcile(List.of(open(1, "2023-03-31"), marked(2, "2023-06-30")), "2023-03-31", "2023-06-30");

        assertThat(done.moves).isEmpty();
        assertThat(done.opened).isEmpty();
        assertThat(done.removed).isEmpty();
    }

    @Test
    void anOpenOneMovesToTheNewDateAndAMarkedOneAnswersIt() {
        assertThat(reconcile(List.of(open(1, "2023-03-25")), "2023-04-10").moves)
                .extracting(Reconciliation.Move::id)
                .containsExactly(1L);
        Reconciliation done = reconcile(List.of(marked(1, "2023-03-25")), "2023-04-10");
        assertThat(done.moves).isEmpty();
        assertThat(done.opened).isEmpty();
    }

    @Test
    void whatOnlyGoesToAnotherBodyStaysOnItsDay() {
        LocalDate day = LocalDate.of(2023, 3, 31);
        Reconciliation done = new Reconciliation(
                List.of(
                        new Reconciliation.There(1, null, new BodyId(6), day, day, false, true),
                        new Reconciliation.There(2, null, new BodyId(6), null, null, false, true),
                        open(3, "2023-06-30")),
                List.of(
                        new OpenCheckpoints.Opened(new MeasureId(1), null, new BodyId(8), new Period(day, day)),
                        new OpenCheckpoints.Opened(new MeasureId(1), null, new BodyId(8), null),
                        asked(SCHOOL, "2023-07-10")),
                ORDER);

        assertThat(done.moves)
                .extracting(Reconciliation.Move::id, Reconciliation.Move::isOfAnotherDay)
                .containsExactly(tuple(1L, false), tuple(2L, false), tuple(3L, true));
    }

    @Test
    void aMarkAnswersTheNearestOfTheDatesThatCame() {
        Reconciliation done = reconcile(
                List.of(marked(1, "2023-03-31"), open(2, "2023-06-30")), "2023-02-28", "2023-03-30", "2023-06-30");

        assertThat(done.opened).extracting(OpenCheckpoints.Opened::due).containsExactly(LocalDate.of(2023, 2, 28));
    }

    @Test
    void anOrderDoesNotMakeLateWhatItOnlyNowAsksFor() {
        Reconciliation done = reconcile(List.of(), "2022-12-31", "2023-02-01", "2023-03-31");

        assertThat(done.opened)
                .extracting(OpenCheckpoints.Opened::due)
                .containsExactly(LocalDate.of(2023, 2, 1), LocalDate.of(2023, 3, 31));
    }

    @Test
    void aNewMeasureIsAskedForWhole() {
        Reconciliation done = new Reconciliation(List.of(), List.of(asked(SCHOOL, "2022-12-31")), null);

        assertThat(done.opened).hasSize(1);
    }

    @Test
    void whatIsNotAskedForGoesUnlessSomethingWasDoneAboutIt() {
        Reconciliation done = new Reconciliation(
                List.of(open(1, "2023-03-31"), told(2, "2023-06-30"), marked(3, "2023-09-30")),
                List.of(asked(OTHER, "2023-03-31")),
                ORDER);

        assertThat(done.removed).containsExactly(1L);
        assertThat(done.lifted).containsExactly(2L);
        assertThat(done.opened).hasSize(1);
    }

    private static Reconciliation reconcile(List<Reconciliation.There> there, String... dues) {
        return new Reconciliation(
                there, List.of(dues).stream().map(due -> asked(SCHOOL, due)).toList(), ORDER);
    }

    private static OpenCheckpoints.Opened asked(SchoolId school, String due) {
        LocalDate day = LocalDate.parse(due);
        return new OpenCheckpoints.Opened(new MeasureId(1), school, null, new Period(day, day));
    }

    private static Reconciliation.There open(long id, String due) {
        return there(id, due, false, false);
    }

    private static Reconciliation.There marked(long id, String due) {
        return there(id, due, true, true);
    }

    private static Reconciliation.There told(long id, String due) {
        return there(id, due, false, true);
    }

    private static Reconciliation.There there(long id, @Nullable String due, boolean marked, boolean told) {
        LocalDate day = due == null ? null : LocalDate.parse(due);
        return new Reconciliation.There(id, SCHOOL, null, day, day, marked, told);
    }
}
