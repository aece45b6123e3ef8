package vekha.intake;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fills cells whose text stands above: lower parts of a merged cell, a ditto mark («-//-», «то же»), and blanks of a column that is
 * otherwise filled.
 */
final class InheritedCells {

    private static final Pattern DITTO = Pattern.compile(
            "[-–—―_\\s]*(?:(?://|\\|\\||[«»\"“”„]{1,2}|''|,,)[-–—―_\\s]*)+|[-–—\\s]*(?:срок\\p{L}*\\s+)?(?:то|тот|та|те)\\s+же(?:\\s+(?:самое|самые|срок\\p{L}*))?[-–—\\s.]*",
            Wording.RUSSIAN);

    private static final int LONGEST_DITTO = 80;

    private enum Reason {
        MERGED(DraftWarning.Severity.REPAIR, "intake.warning.merged-cell"),
        DITTO(DraftWarning.Severity.REPAIR, "intake.warning.ditto-cell"),
        HABIT(DraftWarning.Severity.QUESTION, "intake.warning.blank-cell");

        private final DraftWarning.Severity severity;
        private final String key;

        Reason(DraftWarning.Severity severity, String key) {
            this.severity = severity;
            this.key = key;
        }
    }

    private final PlanRows rows;
    private final Repairs allowed;
    private final List<DraftWarning> warnings;

    InheritedCells(PlanRows rows, Repairs allowed, List<DraftWarning> warnings) {
        this.rows = rows;
        this.allowed = allowed;
        this.warnings = warnings;
    }

    void fill() {
        PlanColumns columns = rows.table().columns();
        for (int column = 0; column < columns.size(); column++) {
            fill(column, columns.columns().get(column).kind());
        }
    }

    private void fill(int column, ColumnKind kind) {
        boolean byHabit =
                kind.isLeftBlankForTheSame() && isOnlyOne(kind) && mostlyFilled(column) && !mergedSomewhere(column);
        PlanRow above = null;
        for (PlanRow row : rows.measures()) {
            if (above != null && !above.text(column).isBlank()) {
                Reason reason = reason(row, above, column, kind, byHabit);
                if (reason != null) {
                    inherit(row, above, column, kind, reason);
                }
            }
            above = row;
        }
    }

    private static @Nullable Reason reason(PlanRow row, PlanRow above, int column, ColumnKind kind, boolean byHabit) {
        String text = row.text(column);
        if (!text.isBlank()) {
            return kind != ColumnKind.NUMBER
                            && text.length() <= LONGEST_DITTO
                            && DITTO.matcher(text.strip()).matches()
                    ? Reason.DITTO
                    : null;
        }
        if (row.first().continues(column)) {
            return Reason.MERGED;
        }
        return byHabit && Objects.equals(above.section(), row.section()) ? Reason.HABIT : null;
    }

    /** Where beginning and end, or the years, have a column each, a blank one says something. */
    private boolean isOnlyOne(ColumnKind kind) {
        List<ColumnKind> kinds = rows.table().columns().kinds();
        return kinds.indexOf(kind) == kinds.lastIndexOf(kind);
    }

    private boolean mostlyFilled(int column) {
        List<PlanRow> measures = rows.measures();
        return measures.stream().filter(row -> !row.text(column).isBlank()).count() * 2 >= measures.size();
    }

    /** Where the author merges cells, a blank one that is not merged is blank. */
    private boolean mergedSomewhere(int column) {
        return rows.table().lines().stream().anyMatch(line -> line.continues(column));
    }

    private void inherit(PlanRow row, PlanRow above, int column, ColumnKind kind, Reason reason) {
        int upper = above.rows().get(above.rows().size() - 1);
        Repair repair = Repair.of(
                Repair.Kind.INHERITED_CELL,
                rows.table().index(),
                List.of(upper, row.rows().get(0)),
                kind);
        row.repaired(repair);
        if (allowed.allow(repair)) {
            row.inherit(column, above.text(column));
            warnings.add(warning(row, kind, reason, above.text(column)));
        }
    }

    private DraftWarning warning(PlanRow row, ColumnKind kind, Reason reason, String text) {
        return new DraftWarning(
                rows.table().index(),
                row.rows().get(0),
                kind,
                reason.severity,
                reason.key,
                List.of(Wording.squeeze(text)));
    }
}
