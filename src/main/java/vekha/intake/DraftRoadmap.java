package vekha.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was understood of a document, and every doubt about it.
 *
 * @param abbreviations short form → what it stands for, in the document's order
 * @param unplaced text of tables that found no place, verbatim
 */
public record DraftRoadmap(
        @Nullable String title,
        @Nullable PlanKind kind,
        @Nullable DraftPeriod period,
        @Nullable DraftOrder order,
        List<String> goals,
        List<String> tasks,
        List<String> expectedResults,
        Map<String, String> abbreviations,
        List<DraftSchool> schools,
        List<DraftTable> tables,
        List<DraftIdentification> identifications,
        List<String> unplaced,
        List<DraftWarning> warnings) {

    public DraftRoadmap {
        goals = List.copyOf(goals);
        tasks = List.copyOf(tasks);
        expectedResults = List.copyOf(expectedResults);
        abbreviations = Collections.unmodifiableMap(new LinkedHashMap<>(abbreviations));
        schools = List.copyOf(schools);
        tables = List.copyOf(tables);
        identifications = List.copyOf(identifications);
        unplaced = List.copyOf(unplaced);
        warnings = List.copyOf(warnings);
    }
}
