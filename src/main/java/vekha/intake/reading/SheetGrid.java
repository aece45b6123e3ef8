package vekha.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vekha.intake.reading.UnreadableDocument.Reason;

/** The written cells of one sheet of a workbook and what is merged in it. */
final class SheetGrid {

    private static final int MOST_MERGED_CELLS = 2_000_000;

    private static final int MOST_MERGES = 100_000;

    private static final int MOST_MERGES_OF_A_LINE = 1_000;

    private final NavigableMap<Integer, Line> lines = new TreeMap<>();

    private final List<Merge> merges = new ArrayList<>();

    private final Budget budget;

    private long merged;

    SheetGrid(Budget budget) {
        this.budget = budget;
    }

    /** A written cell. */
    record Cell(String text, boolean bold, boolean centred) {}

    /** Rows and columns from first to last, both included. */
    record Merge(int top, int left, int bottom, int right) {

        boolean begins(int row, int column) {
            return row == top && column == left;
        }

        boolean covers(int column) {
            return left <= column && column <= right;
        }
    }

    /** A row in which something is written, framed or merged. */
    static final class Line {
        final NavigableMap<Integer, Cell> cells = new TreeMap<>();
        final List<Merge> merges = new ArrayList<>();
        int framed;

        private void add(Merge merge) {
            merges.add(merge);
            if (merges.size() > MOST_MERGES_OF_A_LINE) {
                throw new UnreadableDocument(Reason.HOSTILE);
            }
        }

        @Nullable
        Merge merge(int column) {
            return merges.stream()
                    .filter(merge -> merge.covers(column))
                    .findFirst()
                    .orElse(null);
        }
    }

    void write(int row, int column, Cell cell) {
        budget.cell();
        budget.text(cell.text().length());
        line(row).cells.put(column, cell);
    }

    /** Remembers how many cells of a written row have a frame. */
    void frame(int row, int cells) {
        Line line = lines.get(row);
        if (line != null) {
            line.framed = cells;
        }
    }

    void merge(Merge merge) {
        if (merge.bottom() < merge.top() || merge.right() < merge.left()) {
            return;
        }
        merges.add(merge);
        if (merges.size() > MOST_MERGES) {
            throw new UnreadableDocument(Reason.HOSTILE);
        }
    }

    private Line line(int row) {
        return lines.computeIfAbsent(row, any -> {
            budget.row();
            return new Line();
        });
    }

    /** The rows in which something is written, from top to bottom, with the merges that touch them. */
    NavigableMap<Integer, Line> lines() {
        for (Merge merge : merges) {
            Map<Integer, Line> touched = lines.subMap(merge.top(), true, merge.bottom(), true);
            merged += touched.size();
            if (merged > MOST_MERGED_CELLS) {
                throw new UnreadableDocument(Reason.HOSTILE);
            }
            touched.values().forEach(line -> line.add(merge));
        }
        merges.clear();
        return lines;
    }

    Budget budget() {
        return budget;
    }

    boolean empty() {
        return lines.isEmpty();
    }
}
