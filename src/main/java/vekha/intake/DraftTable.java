package vekha.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan table. A table that a page break cut in several is one, and its rows are counted through.
 *
 * @param title when the table has one of its own
 * @param period when the table's own title names another time than the plan's
 * @param readAs what the columns were taken for before anybody corrected them
 * @param sources indices of the document's tables it was read from
 * @param repairs repairs that belong to no measure: skipped rows
 * @param remarks rows that found no place
 */
public record DraftTable(
        @Nullable String title,
        List<ColumnKind> columns,
        List<ColumnKind> readAs,
        List<String> headings,
        @Nullable DraftPeriod period,
        List<DraftSection> sections,
        List<DraftMeasure> measures,
        List<Integer> sources,
        List<Repair> repairs,
        List<DraftRemark> remarks) {

    public DraftTable {
        columns = List.copyOf(columns);
        readAs = List.copyOf(readAs);
        headings = List.copyOf(headings);
        sections = List.copyOf(sections);
        measures = List.copyOf(measures);
        sources = List.copyOf(sources);
        repairs = List.copyOf(repairs);
        remarks = List.copyOf(remarks);
    }
    /** The same table with these measures. */
    public DraftTable with(List<DraftMeasure> others) {
        return new DraftTable(title, columns, readAs, headings, period, sections, others, sources, repairs, remarks);
    }
}
