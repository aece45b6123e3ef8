package vekha.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vekha.intake.Corrections.Place;

/** Looks through a finished draft for what a person should look at before confirming it, and again when it was corrected. */
public final class DraftChecks {

    private final @Nullable DraftOrder order;
    private final @Nullable DraftPeriod period;
    private final List<DraftWarning> warnings;

    DraftChecks(@Nullable DraftOrder order, @Nullable DraftPeriod period, List<DraftWarning> warnings) {
        this.order = order;
        this.period = period;
        this.warnings = warnings;
    }

    /**
     * Every question about a draft as it was corrected: what was answered is asked no more, what was typed may raise its own.
     * What the reading itself asked about a cell stays for as long as the text of the cell does.
     *
     * @param corrected the draft with what was typed, without the measures that were left out
     */
    public static List<DraftWarning> again(DraftRoadmap read, DraftRoadmap corrected) {
        Set<DraftWarning> ofChecks = new HashSet<>(checked(read, List.of()));
        Map<Place, DraftMeasure> before = measures(read);
        Map<Place, DraftMeasure> now = measures(corrected);
        List<DraftWarning> ofReading = read.warnings().stream()
                .filter(warning -> !ofChecks.contains(warning) && stands(warning, before, now))
                .toList();
        return checked(corrected, ofReading);
    }

    private static List<DraftWarning> checked(DraftRoadmap draft, List<DraftWarning> known) {
        List<DraftWarning> all = new ArrayList<>(known);
        new DraftChecks(draft.order(), draft.period(), all).check(draft.title(), draft.tables());
        return all;
    }

    private static Map<Place, DraftMeasure> measures(DraftRoadmap draft) {
        Map<Place, DraftMeasure> measures = new HashMap<>();
        for (int at = 0; at < draft.tables().size(); at++) {
            int table = at;
            draft.tables()
                    .get(at)
                    .measures()
                    .forEach(measure -> measure.rows().forEach(row -> measures.put(new Place(table, row), measure)));
        }
        return measures;
    }

    private static boolean stands(DraftWarning warning, Map<Place, DraftMeasure> before, Map<Place, DraftMeasure> now) {
        if (warning.table() == null || warning.row() == null) {
            return true;
        }
        Place place = new Place(warning.table(), warning.row());
        DraftMeasure read = before.get(place);
        DraftMeasure corrected = now.get(place);
        if (read == null || corrected == null) {
            return read == null;
        }
        ColumnKind field = warning.field();
        return field == null || Wording.squeeze(read.text(field)).equals(Wording.squeeze(corrected.text(field)));
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
