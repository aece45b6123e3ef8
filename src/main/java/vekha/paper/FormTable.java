package vekha.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vekha.roadmap.ColumnKind;
import vekha.roadmap.PlanColumn;
import vekha.roadmap.PlanVersion;

/** A table of the plan in its own columns, sections over all of them; what is told nowhere else is added, so that nothing is lost. */
final class FormTable {

    private static final Map<ColumnKind, String> HEADINGS = Map.of(
            ColumnKind.NUMBER, "№ п/п",
            ColumnKind.TITLE, "Мероприятие",
            ColumnKind.OBJECTIVE, "Задача",
            ColumnKind.AUDIENCE, "Адресность",
            ColumnKind.DEADLINE, "Срок",
            ColumnKind.RESPONSIBLE, "Ответственные исполнители",
            ColumnKind.RESULT, "Ожидаемый результат");

    private static final Set<ColumnKind> CENTRED = Set.of(ColumnKind.NUMBER, ColumnKind.DEADLINE);
    private static final int SHARE_OF_MARKS = 40;
    private static final String MARKS = "Отметка об исполнении";

    private final PlanVersion.Table table;
    private final @Nullable Map<Long, String> marks;
    private final List<PlanColumn> columns;
    private final RowCells cells;

    /** @param marks what has been done, by measure, for a column of its own */
    private FormTable(PlanVersion.Table table, @Nullable Map<Long, String> marks) {
        this.table = table;
        this.marks = marks;
        this.columns = columns();
        this.cells = new RowCells(columns);
    }

    static Paper.Grid of(PlanVersion.Table table, @Nullable Map<Long, String> marks) {
        return new FormTable(table, marks).grid();
    }

    private Paper.Grid grid() {
        List<Paper.Column> heads = new ArrayList<>();
        columns.forEach(column ->
                heads.add(new Paper.Column(column.heading(), share(column.kind()), CENTRED.contains(column.kind()))));
        if (marks != null) {
            heads.add(new Paper.Column(MARKS, SHARE_OF_MARKS, false));
        }
        return new Paper.Grid(heads, rows(), marks == null);
    }

    private List<Paper.Row> rows() {
        List<PlanVersion.Part> parts = table.partsInOrder();
        List<List<List<Paper.Cell>>> sections = new ArrayList<>();
        sections.add(cellsOf(null));
        parts.forEach(part -> sections.add(cellsOf(part.id())));
        new BlankCells(columns).tellApart(sections);
        List<Paper.Row> rows = new ArrayList<>();
        for (int at = 0; at < sections.size(); at++) {
            if (at > 0) {
                rows.add(Paper.Row.section(heading(parts.get(at - 1))));
            }
            sections.get(at).forEach(line -> rows.add(new Paper.Row(Paper.Row.Kind.PLAIN, line)));
        }
        return rows;
    }

    /** «1. Работа с кадрами»: a bare number gets the full stop that it loses when it is read. */
    private static String heading(PlanVersion.Part part) {
        String number = part.number();
        if (number == null || number.isBlank()) {
            return part.title();
        }
        return number + (Character.isLetterOrDigit(number.charAt(number.length() - 1)) ? ". " : " ") + part.title();
    }

    private List<List<Paper.Cell>> cellsOf(@Nullable Long section) {
        List<List<Paper.Cell>> rows = new ArrayList<>();
        for (PlanVersion.Row row : table.rowsOf(section)) {
            List<Paper.Cell> line = new ArrayList<>(cells.of(row));
            if (marks != null) {
                line.add(Paper.Cell.of(marks.getOrDefault(row.id(), "")));
            }
            rows.add(line);
        }
        return rows;
    }

    /** The document's own columns; behind them those that a field needs which has none. */
    private List<PlanColumn> columns() {
        List<PlanColumn> all = new ArrayList<>(table.columns());
        addIfSaid(all, ColumnKind.NUMBER, 0);
        if (!has(all, ColumnKind.TITLE)) {
            all.add(has(all, ColumnKind.NUMBER) ? 1 : 0, column(ColumnKind.TITLE));
        }
        for (ColumnKind kind : List.of(
                ColumnKind.OBJECTIVE,
                ColumnKind.AUDIENCE,
                ColumnKind.DEADLINE,
                ColumnKind.RESPONSIBLE,
                ColumnKind.RESULT)) {
            addIfSaid(all, kind, all.size());
        }
        return all;
    }

    private void addIfSaid(List<PlanColumn> all, ColumnKind kind, int at) {
        if (!has(all, kind)
                && table.rows().stream().anyMatch(row -> !row.cell(kind).isBlank())) {
            all.add(at, column(kind));
        }
    }

    private static boolean has(List<PlanColumn> columns, ColumnKind kind) {
        return columns.stream().anyMatch(column -> column.kind() == kind);
    }

    private static PlanColumn column(ColumnKind kind) {
        return new PlanColumn(kind, String.valueOf(HEADINGS.get(kind)));
    }

    private static int share(ColumnKind kind) {
        return switch (kind) {
            case NUMBER -> 6;
            case TITLE -> 36;
            case OBJECTIVE, RESPONSIBLE -> 19;
            case AUDIENCE, DEADLINE -> 15;
            case RESULT -> 22;
            case NOTE, OTHER -> 14;
        };
    }
}
