package vekha.roadmap;

import java.util.ArrayList;
import java.util.List;
import vekha.deadline.Deadline;
import vekha.deadline.Exactness;
import vekha.deadline.Kind;
import vekha.deadline.Occurrence;
import vekha.deadline.Plan;
import vekha.foundation.Period;

/** One due period of a measure, and how exactly its wording names it. */
public record PlannedDue(Period period, Exactness exactness) {

    /**
     * Every due period of a wording, as the checkpoints are opened from it.
     *
     * @param period of the plan, or of the table within it
     * @param every how often something continuous is to be proved
     */
    public static List<PlannedDue> of(String wording, Period period, boolean academic, Freshness every) {
        Plan plan = PlanTable.planFor(period, academic);
        Deadline deadline = Deadline.read(wording, plan);
        List<PlannedDue> dues = new ArrayList<>();
        for (Occurrence occurrence : deadline.occurrences()) {
            Exactness exactness =
                    deadline.kind() == Kind.CONTINUOUS ? Exactness.LASTING : deadline.exactness(occurrence);
            Period bounded = PlannedMeasures.bounded(occurrence, period);
            if (deadline.kind() == Kind.CONTINUOUS) {
                every.parts(bounded, academic).forEach(part -> dues.add(new PlannedDue(part, exactness)));
            } else {
                dues.add(new PlannedDue(bounded, exactness));
            }
        }
        return dues;
    }
}
