package vekha.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks through a finished draft for what a person should look at before confirming it. */
final class DraftChecks {

    private final @Nullable DraftOrder order;
    private final @Nullable DraftPeriod period;
    private final List<DraftWarning> warnings;

    DraftChecks(@Nullable DraftOrder order, @Nullable DraftPeriod period, List<DraftWarning> warnings) {
        this.order = order;
        this.period = period;
        this.warnings = warnings;
    }

    void check(@Nullable String title, List<DraftTable> tables) {
        if (tables.isEmpty()) {
            warn(null, null, null, "no-plan-table");
        }
        if (title == null) {
            warn(null, null, null, "no-title");
        }
        if (period == null) {
            warn(null, null, null, "no-period");
        }
        if (order == null || order.number() == null) {
            warn(null, null, null, "no-order");
        }
        for (int at = 0; at < tables.size(); at++) {
            check(at, tables.get(at));
        }
    }

    private void check(int at, DraftTable table) {
        Set<String> numbers = new HashSet<>();
        for (DraftMeasure measure : table.measures()) {
            int row = measure.rows().get(0);
            if (measure.title().isBlank()) {
                warn(at, row, ColumnKind.TITLE, "no-measure-title");
            }
            if (!measure.number().isEmpty()
                    && !numbers.add(measure.section() + "/" + Labels.trimmed(measure.number()))) {
                warn(at, row, ColumnKind.NUMBER, "repeated-number", measure.number());
            }
            if (table.columns().contains(ColumnKind.DEADLINE)) {
                warnings.addAll(DeadlineDoubts.of(at, row, measure.deadline(), order == null ? null : order.date()));
            }
            resolved(at, row, measure);
            if (table.columns().contains(ColumnKind.RESPONSIBLE)
                    && measure.responsible().isEmpty()) {
                warn(at, row, ColumnKind.RESPONSIBLE, "nobody-responsible");
            }
        }
    }

    /** A name that the cell does not have word for word was put right or taken from a definition. */
    private void resolved(int at, int row, DraftMeasure measure) {
        String cell = Wording.fold(measure.responsibleText() == null ? "" : measure.responsibleText());
        measure.responsible().stream()
                .filter(name -> !cell.contains(Wording.fold(name)))
                .forEach(name -> warnings.add(new DraftWarning(
                        at,
                        row,
                        ColumnKind.RESPONSIBLE,
                        DraftWarning.Severity.REPAIR,
                        "intake.warning.resolved-name",
                        List.of(name))));
    }

    private void warn(
            @Nullable Integer table,
            @Nullable Integer row,
            @Nullable ColumnKind field,
            String key,
            Object... arguments) {
        warnings.add(DraftWarning.question(table, row, field, key, arguments));
    }
}
