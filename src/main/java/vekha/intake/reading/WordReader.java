package vekha.intake.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vekha.intake.reading.TableDraft.CellDraft;
import vekha.intake.reading.TableDraft.RowDraft;
import vekha.intake.reading.UnreadableDocument.Reason;

/** Reads a .docx file: its body, tables and text boxes in their order, as they would be printed. */
final class WordReader {

    private static final int SANE_SPAN = 1_000;

    private final XmlCursor xml;

    private final WordParagraphs paragraphs;

    private final Budget budget;

    private WordReader(XmlCursor xml, WordStyles styles, WordNumbering numbering, WordNotes notes, Budget budget) {
        this.xml = xml;
        this.budget = budget;
        this.paragraphs = new WordParagraphs(xml, styles, numbering, notes, budget, this::blocks);
    }

    static SourceDocument read(String fileName, OfficePackage file, String main) {
        Budget budget = new Budget();
        String styles = file.related(main, "styles");
        WordStyles named = styles == null ? new WordStyles() : WordStyles.read(XmlCursor.over(file.part(styles)));
        WordNotes notes = new WordNotes();
        Blocks blocks = reader(file, main, named, notes, budget).body();
        List<Note> footnotes = new ArrayList<>();
        Map<String, String> below = texts(file, file.related(main, "footnotes"), "footnote", named, budget);
        Map<String, String> behind = texts(file, file.related(main, "endnotes"), "endnote", named, budget);
        return blocks.document(fileName, notes.resolve(below, behind));
    }

    private static WordReader reader(
            OfficePackage file, String part, WordStyles styles, WordNotes notes, Budget budget) {

        String numbering = file.related(part, "numbering");
        WordNumbering lists =
                numbering == null ? new WordNumbering() : WordNumbering.read(XmlCursor.over(file.part(numbering)));
        return new WordReader(XmlCursor.over(file.part(part)), styles, lists, notes, budget);
    }

    private static Map<String, String> texts(
            OfficePackage file, @Nullable String part, String kind, WordStyles styles, Budget budget) {

        return part == null
                ? Map.of()
                : reader(file, part, styles, new WordNotes(), budget).notes(kind);
    }

    private Blocks body() {
        Blocks blocks = new Blocks();
        if (!xml.name().equals("document")) {
            throw new UnreadableDocument(Reason.DAMAGED);
        }
        xml.children(name -> {
            if (name.equals("body")) {
                blocks(blocks);
            }
        });
        return blocks;
    }

    private Map<String, String> notes(String kind) {
        Map<String, String> texts = new HashMap<>();
        xml.children(name -> {
            if (name.equals(kind)) {
                String id = xml.attribute("id", "");
                Blocks note = new Blocks();
                blocks(note);
                texts.put(id, note.text());
            }
        });
        return texts;
    }

    /** Reads the blocks inside the element at which the cursor stands, whatever wraps them. */
    private void blocks(Blocks into) {
        xml.children(name -> block(name, into));
        paragraphs.end(into);
    }

    private void block(String name, Blocks into) {
        switch (name) {
            case "p" -> paragraphs.read(into);
            case "tbl" -> table(into);
            case "sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo" -> blocks(into);
            case "x:AlternateContent" -> xml.firstOf("x:Choice", "x:Fallback", () -> blocks(into));
            default -> {}
        }
    }

    private void table(Blocks into) {
        TableDraft table = new TableDraft();
        Blocks inside = new Blocks();
        budget.tableBegins();
        rows(table, inside);
        budget.tableEnds();
        if (!table.empty()) {
            into.add(table.finish(0));
            into.addInner(inside.tables());
        }
    }

    private void rows(TableDraft table, Blocks inside) {
        xml.children(name -> {
            switch (name) {
                case "tblGrid" -> table.borders(grid());
                case "tr" -> row(table, inside);
                case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> rows(table, inside);
                default -> {}
            }
        });
    }

    private int[] grid() {
        List<Integer> widths = new ArrayList<>();
        xml.children(name -> {
            if (name.equals("gridCol")) {
                widths.add(xml.number("w", 0));
            }
        });
        return TableDraft.bordersOf(widths);
    }

    private void row(TableDraft table, Blocks inside) {
        budget.row();
        RowDraft row = table.row();
        boolean[] deleted = {false};
        paragraphs.rowBegins();
        cells(row, inside, deleted);
        row.afterPageBreak = paragraphs.rowBeganPage();
        if (deleted[0]) {
            table.dropLast();
        }
    }

    private void cells(RowDraft row, Blocks inside, boolean[] deleted) {
        xml.children(name -> {
            switch (name) {
                case "trPr" -> rowProperties(row, deleted);
                case "tc" -> cell(row, inside);
                case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> cells(row, inside, deleted);
                default -> {}
            }
        });
    }

    private void rowProperties(RowDraft row, boolean[] deleted) {
        xml.children(name -> {
            switch (name) {
                case "tblHeader" -> row.header = xml.on();
                case "gridBefore" -> row.skip(span());
                case "del" -> deleted[0] = true;
                default -> {}
            }
        });
    }

    private int span() {
        return Math.min(SANE_SPAN, xml.number("val", 0));
    }

    private void cell(RowDraft row, Blocks inside) {
        budget.cell();
        Blocks content = new Blocks();
        CellShape shape = new CellShape();
        xml.children(name -> {
            if (name.equals("tcPr")) {
                shape(shape);
            } else {
                block(name, content);
            }
        });
        paragraphs.end(content);
        budget.text(content.text().length());
        inside.addInner(content.tables());
        shape.place(row, content);
    }

    private void shape(CellShape shape) {
        xml.children(name -> {
            switch (name) {
                case "gridSpan" -> shape.span = span();
                case "vMerge" -> {
                    shape.restarts = xml.attribute("val", "continue").equals("restart");
                    shape.continues = !shape.restarts;
                }
                case "hMerge" ->
                    shape.continuesLeft = xml.attribute("val", "continue").equals("continue");
                default -> {}
            }
        });
    }

    private static final class CellShape {
        private int span = 1;
        private boolean restarts;
        private boolean continues;
        private boolean continuesLeft;

        private void place(RowDraft row, Blocks content) {
            if (continuesLeft) {
                row.widenLast(span);
                return;
            }
            CellDraft cell = row.cell(span);
            cell.text = content.text();
            cell.bold = content.bold();
            cell.restarts = restarts;
            cell.continues = continues;
        }
    }
}
