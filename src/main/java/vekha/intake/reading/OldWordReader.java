package vekha.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import vekha.intake.reading.TableDraft.CellDraft;
import vekha.intake.reading.TableDraft.RowDraft;

/** Reads a .doc file of Word 97 and later; text boxes come first, for their place on the page is not told. */
final class OldWordReader {

    private final HWPFDocument file;

    private final OldWordParagraphs paragraphs;

    private final Budget budget = new Budget();

    OldWordReader(HWPFDocument file) {
        this.file = file;
        this.paragraphs = new OldWordParagraphs(file, budget);
    }

    SourceDocument read(String fileName) {
        count(file.getRange());
        Blocks blocks = new Blocks();
        blocks(file.getMainTextboxRange(), 0, blocks);
        blocks(file.getRange(), 0, blocks);
        return blocks.document(fileName, paragraphs.notes());
    }

    /** Counts before reading: looking a table up costs more the longer it is. */
    private void count(Range range) {
        for (int i = 0; i < range.numParagraphs(); i++) {
            budget.paragraph();
            if (range.getParagraph(i).isTableRowEnd()) {
                budget.row();
            }
        }
    }

    private void blocks(Range range, int level, Blocks into) {
        int count = range.numParagraphs();
        for (int i = 0; i < count; i++) {
            org.apache.poi.hwpf.usermodel.Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable() && paragraph.getTableLevel() > level) {
                Table table = range.getTable(paragraph);
                table(table, into);
                i += Math.max(1, table.numParagraphs()) - 1;
            } else {
                paragraphs.read(paragraph, into);
            }
        }
    }

    private void table(Table table, Blocks into) {
        budget.tableBegins();
        TableDraft draft = new TableDraft();
        Blocks inside = new Blocks();
        List<Integer> edges = edges(table);
        draft.borders(edges.stream().mapToInt(Integer::intValue).toArray());
        for (int i = 0; i < table.numRows(); i++) {
            TableRow row = table.getRow(i);
            if (row.numCells() > 0) {
                row(row, draft.row(), edges, inside);
            }
        }
        budget.tableEnds();
        if (!draft.empty()) {
            into.add(draft.finish(0));
            into.addInner(inside.tables());
        }
    }

    /** A row knows only where its own cells lie: the grid is all the borders of all the rows. */
    private static List<Integer> edges(Table table) {
        TreeSet<Integer> edges = new TreeSet<>();
        for (int i = 0; i < table.numRows(); i++) {
            TableRow row = table.getRow(i);
            for (int j = 0; j < row.numCells(); j++) {
                edges.add(row.getCell(j).getLeftEdge());
                edges.add(row.getCell(j).getLeftEdge() + row.getCell(j).getWidth());
            }
        }
        return new ArrayList<>(edges);
    }

    private void row(TableRow row, RowDraft draft, List<Integer> edges, Blocks inside) {
        draft.header = row.isTableHeader();
        paragraphs.rowBegins();
        for (int i = 0; i < row.numCells(); i++) {
            budget.cell();
            cell(row.getCell(i), draft, edges, inside);
        }
        draft.afterPageBreak = paragraphs.rowBeganPage();
    }

    private void cell(TableCell cell, RowDraft row, List<Integer> edges, Blocks inside) {
        Blocks content = new Blocks();
        blocks(cell, cell.numParagraphs() == 0 ? 1 : cell.getParagraph(0).getTableLevel(), content);
        budget.text(content.text().length());
        inside.addInner(content.tables());
        int left = edges.indexOf(cell.getLeftEdge());
        int span = edges.indexOf(cell.getLeftEdge() + cell.getWidth()) - left;
        if (cell.isMerged() && !cell.isFirstMerged()) {
            row.widenLast(Math.max(1, span));
            return;
        }
        row.skip(left - row.reached());
        CellDraft draft = row.cell(span);
        draft.text = content.text();
        draft.bold = content.bold();
        draft.restarts = cell.isFirstVerticallyMerged();
        draft.continues = cell.isVerticallyMerged() && !draft.restarts;
    }
}
