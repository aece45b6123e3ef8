package vekha.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vekha.intake.reading.TextTable.Row;

/** Reads a table drawn with vertical bars, with or without lines between its rows. */
final class DrawnTable {

    private static final int MOST_COLUMNS = 63;

    private static final Pattern BREAK = Pattern.compile("<br ?/?>|\\n{2,}");

    private static final Pattern ESCAPED = Pattern.compile("\\\\([.|*_#()\\[\\]<>-])");

    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

    private final List<TextLine> lines;

    private final List<List<String>> pieces = new ArrayList<>();

    private final List<Row> rows = new ArrayList<>();

    private final int end;

    private List<TextLine> drawn = List.of();

    private int width;

    /** Where no row has a number, the column whose texts tell where rows begin; negative where rows have numbers. */
    private int leading = -1;

    private DrawnTable(List<TextLine> lines, int from) {
        this.lines = lines;
        this.end = end(from);
    }

    static @Nullable TextTable at(List<TextLine> lines, int from) {
        if (!drawn(lines.get(from))) {
            return null;
        }
        DrawnTable table = new DrawnTable(lines, from);
        table.measure(from);
        if (table.width > MOST_COLUMNS) {
            return TextTable.none(table.end);
        }
        table.read();
        return table.width >= 2 && table.rows.size() >= 2
                ? new TextTable(table.rows, table.width, table.end)
                : TextTable.none(table.end);
    }

    private static boolean drawn(TextLine line) {
        String text = bars(line.text());
        return text.startsWith("|") && text.indexOf('|', 1) > 0 || text.startsWith("+") && TextTable.ruler(text);
    }

    private static String bars(String text) {
        String plain = text.strip().replaceAll("[│┃║]", "|");
        return TextTable.ruler(plain) ? plain.replaceAll("[┼╪╬├┤┬┴┌┐└┘╔╗╚╝╠╣╦╩]", "+") : plain;
    }

    private int end(int from) {
        int last = from;
        for (int i = from;
                i < lines.size() && (drawn(lines.get(i)) || lines.get(i).blank() && i <= last + 1);
                i++) {
            last = drawn(lines.get(i)) ? i : last;
        }
        return last + 1;
    }

    private void measure(int from) {
        drawn = lines.subList(from, end).stream().filter(line -> !line.blank()).toList();
        width = drawn.stream()
                .filter(line -> !TextTable.ruler(line.text()))
                .mapToInt(line -> cells(line).size())
                .max()
                .orElse(0);
    }

    private void read() {
        leading = leading();
        long rulers =
                drawn.stream().filter(line -> TextTable.ruler(line.text())).count();
        boolean ruled = rulers >= 3;
        boolean written = rulers > 0 && !ruled;
        for (TextLine line : drawn) {
            if (TextTable.ruler(line.text())) {
                close();
            } else if (written || !ruled && begins(cells(line))) {
                close();
                pieces.add(cells(line));
            } else {
                pieces.add(cells(line));
            }
        }
        close();
    }

    /** Without lines between the rows, a row begins with a label in its first cell or with a cell across the table. */
    private boolean begins(List<String> cells) {
        boolean across = cells.size() < width;
        boolean acrossAbove = !pieces.isEmpty() && pieces.get(pieces.size() - 1).size() < width;
        return across != acrossAbove
                || !across && (TextTable.label(cells.get(0)) || leading >= 0 && beginsText(cells.get(leading)));
    }

    /** A table without numbers, or one whose numbers a converter has lost: then the first column is empty below its head. */
    private int leading() {
        List<String> first = drawn.stream()
                .filter(line -> !TextTable.ruler(line.text()))
                .map(DrawnTable::cells)
                .filter(cells -> cells.size() == width)
                .map(cells -> cells.get(0))
                .filter(cell -> !cell.isBlank())
                .toList();
        boolean numbered = first.stream().skip(1).anyMatch(TextTable::label);
        return numbered || width <= 2 ? -1 : first.size() * 3 <= drawn.size() ? 1 : 0;
    }

    /** Whether a text begins with this line, rather than goes on because a word did not fit above. */
    private boolean beginsText(String cell) {
        if (cell.isBlank() || pieces.isEmpty()) {
            return !cell.isBlank();
        }
        String above = pieces.get(pieces.size() - 1).size() > leading
                ? pieces.get(pieces.size() - 1).get(leading)
                : "";
        return !Character.isLowerCase(cell.strip().charAt(0)) && !wraps(above, cell);
    }

    /** Whether a line ends because the first word of the next one would not have fitted. */
    private static boolean wraps(String line, String next) {
        int word = next.isBlank() ? 0 : next.strip().split("\\s", 2)[0].length();
        return word > 0
                && !line.isBlank()
                && !line.stripTrailing().endsWith("-")
                && line.strip().length() + 1 + word > line.length() - 2;
    }

    private static List<String> cells(TextLine line) {
        String text = bars(line.text());
        String inner = text.substring(text.startsWith("|") ? 1 : 0, text.length() - (text.endsWith("|") ? 1 : 0));
        return List.of(BAR.split(inner, -1));
    }

    /** Joins the pieces of a row, cell by cell. */
    private void close() {
        if (pieces.isEmpty()) {
            return;
        }
        int size = pieces.stream().mapToInt(List::size).max().orElse(0);
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < size; column++) {
            cells.add(plain(joined(column)));
        }
        rows.add(new Row(cells, cells.size() == 1, false));
        pieces.clear();
    }

    /** A line that ends because the next word would not have fitted goes on with it. */
    private String joined(int column) {
        StringBuilder cell = new StringBuilder();
        boolean wrapped = false;
        for (int at = 0; at < pieces.size(); at++) {
            String drawnLine = column < pieces.get(at).size() ? pieces.get(at).get(column) : "";
            cell.append(at == 0 ? "" : wrapped ? " " : "\n").append(drawnLine.strip());
            String next = at + 1 < pieces.size() && column < pieces.get(at + 1).size()
                    ? pieces.get(at + 1).get(column)
                    : "";
            wrapped = wraps(drawnLine, next);
        }
        return cell.toString();
    }

    /** Takes back what was escaped for Markdown. */
    private static String plain(String cell) {
        String lines = BREAK.matcher(cell.strip()).replaceAll("\n");
        return ESCAPED.matcher(lines).replaceAll("$1");
    }
}
