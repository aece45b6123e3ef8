package vekha.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vekha.foundation.Words;

/** Reads a plan as editions keep it. */
@Component
class VersionReader {

    private final JsonMapper json;
    private final Words words;

    VersionReader(JsonMapper json, Words words) {
        this.json = json;
        this.words = words;
    }

    PlanVersion read(String content) {
        JsonNode plan = json.readTree(content);
        List<PlanVersion.Table> tables = new ArrayList<>();
        for (JsonNode table : plan.path("tables")) {
            tables.add(table(table, plan));
        }
        return new PlanVersion(plan.path("title").asString(""), head(plan), tables);
    }

    private Map<String, String> head(JsonNode plan) {
        Map<String, String> head = new LinkedHashMap<>();
        head.put("title", plan.path("title").asString(""));
        for (String field : List.of("kind", "periodFrom", "periodTo")) {
            head.put(field, told(field, plan.path(field)));
        }
        put(head, "periodText", plan.path("periodText").asString(""));
        put(head, "goals", texts(plan, "GOAL"));
        put(head, "tasks", texts(plan, "TASK"));
        put(head, "expectedResults", texts(plan, "EXPECTED_RESULT"));
        put(
                head,
                "legend",
                lines(plan.path("legend")).stream()
                        .map(entry -> entry.path("abbreviation").asString("") + " — "
                                + entry.path("meaning").asString(""))
                        .collect(Collectors.joining("\n")));
        put(head, "programmes", names(plan.path("programmes")));
        put(head, "planSchools", names(plan.path("schools")));
        return head;
    }

    /** What the journal keeps of a field of the head, or of a measure, in the words of a version. */
    String told(String field, JsonNode value) {
        return switch (field) {
            case "kind" -> words.text("roadmap.kind." + value.asString(""));
            case "periodFrom", "periodTo" -> words.day(LocalDate.parse(value.asString("")));
            case "programmes", "planSchools" -> joined(value, ", ");
            default -> value.isArray() ? joined(value, "\n") : value.asString("");
        };
    }

    private static String joined(JsonNode array, String between) {
        return lines(array).stream().map(line -> line.asString("")).collect(Collectors.joining(between));
    }

    private static String texts(JsonNode plan, String kind) {
        return lines(plan.path("texts")).stream()
                .filter(text -> text.path("kind").asString("").equals(kind))
                .map(text -> text.path("text").asString(""))
                .collect(Collectors.joining("\n"));
    }

    private static String names(JsonNode named) {
        return lines(named).stream()
                .map(one -> one.path("name").asString(""))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static List<JsonNode> lines(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static PlanVersion.Table table(JsonNode table, JsonNode plan) {
        long id = table.path("id").asLong();
        return new PlanVersion.Table(
                id,
                text(table, "title"),
                lines(table.path("columns")).stream()
                        .map(column -> new PlanColumn(
                                ColumnKind.valueOf(column.path("kind").asString("OTHER")),
                                column.path("heading").asString("")))
                        .toList(),
                lines(plan.path("sections")).stream()
                        .filter(section -> section.path("plan_table_id").asLong() == id)
                        .map(VersionReader::part)
                        .toList(),
                lines(plan.path("measures")).stream()
                        .filter(measure -> measure.path("plan_table_id").asLong() == id)
                        .map(VersionReader::row)
                        .toList());
    }

    private static PlanVersion.Part part(JsonNode section) {
        return new PlanVersion.Part(
                section.path("id").asLong(),
                number(section, "parent_id"),
                text(section, "number"),
                section.path("title").asString(""));
    }

    private static PlanVersion.Row row(JsonNode measure) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : PlanVersion.FIELDS) {
            put(fields, field, measure.path(field).asString(""));
        }
        put(fields, "deadlineCorrection", measure.path("deadline_correction").asString(""));
        put(fields, "planSchools", names(measure.path("schools")));
        return new PlanVersion.Row(measure.path("id").asLong(), number(measure, "section_id"), fields);
    }

    private static void put(Map<String, String> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, value);
        }
    }

    private static @Nullable String text(JsonNode node, String field) {
        String text = node.path(field).asString("");
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Long number(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isNumber() ? value.asLong() : null;
    }
}
