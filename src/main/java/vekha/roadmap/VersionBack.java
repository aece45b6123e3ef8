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

    private final VersionReader reader;
    private final PlanVersion frame;
    private final Map<String, String> head;
    private final Map<Long, PlanVersion.Row> rows = new HashMap<>();
    private final Map<Long, PlanVersion.Part> parts = new HashMap<>();
    private final Set<Long> presentRows = new HashSet<>();
    private final Set<Long> presentParts = new HashSet<>();

    /** @param all everything there ever was, what lies in the trash included */
    VersionBack(PlanVersion last, PlanVersion all, VersionReader reader) {
        this.reader = reader;
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

    /** @param undo what the act said beside its words */
    void undo(String act, String subject, JsonNode before, JsonNode undo) {
        long id = Long.parseLong(subject.substring(subject.indexOf(':') + 1));
        switch (act) {
            case "measureAdded", "measureRestored" -> presentRows.remove(id);
            case "measureDeleted" -> presentRows.add(id);
            case "measureChanged" ->
                rows.computeIfPresent(id, (key, row) -> row.with(fields(before, PlanVersion.FIELDS)));
            case "sectionAdded" -> presentParts.remove(id);
            case "sectionRestored" -> presentParts.removeAll(withIt(id, undo));
            case "sectionDeleted" -> presentParts.addAll(withIt(id, undo));
            case "sectionChanged" -> parts.computeIfPresent(id, (key, part) -> part(part, before));
            case "roadmapChanged" -> head.putAll(fields(before, PlanVersion.HEAD_FIELDS));
            default -> {
                // where a row stood is not told in the journal; everything else changes no text
            }
        }
    }

    /** The section and those that went or came with it; acts of earlier releases do not name them. */
    private Set<Long> withIt(long section, JsonNode undo) {
        Set<Long> found = new HashSet<>();
        undo.path("parts").forEach(part -> found.add(part.asLong()));
        if (found.isEmpty()) {
            addUnder(section, found);
        }
        return found;
    }

    private void addUnder(long section, Set<Long> found) {
        if (found.add(section)) {
            parts.values().stream()
                    .filter(part -> Objects.equals(part.parent(), section))
                    .forEach(part -> addUnder(part.id(), found));
        }
    }

    /** Only what a version tells: an order that was weighed is no part of the text. */
    private Map<String, String> fields(JsonNode before, List<String> told) {
        Map<String, String> fields = new HashMap<>();
        before.properties().stream()
                .filter(field -> told.contains(field.getKey()))
                .forEach(field -> fields.put(field.getKey(), reader.told(field.getKey(), field.getValue())));
        return fields;
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
                        .map(part -> inPlace(Objects.requireNonNull(parts.get(part.id()))))
                        .toList(),
                table.rows().stream()
                        .filter(row -> presentRows.contains(row.id()))
                        .map(row -> inPlace(Objects.requireNonNull(rows.get(row.id()))))
                        .toList());
    }

    /** A section stands in the nearest of those around it that were there. */
    private PlanVersion.Part inPlace(PlanVersion.Part part) {
        @Nullable Long parent = part.parent();
        while (parent != null && !presentParts.contains(parent)) {
            PlanVersion.Part around = parts.get(parent);
            parent = around == null ? null : around.parent();
        }
        return new PlanVersion.Part(part.id(), parent, part.number(), part.title());
    }

    /** A measure whose section was not there yet stands before the first one. */
    private PlanVersion.Row inPlace(PlanVersion.Row row) {
        @Nullable Long section = row.section();
        return section == null || presentParts.contains(section)
                ? row
                : new PlanVersion.Row(row.id(), null, row.fields());
    }
}
