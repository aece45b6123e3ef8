package vekha.intake;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of a document that was understood otherwise.
 *
 * @param repairs which repairs were taken back
 * @param columns what a column tells, by table and place among its columns
 * @param rows what a row is, by table and row
 */
public record Corrections(Repairs repairs, Map<Place, ColumnKind> columns, Map<Place, RowKind> rows) {

    /** A column or a row of one of the draft's tables. */
    public record Place(int table, int at) {}

    public Corrections {
        columns = Map.copyOf(columns);
        rows = Map.copyOf(rows);
    }

    public static Corrections none() {
        return of(Repairs.all());
    }

    public static Corrections of(Repairs repairs) {
        return new Corrections(repairs, Map.of(), Map.of());
    }

    @Nullable
    ColumnKind column(int table, int at) {
        return columns.get(new Place(table, at));
    }

    @Nullable
    RowKind row(int table, int row) {
        return rows.get(new Place(table, row));
    }
}
