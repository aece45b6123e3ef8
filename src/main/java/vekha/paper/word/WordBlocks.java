package vekha.paper.word;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STVerticalAlignRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import vekha.paper.Paper;
import vekha.paper.Paper.Cell;

/** Lays paragraphs and tables one below the other; rows are written bare, because a plan has thousands of cells. */
final class WordBlocks {

    /** Twentieths of a point, roughly: a letter and a line of a cell, and what a cell keeps free beside its text. */
    private static final int LETTER = 96;

    private static final int LINE = 230;
    private static final int BESIDE = 170;

    private final XWPFDocument file;
    private final CTBody body;
    private final int width;
    private final int height;

    WordBlocks(XWPFDocument file, CTBody body, int width, int height) {
        this.file = file;
        this.body = body;
        this.width = width;
        this.height = height;
    }

    /** @param keeps whether it ends on the page of what follows */
    void add(Paper.Block block, boolean keeps) {
        if (block instanceof Paper.Text text) {
            paragraph(text);
        } else if (block instanceof Paper.Grid grid) {
            CTTbl table = table(grid);
            if (keeps) {
                keepWithNext(table.getTrArray(table.sizeOfTrArray() - 1));
            }
        }
        if (keeps) {
            keepWithNext(body.getPArray(body.sizeOfPArray() - 1));
        }
    }

    private static void keepWithNext(CTRow row) {
        row.getTcList().forEach(cell -> cell.getPList().forEach(WordBlocks::keepWithNext));
    }

    private static void keepWithNext(CTP paragraph) {
        paragraph.getPPr().addNewKeepNext();
    }

    static void style(CTP paragraph, String style) {
        CTPPr look = paragraph.isSetPPr() ? paragraph.getPPr() : paragraph.addNewPPr();
        look.addNewPStyle().setVal(style);
    }

    private void paragraph(Paper.Text text) {
        CTP paragraph = body.addNewP();
        style(paragraph, name(text.style()));
        CTR run = paragraph.addNewR();
        boolean first = true;
        for (String line : text.lines()) {
            if (!first) {
                run.addNewBr();
            }
            tabbed(run, line);
            first = false;
        }
    }

    private static void tabbed(CTR run, String line) {
        String[] parts = line.split("\t", -1);
        for (int at = 0; at < parts.length; at++) {
            if (at > 0) {
                run.addNewTab();
            }
            text(run, parts[at]);
        }
    }

    /** The name of the style in the file: «TableTitle» for TABLE_TITLE. */
    private static String name(Paper.Style style) {
        StringBuilder name = new StringBuilder();
        for (String part : style.code().split("-")) {
            name.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
        }
        return name.toString();
    }

    private CTTbl table(Paper.Grid grid) {
        CTP gap = body.addNewP();
        style(gap, "Gap");
        keepWithNext(gap); // or a caption would stay with it and leave its table
        CTTbl table = body.addNewTbl();
        CTTblPr look = table.addNewTblPr();
        look.addNewTblStyle().setVal("Grid");
        width(look.addNewTblW(), width);
        look.addNewTblLayout().setType(STTblLayoutType.FIXED);
        int[] widths = widths(grid);
        CTTblGrid columns = table.addNewTblGrid();
        for (int one : widths) {
            columns.addNewGridCol().setW(BigInteger.valueOf(one));
        }
        head(table.addNewTr(), grid, widths);
        grid.rows().forEach(row -> row(table.addNewTr(), row, grid, widths));
        style(body.addNewP(), "Gap"); // two tables that touch would be one
        return table;
    }

    private int[] widths(Paper.Grid grid) {
        int[] widths = new int[grid.columns().size()];
        int left = width;
        for (int at = 0; at < widths.length; at++) {
            boolean last = at == widths.length - 1;
            widths[at] = last ? left : width * grid.columns().get(at).share() / grid.share();
            left -= widths[at];
        }
        return widths;
    }

    private void head(CTRow row, Paper.Grid grid, int[] widths) {
        CTTrPr look = row.addNewTrPr();
        look.addNewCantSplit();
        look.addNewTblHeader();
        for (int at = 0; at < widths.length; at++) {
            cell(row.addNewTc(), Cell.of(grid.columns().get(at).heading()), "CellHead", widths[at], 1);
        }
        keepWithNext(row);
    }

    private void row(CTRow row, Paper.Row content, Paper.Grid grid, int[] widths) {
        if (grid.unbroken()
                || heightOf(content, widths) <= height / 4) { // a higher one would leave too much of a page empty
            row.addNewTrPr().addNewCantSplit();
        }
        if (content.isSection()) {
            cell(row.addNewTc(), content.cells().get(0), "CellSection", width, widths.length);
            return;
        }
        for (int at = 0; at < widths.length; at++) {
            boolean centred = grid.columns().get(at).centred();
            String style = content.isSum() ? centred ? "CellHead" : "CellSum" : centred ? "CellCentre" : "Cell";
            cell(row.addNewTc(), content.cells().get(at), style, widths[at], 1);
        }
    }

    private static int heightOf(Paper.Row row, int[] widths) {
        int lines = 0;
        for (int at = 0; at < row.cells().size() && !row.isSection(); at++) {
            int letters = Math.max(1, (widths[at] - BESIDE) / LETTER);
            Cell cell = row.cells().get(at);
            int own = cell.merge() == Cell.Merge.NONE
                    ? cell.text()
                            .lines()
                            .mapToInt(line -> 1 + line.length() / letters)
                            .sum()
                    : 0;
            lines = Math.max(lines, own);
        }
        return lines * LINE;
    }

    private void cell(CTTc cell, Cell content, String style, int wide, int span) {
        CTTcPr look = cell.addNewTcPr();
        width(look.addNewTcW(), wide);
        if (span > 1) {
            look.addNewGridSpan().setVal(BigInteger.valueOf(span));
        }
        if (content.merge() != Cell.Merge.NONE) {
            look.addNewVMerge().setVal(content.merge() == Cell.Merge.FIRST ? STMerge.RESTART : STMerge.CONTINUE);
        }
        List<String> lines = content.merge() == Cell.Merge.BELOW
                ? List.of("")
                : content.text().lines().toList();
        CTP last = null;
        for (String line : lines.isEmpty() ? List.of("") : lines) {
            last = cell.addNewP();
            style(last, style);
            if (!line.isEmpty()) {
                text(last.addNewR(), line);
            }
        }
        for (String note : content.notes()) {
            reference(last == null ? cell.addNewP() : last, note);
        }
    }

    private void reference(CTP paragraph, String note) {
        XWPFFootnote below = file.createFootnote();
        CTP text = below.createParagraph().getCTP();
        style(text, "Footnote");
        text(text.addNewR(), " " + note);
        CTR mark = paragraph.addNewR();
        mark.addNewRPr().addNewVertAlign().setVal(STVerticalAlignRun.SUPERSCRIPT);
        mark.addNewFootnoteReference().setId(below.getId());
    }

    private static void width(CTTblWidth width, int twips) {
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(twips));
    }

    private static void text(CTR run, String words) {
        CTText text = run.addNewT();
        text.setStringValue(printable(words));
        if (!words.equals(words.strip())) {
            text.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
        }
    }

    /** Without what no XML may hold. */
    private static String printable(String words) {
        boolean clean = words.chars().allMatch(sign -> sign >= ' ');
        return clean ? words : words.replaceAll("[\\x00-\\x1f]", " ");
    }
}
