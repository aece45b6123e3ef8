package vekha.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vekha.intake.reading.SourceCell;
import vekha.intake.reading.SourceRow;
import vekha.intake.reading.SourceTable;

/** A column «Срок, ответственный» as the two columns it stands for: the time, and to its right who answers. */
final class DividedColumn {

    private static final String PARTS = "\\n|[,;/]|\\s+и\\s+";
    private static final int HEAD_WITHIN = 30;
    private static final int LONGEST_HEADING = 80;

    private final String head;
    private final int from;
    private final int to;

    private DividedColumn(SourceCell heading) {
        head = Wording.fold(heading.text());
        from = heading.column();
        to = heading.column() + heading.columnSpan();
    }

    /** What one cell tells of the two. */
    private record Halves(String time, String who) {}

    /** The table with the column divided; as it was when it has none such. */
    static SourceTable in(SourceTable table) {
        List<SourceRow> rows = table.rows();
        for (int at = 0; at < Math.min(HEAD_WITHIN, rows.size()); at++) {
            Optional<SourceCell> heading = shared(rows.get(at));
            if (heading.isPresent()) {
                return new DividedColumn(heading.get()).divide(table, at);
            }
        }
        return table;
    }

    /** The heading of both in a row of headings that has neither alone. */
    private static Optional<SourceCell> shared(SourceRow row) {
        List<ColumnKind> kinds = row.cells().stream()
                .filter(cell -> heading(cell.text()) == null)
                .map(cell -> ColumnWords.kindOf(cell.text()))
                .toList();
        boolean planned = kinds.contains(ColumnKind.TITLE)
                && !kinds.contains(ColumnKind.DEADLINE)
                && !kinds.contains(ColumnKind.RESPONSIBLE);
        List<SourceCell> both = row.cells().stream()
                .filter(cell -> heading(cell.text()) != null)
                .toList();
        return planned && both.size() == 1 ? Optional.of(both.get(0)) : Optional.empty();
    }

    private static @Nullable Halves heading(String text) {
        if (text.length() > LONGEST_HEADING) {
            return null;
        }
        List<String> parts = Stream.of(text.split(PARTS)).map(Wording::squeeze).toList();
        Optional<String> time = first(parts, ColumnKind.DEADLINE);
        Optional<String> who = first(parts, ColumnKind.RESPONSIBLE);
        return time.isPresent() && who.isPresent() ? new Halves(time.get(), who.get()) : null;
    }

    private static Optional<String> first(List<String> parts, ColumnKind kind) {
        return parts.stream().filter(part -> ColumnWords.kindOf(part) == kind).findFirst();
    }

    private SourceTable divide(SourceTable table, int head) {
        List<SourceRow> rows = new ArrayList<>();
        for (int at = 0; at < table.rows().size(); at++) {
            SourceRow row = table.rows().get(at);
            boolean below = at > head;
            List<SourceCell> cells =
                    row.cells().stream().flatMap(cell -> divide(cell, below)).toList();
            rows.add(new SourceRow(row.number(), cells, row.header(), row.afterPageBreak()));
        }
        return table.with(rows, table.width() + 1);
    }

    private Stream<SourceCell> divide(SourceCell cell, boolean below) {
        int end = cell.column() + cell.columnSpan();
        if (cell.column() == from && end == to) {
            Halves heading = Wording.fold(cell.text()).equals(head) ? heading(cell.text()) : null;
            Halves halves = heading != null ? heading : below ? halves(cell.text()) : new Halves(cell.text(), "");
            return Stream.of(moved(cell, halves.time(), from, cell.columnSpan()), moved(cell, halves.who(), to, 1));
        }
        if (cell.column() >= to) {
            return Stream.of(moved(cell, cell.text(), cell.column() + 1, cell.columnSpan()));
        }
        return Stream.of(moved(cell, cell.text(), cell.column(), cell.columnSpan() + (end >= to ? 1 : 0)));
    }

    private static SourceCell moved(SourceCell cell, String text, int column, int span) {
        return new SourceCell(text, column, span, cell.continuesAbove(), cell.mergedDown(), cell.bold());
    }

    /** Lines or, on one line, parts between commas that tell a time are the time, at either end of the cell. */
    private static Halves halves(String text) {
        return Stream.of("(?<=\\n)", "(?<=[,;])")
                .map(cut -> cut(List.of(text.split(cut))))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> GuessedColumns.isDeadline(text) ? new Halves(text, "") : new Halves("", text));
    }

    private static Optional<Halves> cut(List<String> parts) {
        Predicate<String> time = part -> GuessedColumns.isDeadline(NameCuts.bare(part));
        long leading = parts.stream().takeWhile(time).count();
        long others = parts.stream().skip(leading).takeWhile(time.negate()).count();
        if (leading > 0 && others > 0) {
            return Optional.of(halves(parts, (int) leading, true));
        }
        return others > 0
                        && others < parts.size()
                        && parts.stream().skip(others).allMatch(time)
                ? Optional.of(halves(parts, (int) others, false))
                : Optional.empty();
    }

    private static Halves halves(List<String> parts, int first, boolean timeFirst) {
        String left = trimmed(parts.subList(0, first));
        String right = trimmed(parts.subList(first, parts.size()));
        return timeFirst ? new Halves(left, right) : new Halves(right, left);
    }

    private static String trimmed(List<String> parts) {
        return String.join("", parts).strip().replaceAll("[,;]$", "");
    }
}
