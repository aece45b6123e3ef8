package vekha.intake;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was done to rows that the page or the author's habit had broken; can be undone by its id.
 *
 * @param id the same on every reading of the same document
 * @param rows rows it touches, in their order
 * @param field the column it touches, or null for whole rows
 */
public record Repair(
        String id, Kind kind, List<Integer> rows, @Nullable ColumnKind field) {

    /** The sorts of repair. */
    public enum Kind {
        JOINED_ROWS,
        INHERITED_CELL,
        MOVED_CELLS,
        SPILLED_LIST,
        SKIPPED_ROW;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public String messageKey() {
            return "intake.repair." + code();
        }
    }

    public Repair {
        rows = List.copyOf(rows);
    }

    static Repair of(Kind kind, int table, List<Integer> rows, @Nullable ColumnKind field) {
        String place = table + ":" + rows.get(rows.size() - 1);
        return new Repair(kind.code() + ":" + place + (field == null ? "" : ":" + field.code()), kind, rows, field);
    }
}
