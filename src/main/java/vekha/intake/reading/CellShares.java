package vekha.intake.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Shares the lines of a row out among its columns, in their order, so that each suits its column best. Lines left over
 * stand below the row.
 */
final class CellShares {

    private static final Pattern GOES_ON = Pattern.compile("[\\p{Ll}•·(–—*-].*|\\d{4}\\b.*|[а-я]\\).*");

    private static final Pattern OPEN =
            Pattern.compile("(?s).*[,:;(–-]|(?:(?s:.*)\\s)?(?:и|или|в|на|по|до|с|для|о|об)");

    /** What it costs that a line is a further one of its cell, rather than the next cell. */
    private static final double FURTHER = 2.5;

    private static final double FURTHER_BLANK = 1;

    /** An empty cell leaves an empty line; it costs more where there is none. */
    private static final double LOST = 2;

    private static final double IMPOSSIBLE = -1e9;

    private final List<ColumnLook> columns;

    private final List<String> lines;

    /** For a column and a line: how the line suits as the first of a cell, and as all further ones up to it. */
    private final double[][] first;

    private final double[][] further;

    private final int[] texts;

    private int taken;

    CellShares(List<ColumnLook> columns, List<String> lines) {
        this.columns = columns;
        this.lines = lines;
        this.first = new double[columns.size()][lines.size()];
        this.further = new double[columns.size()][lines.size() + 1];
        this.texts = new int[lines.size() + 1];
        weigh();
    }

    private void weigh() {
        for (int line = 0; line < lines.size(); line++) {
            boolean blank = lines.get(line).isBlank();
            texts[line + 1] = texts[line] + (blank ? 0 : 1);
            for (int column = 0; column < columns.size(); column++) {
                first[column][line] = blank ? IMPOSSIBLE : columns.get(column).suits(lines.get(line), columns);
                further[column][line + 1] = further[column][line] + further(line, columns.get(column));
            }
        }
    }

    private double further(int at, ColumnLook column) {
        String line = lines.get(at);
        if (line.isBlank()) {
            return -FURTHER_BLANK;
        }
        boolean goesOn = GOES_ON.matcher(line.strip()).matches()
                || at > 0 && OPEN.matcher(lines.get(at - 1).strip()).matches();
        return column.words(line, columns) + (goesOn ? 1 : -FURTHER);
    }

    /** The lines with those joined of which the upper one breaks off. */
    static List<String> mended(List<String> lines) {
        List<String> mended = new ArrayList<>();
        for (String line : lines) {
            int last = mended.size() - 1;
            if (last >= 0
                    && !line.isBlank()
                    && OPEN.matcher(mended.get(last).strip()).matches()) {
                mended.set(last, mended.get(last) + "\n" + line);
            } else {
                mended.add(line);
            }
        }
        return mended;
    }

    /** @param below what a line gains by standing below the row, for the last line and those before it */
    List<String> cells(List<Double> below) {
        int size = columns.size();
        double[][] best = new double[size + 1][lines.size() + 1];
        int[][] from = new int[size + 1][lines.size() + 1];
        for (double[] column : best) {
            Arrays.fill(column, IMPOSSIBLE);
        }
        best[0][0] = 0;
        for (int column = 1; column <= size; column++) {
            for (int end = 0; end <= lines.size(); end++) {
                for (int start = end; start >= 0; start--) {
                    double value = best[column - 1][start] + cell(column - 1, start, end);
                    if (value > best[column][end]) {
                        best[column][end] = value;
                        from[column][end] = start;
                    }
                }
            }
        }
        taken = taken(below, best[size]);
        List<String> cells = new ArrayList<>();
        int end = taken;
        for (int column = size; column > 0; column--) {
            cells.add(String.join("\n", lines.subList(from[column][end], end)).strip());
            end = from[column][end];
        }
        Collections.reverse(cells);
        return cells;
    }

    private double cell(int column, int start, int end) {
        if (texts[end] == texts[start]) {
            int blank = end - start;
            return columns.get(column).emptiness() - (blank == 0 ? LOST : (blank - 1) * FURTHER_BLANK);
        }
        return first[column][start] + further[column][end] - further[column][start + 1];
    }

    private int taken(List<Double> below, double[] best) {
        int end = lines.size();
        double most = best[end];
        double gained = 0;
        for (int left = 1; left <= Math.min(below.size(), lines.size()); left++) {
            gained += below.get(left - 1);
            if (best[lines.size() - left] + gained > most) {
                most = best[lines.size() - left] + gained;
                end = lines.size() - left;
            }
        }
        return end;
    }

    /** How many of the lines went into the cells. */
    int taken() {
        return taken;
    }
}
