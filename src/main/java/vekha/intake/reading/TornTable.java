package vekha.intake.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds a table separated by tabs some of which a converter has lost: two ends of cells in a row, as an empty cell
 * leaves them, became the end of a line. Tabs and ends of lines are worth the same there.
 */
final class TornTable {

    /** So many lines tell whether tabs were lost. */
    private static final int SEEN = 2_000;

    /** Tables shorter than this tell too little. */
    private static final int FEWEST_ROWS = 4;

    private TornTable() {}

    static @Nullable TextTable at(List<TextLine> lines, int from) {
        TextLine first = lines.get(from);
        if (first.tabs() == 0 || !NumberedLines.headed(first.firstCell()) || !torn(lines, from)) {
            return null;
        }
        List<TextLine> pieces = new ArrayList<>();
        List<Integer> origins = new ArrayList<>();
        for (int at = from; at < Math.min(lines.size(), from + SEEN); at++) {
            TextLine line = lines.get(at);
            boolean fed = line.afterPageBreak();
            for (String piece : TextTable.split(line.text())) {
                pieces.add(new TextLine(piece, line.number(), fed));
                origins.add(at);
                fed = false;
            }
        }
        TextTable table = UnmarkedTable.at(pieces, 0);
        return table != null && table.found()
                ? new TextTable(table.rows(), table.width(), origins.get(table.next() - 1) + 1, true)
                : null;
    }

    /** Whether many rows have fewer tabs than the head, but an end of line where one may have stood. */
    private static boolean torn(List<TextLine> lines, int from) {
        int columns = lines.get(from).tabs();
        int rows = 0;
        int torn = 0;
        int tabs = 0;
        int height = 0;
        for (int at = from + 1; at < Math.min(lines.size(), from + SEEN); at++) {
            TextLine line = lines.get(at);
            if (NumberedLines.anotherHead(line, lines.get(from))) {
                break;
            }
            boolean numbered = numbered(line);
            if (numbered && height > 0) {
                boolean brokenOff = height > 1 || line.text().startsWith("\t");
                rows++;
                torn += tabs < columns && brokenOff ? 1 : 0;
            }
            tabs = numbered ? line.tabs() : tabs + line.tabs();
            height = numbered ? 1 : height == 0 || line.blank() ? height : height + 1;
        }
        return rows >= FEWEST_ROWS && torn > 1 && torn * 6 >= rows;
    }

    private static boolean numbered(TextLine line) {
        String text = line.text().stripLeading();
        return RowLabel.of(text.split("\t", 2)[0]) != null;
    }
}
