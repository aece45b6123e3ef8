package vekha.roadmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The whole text of a plan and what is known about its measures beside it: what another plan can be made of.
 *
 * @param beside for each measure, in the order of the tables
 */
record PlanSource(RoadmapHead head, List<NewTable> tables, List<Beside> beside) {

    /**
     * What no order approves.
     *
     * @param every how often a continuous measure is proved, unless as the roadmap says
     * @param factors numbers of the risk factors it answers
     * @param finished a measure of one day on which everything was accepted
     */
    record Beside(@Nullable Freshness every, Set<Long> factors, boolean finished) {}

    /** What the measures say, in the order of the tables. */
    List<MeasureContent> contents() {
        return tables.stream()
                .flatMap(table -> table.measures().stream())
                .map(NewMeasure::content)
                .toList();
    }

    /** Tells whether somebody has changed a measure since; short enough for a form. */
    String print() {
        List<Object> said = new ArrayList<>();
        for (MeasureContent measure : contents()) {
            said.add(measure.title());
            said.add(measure.deadline());
            said.add(String.valueOf(measure.deadlineCorrection()));
        }
        return Integer.toHexString(said.hashCode());
    }
}
