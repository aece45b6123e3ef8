package vekha.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vekha.intake.reading.TableDraft.CellDraft;
import vekha.intake.reading.TableDraft.RowDraft;

/**
 * A table found in a text file, or the answer that some lines hold none.
 *
 * @param rows none where there is no table
 * @param next index of the first line after it
 * @param guessed whether nothing but the look of the lines tells where cells end
 */
record TextTable(List<Row> rows, int width, int next, boolean guessed) {

    TextTable(List<Row> rows, int width, int next) {
        this(rows, width, next, false);
    }

    private static final Pattern LABEL =
            Pattern.compile("\\d{1,3}(\\.{1,2}\\d{1,3}){0,3}[.)]?|[IVXІХ]{1,5}[.)]?|№.{0,6}");

    private static final Pattern TITLE = Pattern.compile(
            "(?:\\d{1,2}(?:\\.\\d{1,2})*\\.|[IVXІХ]{1,5}[.)]?)\\s*\\p{L}.*|[^\\p{Ll}«\"]*(?:\\p{Lu}{6}|МАРТ|МАЙ|ИЮНЬ|ИЮЛЬ)[^\\p{Ll}«\"]*"
                    + "|\\d{1,2}\\s?(?:-?(?:ый|ой|й))?\\s(?:этап|раздел|блок|направление)(?!\\p{L}).*"
                    + "|(?iu:раздел|подраздел|направление|задача|этап|блок|модуль|глава|часть)\\s+(?:№\\s*)?(?:\\d{1,2}|[IVXІХ]{1,5})(?![\\p{L}\\d]).*");

    /** A section has no longer heading. */
    static final int LONGEST_TITLE = 250;

    /**
     * A row of texts; fewer texts than the table has columns leave the rest of the row empty.
     *
     * @param across whether its only text stands across all columns
     */
    record Row(List<String> cells, boolean across, boolean afterPageBreak) {

        boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    static TextTable none(int next) {
        return new TextTable(List.of(), 0, next);
    }

    boolean found() {
        return !rows.isEmpty();
    }

    SourceTable source(Budget budget) {
        int first = columnEmptyThroughout(0) ? 1 : 0;
        int last = width - 1 > first && columnEmptyThroughout(width - 1) ? width - 1 : width;
        TableDraft table = new TableDraft();
        for (Row row : rows) {
            budget.row();
            fill(table.row(), row, first, last, budget);
        }
        SourceTable finished = table.finish(0);
        return new SourceTable(0, finished.rows(), finished.width(), guessed);
    }

    /** Converters that put a separator before every cell or behind it leave an empty column at the edge. */
    private boolean columnEmptyThroughout(int column) {
        return width > 2
                && rows.stream()
                        .noneMatch(row -> row.across()
                                || row.cells().size() > column
                                        && !row.cells().get(column).isBlank());
    }

    private static void fill(RowDraft draft, Row row, int first, int last, Budget budget) {
        draft.afterPageBreak = row.afterPageBreak();
        if (row.across()) {
            write(draft.cell(last - first), row.cells().get(0));
            return;
        }
        for (int column = first; column < last; column++) {
            budget.cell();
            write(draft.cell(1), column < row.cells().size() ? row.cells().get(column) : "");
        }
    }

    private static void write(CellDraft cell, String text) {
        cell.bold = TextLine.bold(text);
        cell.text = TextLine.shown(text).replace('\t', ' ');
    }

    /** A line that is drawn, not written. */
    static boolean ruler(String text) {
        String plain = text.strip();
        return plain.length() >= 3
                && plain.chars().allMatch(c -> " \t-=_+|:─━═┼╪╬├┤┬┴┌┐└┘╔╗╚╝╠╣╦╩".indexOf(c) >= 0)
                && plain.chars().anyMatch(c -> "-=_─━═".indexOf(c) >= 0);
    }

    /** A line that heads a section rather than goes on in a cell: by its label, its word or its capitals. */
    static boolean title(String text) {
        return text.length() <= LONGEST_TITLE && TITLE.matcher(text.strip()).matches();
    }

    /** A label such as a list has: 3, 1.2., II. */
    static boolean label(String text) {
        return LABEL.matcher(text.strip()).matches();
    }

    static List<String> split(String text) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int tab = text.indexOf('\t'); tab >= 0; tab = text.indexOf('\t', from)) {
            cells.add(text.substring(from, tab));
            from = tab + 1;
        }
        cells.add(text.substring(from));
        return cells;
    }
}
