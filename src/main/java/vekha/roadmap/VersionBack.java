package vekha.roadmap;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Goes back from a version of a plan through the acts that made it, the newest first. */
final class VersionBack {

    private final PlanVersion frame;
    private final Map<String, String> head;
    private final Map<Long, PlanVersion.Row> rows = new HashMap<>();
    private final Map<Long, PlanVersion.Part> parts = new HashMap<>();
    private final Set<Long> presentRows = new HashSet<>();
    private final Set<Long> presentParts = new HashSet<>();

    /** @param all everything there ever was, what lies in the trash included */
    VersionBack(PlanVersion last, PlanVersion all) {
        frame = all.tables().isEmpty() ? last : all;
        head = new LinkedHashMap<>(last.head());
        for (PlanVersion version : List.of(all, last)) {
            for (PlanVersion.Table table : version.tables()) {
                table.rows().forEach(row -> rows.put(row.id(), row));
                table.parts().forEach(part -> parts.put(part.id(), part));
            }
        }
        for (PlanVersion.Table table : last.tables()) {
            table.rows().forEach(row -> presentRows.add(row.id()));
            table.parts().forEach(part -> presentParts.add(part.id()));
        }
    }

    void undo(String act, String subject, JsonNode before) {
        long id = Long.parseLong(subject.substring(subject.indexOf(':') + 1));
        switch (act) {
            case "measureAdded", "measureRestored" -> presentRows.remove(id);
            case "measureDeleted" -> presentRows.add(id);
            case "measureChanged" -> rows.computeIfPresent(id, (key, row) -> row.with(fields(before)));
            case "sectionAdded", "sectionRestored" -> presentParts.remove(id);
            case "sectionDeleted" -> presentParts.add(id);
            case "sectionChanged" -> parts.computeIfPresent(id, (key, part) -> part(part, before));
            case "roadmapChanged" -> head.putAll(fields(before));
            default -> {
                // where a row stood is not told in the journal; everything else changes no text
            }
        }
    }

    private static Map<String, String> fields(JsonNode before) {
        Map<String, String> fields = new HashMap<>();
        before.properties().forEach(field -> fields.put(field.getKey(), text(field.getValue())));
        return fields;
    }

    private static String text(JsonNode value) {
        StringBuilder text = new StringBuilder();
        if (value.isArray()) {
            value.forEach(line -> text.append(text.isEmpty() ? "" : "\n").append(line.asString("")));
            return text.toString();
        }
        return value.asString("");
    }

    private static PlanVersion.Part part(PlanVersion.Part part, JsonNode before) {
        return new PlanVersion.Part(
                part.id(),
                part.parent(),
                before.path("number").asString(""),
                before.path("title").asString(part.title()));
    }

    PlanVersion version() {
        return new PlanVersion(
                head.getOrDefault("title", ""),
                head,
                frame.tables().stream().map(this::table).toList());
    }

    private PlanVersion.Table table(PlanVersion.Table table) {
        return new PlanVersion.Table(
                table.id(),
                table.title(),
                table.columns(),
                table.parts().stream()
                        .filter(part -> presentParts.contains(part.id()))
                        .map(part -> Objects.requireNonNull(parts.get(part.id())))
                        .toList(),
                table.rows().stream()
                        .filter(row -> presentRows.contains(row.id()))
                        .map(row -> inPlace(Objects.requireNonNull(rows.get(row.id()))))
                        .toList());
    }

    /** A measure whose section was not there yet stands before the first one. */
    private PlanVersion.Row inPlace(PlanVersion.Row row) {
        @Nullable Long section = row.section();
        return section == null || presentParts.contains(section)
                ? row
                : new PlanVersion.Row(row.id(), null, row.fields());
    }
}
