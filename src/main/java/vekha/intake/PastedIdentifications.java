package vekha.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vekha.intake.reading.SourceCell;
import vekha.intake.reading.SourceRow;
import vekha.intake.reading.SourceTable;

/**
 * Rows copied out of a spreadsheet: the headings first, cells divided by tabs.
 *
 * @param unplaced what stands in no column that is known
 */
public record PastedIdentifications(List<DraftIdentification> rows, List<String> unplaced) {

    private static final int MOST = 2_000;

    public PastedIdentifications {
        rows = List.copyOf(rows);
        unplaced = List.copyOf(unplaced);
    }

    /** @return nothing when no line names the columns, or there are no rows below it */
    public static Optional<PastedIdentifications> read(String text) {
        List<SourceRow> lines = new ArrayList<>();
        text.lines()
                .filter(line -> !line.isBlank())
                .limit(MOST)
                .forEach(line -> lines.add(row(lines.size() + 1, line)));
        int width = lines.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        return IdentificationTable.of(new SourceTable(0, lines, width), List.of())
                .map(PastedIdentifications::read)
                .filter(read -> !read.rows().isEmpty());
    }

    private static PastedIdentifications read(IdentificationTable table) {
        List<String> unplaced = new ArrayList<>();
        return new PastedIdentifications(table.read(unplaced), unplaced);
    }

    private static SourceRow row(int number, String line) {
        List<String> texts = Stream.of(line.split("\t", -1))
                .map(PastedIdentifications::unquoted)
                .toList();
        List<SourceCell> cells = IntStream.range(0, texts.size())
                .mapToObj(at -> new SourceCell(texts.get(at), at, 1, false, false, false))
                .toList();
        return new SourceRow(number, cells, false, false);
    }

    /** A spreadsheet quotes a cell that has quotes of its own. */
    private static String unquoted(String cell) {
        String text = cell.strip();
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
                : text;
    }
}
