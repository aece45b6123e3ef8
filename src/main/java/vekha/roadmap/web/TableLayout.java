package vekha.roadmap.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vekha.roadmap.ColumnKind;
import vekha.roadmap.MeasureField;
import vekha.roadmap.NoteColumns;
import vekha.roadmap.PlanColumn;
import vekha.roadmap.PlanRows;

/**
 * The columns of a table in the order of the document: those before the name of the measure, and those after it.
 * A document may have two columns of one kind; what was understood stands in the first of them.
 *
 * @param fields what is edited in each column, in their order
 */
record TableLayout(
        List<PlanPage.Column> columns, List<Slot> before, List<Slot> after, String fields, NoteColumns notes) {

    /**
     * A cell of every row.
     *
     * @param place of its column
     * @param kind what stands in the cell, nothing where an earlier column holds it
     */
    record Slot(
            int place,
            @Nullable ColumnKind kind,
            String css,
            @Nullable String label) {}

    static TableLayout of(List<PlanColumn> columns) {
        List<PlanPage.Column> heads = new ArrayList<>();
        List<Slot> before = new ArrayList<>();
        List<Slot> after = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        Set<ColumnKind> seen = EnumSet.noneOf(ColumnKind.class);
        for (PlanColumn column : columns) {
            boolean first = seen.add(column.kind()) || isOfNote(column.kind());
            heads.add(new PlanPage.Column(headCss(column.kind(), first), column.heading()));
            fields.add(first ? field(column.kind()) : "-");
            if (column.kind() != ColumnKind.TITLE || !first) {
                Slot slot = new Slot(heads.size() - 1, first ? column.kind() : null, css(column.kind()), label(column));
                (seen.contains(ColumnKind.TITLE) ? after : before).add(slot);
            }
        }
        return new TableLayout(heads, before, after, String.join(" ", fields), new NoteColumns(columns));
    }

    /** Several columns may each have their part of the note. */
    private static boolean isOfNote(ColumnKind kind) {
        return kind == ColumnKind.NOTE || kind == ColumnKind.OTHER;
    }

    /** What is edited in a column, so that no cell has to say it. */
    private static String field(ColumnKind kind) {
        return (kind == ColumnKind.OTHER ? MeasureField.NOTE : MeasureField.valueOf(kind.name())).name();
    }

    /** On a phone a number stands in the margin and needs no word. */
    private static @Nullable String label(PlanColumn column) {
        return column.kind() == ColumnKind.NUMBER ? null : column.heading();
    }

    private static String headCss(ColumnKind kind, boolean first) {
        return switch (kind) {
            case NUMBER -> "no";
            case TITLE -> first ? "name" : "rest";
            case DEADLINE -> "col-dl";
            case RESPONSIBLE -> "col-who";
            case RESULT, OBJECTIVE, AUDIENCE, NOTE, OTHER -> "col-out";
        };
    }

    private static String css(ColumnKind kind) {
        return switch (kind) {
            case NUMBER -> "no";
            case DEADLINE -> "dl";
            case RESPONSIBLE -> "who";
            case RESULT -> "out";
            case TITLE, OBJECTIVE, AUDIENCE, NOTE, OTHER -> "rest";
        };
    }

    /**
     * The wording of a cell as the document has it.
     *
     * @param parts of the note, by column
     */
    static @Nullable String text(Slot slot, PlanRows.Row row, List<@Nullable String> parts) {
        ColumnKind kind = slot.kind();
        if (kind == null) {
            return null;
        }
        return switch (kind) {
            case NUMBER -> row.number();
            case TITLE -> row.title();
            case OBJECTIVE -> row.objective();
            case AUDIENCE -> row.audience();
            case DEADLINE -> row.deadline();
            case RESPONSIBLE -> row.responsible();
            case RESULT -> row.result();
            case NOTE, OTHER -> parts.get(slot.place());
        };
    }
}
