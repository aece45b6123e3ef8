package vekha.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vekha.intake.reading.TextTable.Row;

/**
 * Finds a table whose cells have lost everything that separated them: each paragraph of a cell stands on a line of its
 * own. The numbers of the rows tell where rows begin; those rows that have as many lines as there are columns tell how
 * each column looks.
 */
final class UnmarkedTable {

    private static final int MOST_COLUMNS = 16;

    private static final int FEWEST_COLUMNS = 3;

    private static final int MOST_HEADINGS = 3;

    /** What a line gains by standing below a row, against the logarithms of how well lines suit columns. */
    private static final double LABELLED = 6;

    private static final double ABOVE_NEW_COUNT = 4;

    private static final double NO_HEADING = -8;

    private static final double AFTER_TABLE = 0.5;

    private final NumberedLines lines;

    private final List<Row> rows = new ArrayList<>();

    private List<ColumnLook> looks = List.of();

    private int width;

    private int end;

    private UnmarkedTable(NumberedLines lines) {
        this.lines = lines;
    }

    static @Nullable TextTable at(List<TextLine> lines, int from) {
        if (!NumberedLines.headed(lines.get(from).text())) {
            return null;
        }
        UnmarkedTable table = new UnmarkedTable(new NumberedLines(lines, from));
        return table.read()
                ? new TextTable(table.rows, table.width, table.end, true)
                : TextTable.none(table.lines.seen());
    }

    private boolean read() {
        List<String> head = head();
        if (lines.rows() < 3 || !measured(head)) {
            return false;
        }
        learn();
        rows.add(new Row(head.subList(0, width), false, false));
        headings(head.subList(width, head.size()));
        headings(lines.aboveRows());
        IntStream.range(0, lines.rows()).forEach(this::row);
        return true;
    }

    /** The texts of the head, a line that goes on joined with the one above, and what headings stand below it. */
    private List<String> head() {
        List<String> texts = new ArrayList<>();
        for (String line : lines.head()) {
            int last = texts.size() - 1;
            if (last >= 0 && !line.isEmpty() && (Character.isLowerCase(line.charAt(0)) || line.startsWith("("))) {
                texts.set(last, texts.get(last) + "\n" + line);
            } else if (!line.isEmpty()) {
                texts.add(line);
            }
        }
        return texts;
    }

    /** How many columns there are: as many as the head has texts that are not headings, unless rows tell otherwise. */
    private boolean measured(List<String> head) {
        int named = (int) IntStream.range(0, head.size())
                .takeWhile(at -> at < FEWEST_COLUMNS || !TextTable.title(head.get(at)))
                .count();
        boolean heading = named == head.size() && headingsWithoutLabel();
        int numbered = lines.numberedColumns();
        int widest = Math.min(numbered > 0 && numbered <= named ? numbered : named - (heading ? 1 : 0), MOST_COLUMNS);
        int most = 0;
        for (int columns = Math.max(FEWEST_COLUMNS, widest - 3); columns <= widest; columns++) {
            int exact = exact(columns);
            width = exact * 2 >= most ? columns : width;
            most = Math.max(most, exact);
        }
        return most >= 2 && most * 5 >= lines.rows();
    }

    /** Whether rows with which counting begins anew mostly have a line more above them than others. */
    private boolean headingsWithoutLabel() {
        int usual = usualSize();
        List<Integer> anew = IntStream.range(0, lines.rows() - 1)
                .filter(row -> lines.beginsAnew(row + 1))
                .boxed()
                .toList();
        long headed = anew.stream()
                .map(lines::row)
                .filter(texts -> texts.size() > usual)
                .map(texts -> texts.get(texts.size() - 1))
                .filter(lowest -> !lowest.isBlank() && !TextTable.title(lowest))
                .count();
        return headed > 0 && headed * 2 >= anew.size();
    }

    private int usualSize() {
        int[] sizes = IntStream.range(0, lines.rows() - 1)
                .filter(row -> !lines.beginsAnew(row + 1))
                .map(row -> lines.row(row).size())
                .sorted()
                .toArray();
        return sizes.length == 0 ? 0 : sizes[sizes.length / 2];
    }

    private int exact(int columns) {
        return (int) wholeRows().filter(row -> row.size() == columns - 1).count();
    }

    /** The rows that another follows, what was broken off in them joined. */
    private Stream<List<String>> wholeRows() {
        return IntStream.range(0, lines.rows() - 1).mapToObj(row -> CellShares.mended(lines.row(row)));
    }

    /** First from rows with as many texts as there are columns, then from what the others become. */
    private void learn() {
        looks = looks(wholeRows().filter(row -> row.size() == width - 1).toList());
        looks = looks(IntStream.range(0, lines.rows() - 1)
                .mapToObj(row -> new CellShares(looks, lines.row(row)).cells(below(row, lines.row(row))))
                .toList());
    }

    private List<ColumnLook> looks(List<List<String>> cells) {
        List<ColumnLook> learned =
                IntStream.range(1, width).mapToObj(column -> new ColumnLook()).toList();
        for (List<String> row : cells) {
            IntStream.range(0, width - 1).forEach(column -> learned.get(column).learn(row.get(column)));
        }
        return learned;
    }

    private void row(int row) {
        boolean last = row + 1 == lines.rows();
        List<String> texts = lines.row(row);
        boolean alone = texts.stream().filter(text -> !text.isBlank()).count() <= 1;
        if (alone && !last) {
            String heading = (lines.number(row) + " " + String.join("", texts)).strip();
            rows.add(new Row(List.of(heading), true, lines.afterPageBreak(row)));
            return;
        }
        CellShares shares = new CellShares(looks, texts);
        List<String> cells = shares.cells(last ? rest(texts) : below(row, texts));
        List<String> whole = new ArrayList<>(List.of(lines.number(row)));
        whole.addAll(cells);
        rows.add(new Row(whole, false, lines.afterPageBreak(row)));
        if (last) {
            end = lines.end(shares.taken());
        } else {
            headings(texts.subList(shares.taken(), texts.size()));
        }
    }

    private void headings(List<String> texts) {
        texts.stream().filter(text -> !text.isBlank()).forEach(text -> rows.add(new Row(List.of(text), true, false)));
    }

    /** What the last lines before the next number gain by being headings, the lowest first. */
    private List<Double> below(int row, List<String> texts) {
        List<Double> gains = new ArrayList<>();
        boolean anew = lines.beginsAnew(row + 1);
        for (int at = texts.size() - 1; at > 0 && gains.size() < MOST_HEADINGS; at--) {
            String text = texts.get(at);
            boolean unlabelled = anew && gains.stream().allMatch(gain -> gain <= 0);
            gains.add(
                    text.isBlank()
                            ? 0.0
                            : TextTable.title(text) ? LABELLED : unlabelled ? ABOVE_NEW_COUNT : NO_HEADING);
        }
        return gains;
    }

    /** Below the last row goes on what is no table. */
    private static List<Double> rest(List<String> texts) {
        return texts.stream().map(text -> AFTER_TABLE).toList();
    }
}
