package vekha.intake.reading;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many columns a table separated by tabs has.
 *
 * @param columns 0 where no table begins
 * @param broken whether most rows are broken into several lines
 */
record TabbedWidth(int columns, boolean broken) {

    private static final TabbedWidth NONE = new TabbedWidth(0, false);

    /** So many lines tell enough. */
    private static final int SEEN = 300;

    /** Fewer lines tell too little. */
    private static final int FEWEST = 4;

    private static final int LONGEST_CELL = 40;

    private static final int MOST_COLUMNS = 15;

    static TabbedWidth at(List<TextLine> lines, int from) {
        int to = region(lines, from);
        Map<Integer, Integer> sizes = sizes(lines, from, to);
        int all = sizes.values().stream().mapToInt(Integer::intValue).sum();
        int first = lines.get(from).tabs() + 1;
        if (first > 1 && all >= FEWEST && sizes.getOrDefault(first, 0) * 10 >= all * 9) {
            return new TabbedWidth(first, false); // whatever the labels say: numbers of columns are none
        }
        TabbedWidth labelled = labelled(lines, from, to);
        if (labelled != null) {
            boolean later = labelled.columns != first && gapBefore(lines, from, labelled.columns);
            return later && !labelled.broken ? NONE : labelled;
        }
        if (all >= FEWEST && torn(lines, from, to)) {
            return new TabbedWidth(fitting(lines, from, to), true);
        }
        if (repeats(lines, from, to, first)) {
            return new TabbedWidth(first, false);
        }
        int usual = usual(sizes);
        if (sizes.getOrDefault(usual, 0) * 2 >= all && all > 1) {
            return usual != first && gapBefore(lines, from, usual) ? NONE : new TabbedWidth(usual, false);
        }
        return all < FEWEST ? NONE : new TabbedWidth(fitting(lines, from, to), true);
    }

    /** Where lines with tabs end to follow each other: a long cell has many lines without, but no blank ones. */
    private static int region(List<TextLine> lines, int from) {
        int last = from;
        int without = 0;
        boolean blank = false;
        for (int i = from; i < Math.min(lines.size(), from + SEEN); i++) {
            TextLine line = lines.get(i);
            if (i > from && NumberedLines.anotherHead(line, lines.get(from))) {
                break;
            }
            blank = line.tabs() == 0 && (blank || line.blank());
            without = line.tabs() > 0 ? 0 : without + (line.blank() ? 0 : 1);
            if (without > (blank ? 3 : LONGEST_CELL)) {
                break;
            }
            last = line.tabs() > 0 ? i : last;
        }
        return last + 1;
    }

    /** Where rows begin with labels, the tabs from one label to the next tell the columns, however the rows are broken. */
    private static @Nullable TabbedWidth labelled(List<TextLine> lines, int from, int to) {
        Map<Integer, Integer> sums = new TreeMap<>();
        Map<Integer, Integer> alone = new TreeMap<>();
        int labels = 0;
        int sum = 0;
        for (TextLine line : lines.subList(from, to)) {
            if (line.tabs() > 0 && TextTable.label(line.firstCell())) {
                alone.merge(line.tabs(), 1, Integer::sum);
                sums.merge(sum, labels > 0 ? 1 : 0, Integer::sum);
                labels++;
                sum = 0;
            }
            sum += line.tabs();
        }
        sums.merge(sum, labels > 0 ? 1 : 0, Integer::sum);
        int usual = usual(sums);
        boolean clear = labels >= 3 && usual > 0 && sums.getOrDefault(usual, 0) * 2 > labels;
        return clear ? new TabbedWidth(usual + 1, alone.getOrDefault(usual, 0) * 5 < labels * 3) : null;
    }

    /** Whether so many lines have no tab that they must be pieces of cells. */
    private static boolean torn(List<TextLine> lines, int from, int to) {
        long tabbed =
                lines.subList(from, to).stream().filter(line -> line.tabs() > 0).count();
        long without = lines.subList(from, to).stream()
                .filter(line -> !line.blank() && line.tabs() == 0)
                .count();
        return without * 2 > tabbed;
    }

    private static Map<Integer, Integer> sizes(List<TextLine> lines, int from, int to) {
        Map<Integer, Integer> sizes = new TreeMap<>();
        lines.subList(from, to).stream()
                .filter(line -> line.tabs() > 0)
                .forEach(line -> sizes.merge(line.tabs() + 1, 1, Integer::sum));
        return sizes;
    }

    /** Whether one of the next two lines with tabs is of the same size, as in a table whose rows are lines. */
    private static boolean repeats(List<TextLine> lines, int from, int to, int size) {
        return lines.subList(from + 1, to).stream()
                .filter(line -> line.tabs() > 0)
                .limit(2)
                .anyMatch(line -> line.tabs() + 1 == size);
    }

    private static int usual(Map<Integer, Integer> sizes) {
        int usual = 0;
        for (Map.Entry<Integer, Integer> size : sizes.entrySet()) {
            usual = size.getValue() >= sizes.getOrDefault(usual, 0) ? size.getKey() : usual;
        }
        return usual;
    }

    private static boolean gapBefore(List<TextLine> lines, int from, int size) {
        for (int i = from; i < lines.size(); i++) {
            int tabs = lines.get(i).tabs();
            if (tabs == 0 || tabs + 1 == size) {
                return tabs == 0;
            }
        }
        return true;
    }

    /** The number of columns with which the pieces make the most whole rows. */
    private static int fitting(List<TextLine> lines, int from, int to) {
        int best = 2;
        int most = 0;
        for (int columns = 2; columns <= MOST_COLUMNS; columns++) {
            int whole = new TabbedTable(lines.subList(0, to), new TabbedWidth(columns, true)).whole(from);
            if (whole > most) {
                most = whole;
                best = columns;
            }
        }
        return best;
    }
}
