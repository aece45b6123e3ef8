package vekha.intake;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Fills cells whose text stands above: lower parts of a merged cell, and blanks of a column that is otherwise filled. */
final class InheritedCells {

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
            boolean merged = row.first().continues(column);
            if (row.text(column).isBlank()
                    && above != null
                    && !above.text(column).isBlank()) {
                boolean sameSection = Objects.equals(above.section(), row.section());
                if (merged || byHabit && sameSection) {
                    inherit(row, above, column, kind, merged);
                }
            }
            above = row;
        }
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

    private void inherit(PlanRow row, PlanRow above, int column, ColumnKind kind, boolean merged) {
        int upper = above.rows().get(above.rows().size() - 1);
        Repair repair = Repair.of(
                Repair.Kind.INHERITED_CELL,
                rows.table().index(),
                List.of(upper, row.rows().get(0)),
                kind);
        row.repaired(repair);
        if (allowed.allow(repair)) {
            row.inherit(column, above.text(column));
            warnings.add(warning(row, kind, merged, above.text(column)));
        }
    }

    private DraftWarning warning(PlanRow row, ColumnKind kind, boolean merged, @Nullable String text) {
        return new DraftWarning(
                rows.table().index(),
                row.rows().get(0),
                kind,
                merged ? DraftWarning.Severity.REPAIR : DraftWarning.Severity.QUESTION,
                merged ? "intake.warning.merged-cell" : "intake.warning.blank-cell",
                List.of(Wording.squeeze(text == null ? "" : text)));
    }
}
