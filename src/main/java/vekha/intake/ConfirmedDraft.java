package vekha.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vekha.foundation.Period;
import vekha.programme.ProgrammeId;
import vekha.roadmap.Kind;
import vekha.roadmap.LegendEntry;
import vekha.roadmap.NewSection;
import vekha.roadmap.Order;
import vekha.roadmap.PlanColumn;

/**
 * A draft as the coordinator confirmed it: still with names where the plan will have bodies and schools.
 *
 * @param bodies whom each name of a responsible body means
 * @param schools whom each name of a school means
 */
public record ConfirmedDraft(
        Kind kind,
        String title,
        Period period,
        @Nullable String periodText,
        boolean academic,
        Order order,
        List<String> goals,
        List<String> tasks,
        List<String> expectedResults,
        List<LegendEntry> legend,
        Set<ProgrammeId> programmes,
        Map<String, Identity> bodies,
        Map<String, Identity> schools,
        List<Table> tables,
        List<DraftIdentification> identifications) {

    /** A plan table with its sections and measures. */
    public record Table(
            @Nullable String title,
            @Nullable Period period,
            boolean academic,
            List<PlanColumn> columns,
            List<NewSection> sections,
            List<Row> measures) {}

    /**
     * A measure.
     *
     * @param section index among the table's sections
     * @param correction a second wording that is understood in place of the deadline's
     * @param responsible the document's words
     * @param names who that is, one name each
     */
    public record Row(
            @Nullable String number,
            @Nullable Integer section,
            String title,
            @Nullable String objective,
            @Nullable String audience,
            @Nullable String result,
            @Nullable String note,
            String deadline,
            @Nullable String correction,
            String responsible,
            List<String> names) {}
}
