package vekha.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vekha.deadline.Deadline;
import vekha.deadline.Kind;
import vekha.deadline.Plan;
import vekha.intake.reading.SourceCell;
import vekha.intake.reading.SourceRow;
import vekha.intake.reading.SourceTable;

/** Tells the columns of a plan without a head by what its cells contain. */
final class GuessedColumns {

    private static final int FEWEST = 3;
    private static final int LONGEST_DEADLINE = 60;
    private static final Plan ANY_YEAR = Plan.of(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31));

    private GuessedColumns() {}

    static Optional<PlanColumns> of(SourceTable table) {
        List<SourceRow> full = table.rows().stream()
                .filter(row -> row.cells().size() >= FEWEST && row.cells().size() == widest(table))
                .toList();
        if (full.size() < 2) {
            return Optional.empty();
        }
        List<ColumnKind> kinds = kinds(full);
        if (!kinds.contains(ColumnKind.DEADLINE) || !kinds.contains(ColumnKind.TITLE)) {
            return Optional.empty();
        }
        List<PlanColumns.Column> columns = new ArrayList<>();
        for (int at = 0; at < kinds.size(); at++) {
            SourceCell cell = full.get(0).cells().get(at);
            columns.add(new PlanColumns.Column(kinds.get(at), "", cell.column(), cell.column() + cell.columnSpan()));
        }
        return Optional.of(new PlanColumns(columns));
    }

    private static int widest(SourceTable table) {
        return table.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }

    private static List<ColumnKind> kinds(List<SourceRow> rows) {
        int size = rows.get(0).cells().size();
        List<ColumnKind> kinds = new ArrayList<>(Collections.nCopies(size, ColumnKind.OTHER));
        int longest = -1;
        for (int at = 0; at < size; at++) {
            if (share(rows, at, Labels::isNumber) && !kinds.contains(ColumnKind.NUMBER)) {
                kinds.set(at, ColumnKind.NUMBER);
            } else if (share(rows, at, GuessedColumns::isDeadline) && !kinds.contains(ColumnKind.DEADLINE)) {
                kinds.set(at, ColumnKind.DEADLINE);
            } else if (longest < 0 || length(rows, at) > length(rows, longest)) {
                longest = at;
            }
        }
        if (longest >= 0) {
            kinds.set(longest, ColumnKind.TITLE);
        }
        int next = kinds.indexOf(ColumnKind.OTHER);
        if (next >= 0 && next > kinds.indexOf(ColumnKind.TITLE)) {
            kinds.set(next, ColumnKind.RESPONSIBLE);
            int last = kinds.lastIndexOf(ColumnKind.OTHER);
            kinds.set(last < 0 ? next : last, last < 0 ? ColumnKind.RESPONSIBLE : ColumnKind.RESULT);
        }
        return kinds;
    }

    /** Whether a cell names a time; «Срок» and «Планируемый результат» do not. */
    static boolean isDated(String text) {
        boolean heading = text.regionMatches(true, 0, "срок", 0, "срок".length());
        return !heading
                && text.length() < LONGEST_DEADLINE
                && Deadline.read(text, ANY_YEAR).kind().datable();
    }

    static boolean isDeadline(String text) {
        return text.length() < LONGEST_DEADLINE && Deadline.read(text, ANY_YEAR).kind() != Kind.UNPARSEABLE;
    }

    private static boolean share(List<SourceRow> rows, int at, java.util.function.Predicate<String> test) {
        return rows.stream()
                                .filter(row -> test.test(
                                        Wording.squeeze(row.cells().get(at).text())))
                                .count()
                        * 2
                > rows.size();
    }

    private static int length(List<SourceRow> rows, int at) {
        return rows.stream()
                .mapToInt(row -> row.cells().get(at).text().length())
                .sum();
    }

    /** Whether the cells of a table suit the columns of the plan before it. */
    static boolean fit(SourceTable table, PlanColumns columns) {
        List<Line> lines = table.rows().stream()
                .map(row -> Line.of(row, columns, 0, false))
                .filter(line -> line.filled().size() > 1)
                .toList();
        int deadline = columns.of(ColumnKind.DEADLINE);
        int number = columns.of(ColumnKind.NUMBER);
        long dated =
                lines.stream().filter(line -> isDeadline(line.text(deadline))).count();
        long numbered = lines.stream()
                .filter(line -> number >= 0 && Labels.isNumber(line.text(number)))
                .count();
        return !lines.isEmpty() && Math.max(dated, numbered) * 2 > lines.size();
    }
}
