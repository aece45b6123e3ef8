package vekha.intake.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The lines of a table in which nothing but the numbers of its rows, each on a line of its own, tells where rows begin. */
final class NumberedLines {

    private static final Pattern NUMBER_COLUMN =
            Pattern.compile("[№N]{1,2}\\s*(?:п\\s?[/\\\\.]?\\s?п\\.?)?|п\\s?[/\\\\]\\s?п\\.?");

    /** Nobody has written so many lines into a row. */
    private static final int LONGEST_ROW = 120;

    private static final int LONGEST_HEAD = 40;

    /** A table that is longer would be a book. */
    private static final int MOST_LINES = 50_000;

    private static final int FEWEST_COLUMNS = 3;

    /** A number column's head is shorter, but a converter may have set it in the middle of a line. */
    private static final int LONGEST_LINE = 250;

    private final List<TextLine> lines;

    private final int from;

    /** Indices of the lines with the numbers of rows. */
    private final List<Integer> numbers = new ArrayList<>();

    private final List<RowLabel> labels = new ArrayList<>();

    /** Lines that the table has once already. */
    private final BitSet skipped = new BitSet();

    private final boolean spaced;

    /** Index of the first line below the head, and of the first one below the numbers of its columns. */
    private int headEnd;

    private int begin;

    /** Index of the line at which looking for numbers ended. */
    private int seen;

    NumberedLines(List<TextLine> lines, int from) {
        this.lines = lines;
        this.from = from;
        find();
        this.spaced = numbers.size() > 1 && spaced(numbers.get(numbers.size() - 1));
    }

    /** Whether a line heads a column of numbers, and so begins a table. */
    static boolean headed(String text) {
        return text.length() < LONGEST_LINE
                && NUMBER_COLUMN.matcher(text.strip()).matches();
    }

    /** Whether a line separated by tabs heads a table other than the one that a line above it heads. */
    static boolean anotherHead(TextLine line, TextLine above) {
        return line.tabs() >= 2 && headed(line.firstCell()) && !line.text().equals(above.text());
    }

    private void find() {
        int last = from;
        int at = from + 1;
        int most = Math.min(lines.size(), from + MOST_LINES);
        while (at < most && at - last <= (numbers.isEmpty() ? LONGEST_HEAD : LONGEST_ROW)) {
            seen = at;
            int next = headed(lines.get(at).text()) ? repeatedHead(at) : numbers.isEmpty() ? numberedHead(at) : at;
            if (next > at) {
                at = next;
                last = next;
            } else if (headed(lines.get(at).text())) {
                return;
            } else {
                last = number(at, at - last) ? at : last;
                at++;
            }
        }
    }

    /** Takes a line as the number of a row, if it is the next one. */
    private boolean number(int at, int distance) {
        RowLabel label = RowLabel.of(lines.get(at).text());
        RowLabel before = labels.isEmpty() ? null : labels.get(labels.size() - 1);
        boolean next = label != null
                && (before == null || label.follows(before) || label.beginsAnew(before) && distance > FEWEST_COLUMNS);
        if (next) {
            numbers.add(at);
            labels.add(label);
            headEnd = headEnd == 0 ? at : headEnd;
            begin = begin == 0 ? at : begin;
        }
        return next;
    }

    /** The line after a head that is set once more at the top of a page; the same line where another table begins. */
    private int repeatedHead(int at) {
        int line = at;
        int repeated = 0;
        for (int first = from; first < headEnd; first++) {
            String expected = lines.get(first).text().strip();
            line = expected.isEmpty() ? line : skipBlank(line);
            boolean same = line < lines.size() && lines.get(line).text().strip().equals(expected);
            if (!expected.isEmpty() && !same) {
                break; // the heading of the first section stands below the first head only
            }
            repeated += expected.isEmpty() ? 0 : 1;
            line += expected.isEmpty() ? 0 : 1;
        }
        if (repeated < FEWEST_COLUMNS) {
            return at;
        }
        int next = begin > headEnd ? belowNumbers(line) : line;
        skipped.set(at, next);
        return next;
    }

    private int skipBlank(int from) {
        int line = from;
        while (line < lines.size() && lines.get(line).blank()) {
            line++;
        }
        return line;
    }

    /** Below the head stands «1, 2, 3, 4» in many tables: the line after it, or the same line. */
    private int numberedHead(int at) {
        int below = belowNumbers(at);
        if (below > at) {
            headEnd = at;
            begin = below;
        }
        return below;
    }

    private int belowNumbers(int at) {
        int expected = 1;
        int below = at;
        int line = skipBlank(at);
        while (line < lines.size() && lines.get(line).text().strip().equals(Integer.toString(expected))) {
            expected++;
            below = line + 1;
            line = skipBlank(below);
        }
        return expected > FEWEST_COLUMNS ? below : at;
    }

    /** Whether a blank line follows nearly each line, so that only a second one tells of an empty cell. */
    private boolean spaced(int end) {
        List<Integer> texts = IntStream.range(from, end)
                .filter(at -> !lines.get(at).blank())
                .boxed()
                .toList();
        long followed = texts.stream().filter(at -> lines.get(at + 1).blank()).count();
        return followed * 10 > texts.size() * 8;
    }

    /** Before this line no table of the kind begins, unless it begins with the first one. */
    int seen() {
        return seen;
    }

    int rows() {
        return numbers.size();
    }

    String number(int row) {
        return lines.get(numbers.get(row)).text().strip();
    }

    boolean afterPageBreak(int row) {
        return lines.get(numbers.get(row)).afterPageBreak();
    }

    /** Whether counting begins anew with this row, as it does below the heading of a section. */
    boolean beginsAnew(int row) {
        return labels.get(row).beginsAnew(labels.get(row - 1));
    }

    /** The texts of the head, without those that number its columns. */
    List<String> head() {
        return content(from, headEnd);
    }

    /** How many columns are numbered below the head; 0 where none are. */
    int numberedColumns() {
        return (int) IntStream.range(headEnd, begin)
                .filter(at -> !lines.get(at).blank())
                .count();
    }

    /** What stands between the head and the first row. */
    List<String> aboveRows() {
        return content(begin, numbers.get(0));
    }

    /** The texts below the number of a row, up to the next one; an empty text may stand for an empty cell. */
    List<String> row(int row) {
        int next = row + 1 < rows() ? numbers.get(row + 1) : Math.min(lines.size(), numbers.get(row) + LONGEST_ROW);
        return content(numbers.get(row) + 1, next);
    }

    /** Index of the line after so many texts of the last row. */
    int end(int texts) {
        int at = numbers.get(rows() - 1) + 1;
        while (at < lines.size() && content(numbers.get(rows() - 1) + 1, at).size() < texts) {
            at++;
        }
        return at;
    }

    private List<String> content(int first, int after) {
        List<String> found = new ArrayList<>();
        int blank = 0;
        for (int at = first; at < after; at++) {
            if (!skipped.get(at)) {
                String text = TextLine.shown(lines.get(at).text()).strip();
                blank = text.isEmpty() ? blank + 1 : 0;
                if (!text.isEmpty() || !spaced || blank % 2 == 0) {
                    found.add(text);
                }
            }
        }
        return found;
    }
}
