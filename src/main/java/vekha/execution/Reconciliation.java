package vekha.execution;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;

/**
 * How the checkpoints of one measure follow its new wording: what is marked stays, what is still asked for stays, an open one
 * moves to the next date that is asked for, and only then something is opened or goes.
 */
final class Reconciliation {

    /** So far apart are a date and no date. */
    private static final long NO_DATE = 100_000;

    /**
     * A checkpoint that is there.
     *
     * @param marked reported, accepted, returned or not required: it is never touched
     * @param told something was done about it that must not be forgotten: a postponement, a mark that was withdrawn
     */
    record There(
            long id,
            @Nullable SchoolId school,
            @Nullable BodyId body,
            @Nullable LocalDate start,
            @Nullable LocalDate firstDue,
            boolean marked,
            boolean told) {

        boolean answers(OpenCheckpoints.Opened asked) {
            return Objects.equals(school, asked.school());
        }

        boolean isAskedBy(OpenCheckpoints.Opened asked) {
            return answers(asked) && Objects.equals(start, asked.start()) && Objects.equals(firstDue, asked.due());
        }

        long awayFrom(OpenCheckpoints.Opened asked) {
            LocalDate due = asked.due();
            if (due == null || firstDue == null) {
                return due == firstDue ? 0 : NO_DATE;
            }
            return Math.abs(ChronoUnit.DAYS.between(firstDue, due));
        }
    }

    /**
     * An open checkpoint and what it asks for from now on.
     *
     * @param was the date it was asked for until now
     */
    record Move(long id, @Nullable LocalDate was, OpenCheckpoints.Opened to) {

        private Move(There there, OpenCheckpoints.Opened to) {
            this(there.id, there.firstDue, to);
        }

        boolean isOfAnotherDay() {
            return !Objects.equals(was, to.due());
        }
    }

    private static final Comparator<There> BY_DATE = Comparator.comparing(
                    There::firstDue, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(There::id);
    private static final Comparator<OpenCheckpoints.Opened> ASKED_BY_DATE =
            Comparator.comparing(OpenCheckpoints.Opened::due, Comparator.nullsLast(Comparator.naturalOrder()));

    private final List<There> left;
    private final List<OpenCheckpoints.Opened> asked;
    final List<Move> moves = new ArrayList<>();
    final List<OpenCheckpoints.Opened> opened = new ArrayList<>();
    /** Nothing is known of them but that they were open. */
    final List<Long> removed = new ArrayList<>();
    /** They are not asked for any more, but something was done about them. */
    final List<Long> lifted = new ArrayList<>();

    /**
     * @param since opens nothing with an earlier date: an order cannot make late what it only now asks for
     */
    Reconciliation(List<There> there, List<OpenCheckpoints.Opened> wanted, @Nullable LocalDate since) {
        left = new ArrayList<>(there);
        left.sort(BY_DATE);
        asked = new ArrayList<>(wanted);
        asked.sort(ASKED_BY_DATE);
        keepWhatIsStillAskedFor();
        coverByMarks();
        moveTheOpenOnes();
        left.stream().filter(it -> !it.marked).forEach(it -> (it.told ? lifted : removed).add(it.id));
        asked.stream()
                .filter(it -> since == null || it.due() == null || !it.due().isBefore(since))
                .forEach(opened::add);
    }

    private void keepWhatIsStillAskedFor() {
        for (OpenCheckpoints.Opened wanted : List.copyOf(asked)) {
            List<There> same = left.stream().filter(it -> it.isAskedBy(wanted)).toList();
            if (!same.isEmpty()) {
                asked.remove(wanted);
                left.removeAll(same);
                same.stream()
                        .filter(it -> !it.marked && !Objects.equals(it.body, wanted.body()))
                        .forEach(it -> moves.add(new Move(it, wanted)));
            }
        }
    }

    /** A mark answers the nearest date its school or body is asked for. */
    private void coverByMarks() {
        for (There mark : left.stream().filter(There::marked).toList()) {
            asked.stream()
                    .filter(mark::answers)
                    .min(Comparator.comparingLong(mark::awayFrom))
                    .ifPresent(asked::remove);
        }
    }

    private void moveTheOpenOnes() {
        for (There open : left.stream().filter(it -> !it.marked).toList()) {
            asked.stream().filter(open::answers).findFirst().ifPresent(wanted -> {
                asked.remove(wanted);
                left.remove(open);
                moves.add(new Move(open, wanted));
            });
        }
    }
}
