package vekha.roadmap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The text of a plan as it stood at one time, whole: an edition, a draft, an amendment.
 *
 * @param head what stands above and below the tables, by the names of the journal, in words
 */
public record PlanVersion(String title, Map<String, String> head, List<Table> tables) {

    /** The fields of a measure in the order in which they are read. */
    public static final List<String> FIELDS = List.of(
            "number", "title", "objective", "audience", "deadline", "responsible", "result", "note", "planSchools");

    /** What stands above and below the tables. */
    static final List<String> HEAD_FIELDS = List.of(
            "title",
            "kind",
            "periodFrom",
            "periodTo",
            "periodText",
            "goals",
            "tasks",
            "expectedResults",
            "legend",
            "programmes",
            "planSchools");

    public record Table(long id, @Nullable String title, List<PlanColumn> columns, List<Part> parts, List<Row> rows) {

        /** The measures before the first section, or those of one section. */
        public List<Row> rowsOf(@Nullable Long section) {
            return rows.stream()
                    .filter(row -> Objects.equals(row.section(), section))
                    .toList();
        }

        /** The sections as printed, each before those in it. */
        public List<Part> partsInOrder() {
            List<Part> ordered = new ArrayList<>();
            under(null, ordered);
            return ordered;
        }

        private void under(@Nullable Long parent, List<Part> ordered) {
            for (Part part : parts) {
                if (Objects.equals(part.parent(), parent)) {
                    ordered.add(part);
                    under(part.id(), ordered);
                }
            }
        }
    }

    public record Part(
            long id, @Nullable Long parent, @Nullable String number, String title) {
        public String heading() {
            return number == null || number.isEmpty() ? title : number + " " + title;
        }
    }

    /**
     * A measure.
     *
     * @param fields by the names of the journal; what is blank is missing
     */
    public record Row(long id, @Nullable Long section, Map<String, String> fields) {

        public String text(String field) {
            return fields.getOrDefault(field, "");
        }

        Row with(Map<String, String> changed) {
            Map<String, String> all = new LinkedHashMap<>(fields);
            all.putAll(changed);
            return new Row(id, section, all);
        }

        /** The wording of a cell as the paper has it. */
        public String cell(ColumnKind kind) {
            return switch (kind) {
                case NUMBER -> text("number");
                case TITLE -> text("title");
                case OBJECTIVE -> text("objective");
                case AUDIENCE -> text("audience");
                case DEADLINE -> text("deadline");
                case RESPONSIBLE -> text("responsible");
                case RESULT -> text("result");
                case NOTE, OTHER -> text("note");
            };
        }
    }

    /** The same without the names of schools, for those who may not be told all of them. */
    public PlanVersion withoutSchools() {
        return new PlanVersion(
                title,
                without(head),
                tables.stream()
                        .map(it -> new Table(
                                it.id,
                                it.title,
                                it.columns,
                                it.parts,
                                it.rows.stream()
                                        .map(row -> new Row(row.id, row.section, without(row.fields)))
                                        .toList()))
                        .toList());
    }

    private static Map<String, String> without(Map<String, String> fields) {
        Map<String, String> others = new LinkedHashMap<>(fields);
        others.remove("planSchools");
        return others;
    }

    /** A measure where it stands. */
    public record Placed(Row row, String heading) {}

    /** All measures in the order of the paper. */
    public List<Placed> inOrder() {
        List<Placed> placed = new ArrayList<>();
        for (Table table : tables) {
            table.rowsOf(null)
                    .forEach(row -> placed.add(new Placed(row, Objects.requireNonNullElse(table.title(), ""))));
            for (Part part : table.partsInOrder()) {
                table.rowsOf(part.id()).forEach(row -> placed.add(new Placed(row, part.heading())));
            }
        }
        return placed;
    }
}
