package vekha.intake.reading;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vekha.intake.reading.WordStyles.Style;

/**
 * Reads paragraphs of a .docx file as they are printed: with their numbers, without what was deleted or hidden, without
 * the instructions of fields. What stands in text boxes comes before the paragraph the box hangs on.
 */
final class WordParagraphs {

    private final XmlCursor xml;

    private final WordStyles styles;

    private final WordNumbering numbering;

    private final WordNotes notes;

    private final Budget budget;

    private final Consumer<Blocks> boxes;

    private final Fields fields = new Fields();

    private Line line = new Line(new Style());

    /** The paragraph before, if only its end was deleted: it goes on in the next one. */
    private @Nullable Line open;

    private int read;

    private boolean pageEnded;

    private boolean rowWritten = true;

    private boolean rowBeganPage;

    /** A paragraph while it is read. */
    private static final class Line {
        private final Style style;
        private final StringBuilder text = new StringBuilder();
        private boolean plainSeen;
        private boolean boldSeen;

        private Line(Style style) {
            this.style = style;
        }
    }

    WordParagraphs(
            XmlCursor xml,
            WordStyles styles,
            WordNumbering numbering,
            WordNotes notes,
            Budget budget,
            Consumer<Blocks> boxes) {

        this.xml = xml;
        this.styles = styles;
        this.numbering = numbering;
        this.notes = notes;
        this.budget = budget;
        this.boxes = boxes;
    }

    void rowBegins() {
        rowWritten = false;
        rowBeganPage = false;
    }

    boolean rowBeganPage() {
        rowWritten = true;
        return rowBeganPage;
    }

    /** Reads the paragraph at which the cursor stands. */
    void read(Blocks into) {
        budget.paragraph();
        Line outer = line;
        line = open == null ? new Line(new Style()) : open;
        open = null;
        boolean[] numbered = {line.text.length() > 0};
        xml.children(name -> {
            if (name.equals("pPr")) {
                WordStyles.paragraph(xml, line.style);
                number(numbered);
            } else {
                number(numbered);
                inline(name, into);
            }
        });
        number(numbered);
        finish(into);
        line = outer;
    }

    private void number(boolean[] numbered) {
        if (!numbered[0]) {
            numbered[0] = true;
            pageEnded |= styles.breaksPage(line.style);
            String number = numbering.print(styles.numbering(line.style), styles.level(line.style));
            line.text.append(number).append(number.isEmpty() ? "" : " ");
        }
    }

    private void finish(Blocks into) {
        if (line.style.deleted) {
            line.style.deleted = false;
            open = line;
        } else {
            into.add(paragraph(line));
        }
        pageEnded |= line.style.endsPage;
    }

    /** Gives back a paragraph whose end was deleted when there is none after it to go on in. */
    void end(Blocks into) {
        if (open != null) {
            into.add(paragraph(open));
            open = null;
        }
    }

    private Paragraph paragraph(Line line) {
        String text = Characters.trimmed(Characters.plain(line.text));
        budget.text(text.length());
        return new Paragraph(text, line.boldSeen && !line.plainSeen, styles.centred(line.style), ++read);
    }

    private void inline(String name, Blocks into) {
        switch (name) {
            case "r" -> run(into);
            case "m:t" -> write(xml.text(), new Style());
            case "del", "moveFrom", "sdtPr", "sdtEndPr", "rubyPr", "rt" -> {}
            case "x:AlternateContent" -> alternatives(into);
            default -> xml.children(inner -> inline(inner, into));
        }
    }

    private void alternatives(Blocks into) {
        xml.firstOf("x:Choice", "x:Fallback", () -> xml.children(inner -> inline(inner, into)));
    }

    private void run(Blocks into) {
        Style run = new Style();
        xml.children(name -> {
            if (name.equals("rPr")) {
                WordStyles.run(xml, run);
            } else {
                piece(name, run, into);
            }
        });
    }

    private void piece(String name, Style run, Blocks into) {
        switch (name) {
            case "t" -> write(xml.text().replace('\n', ' '), run);
            case "tab", "ptab" -> write("\t", run);
            case "cr" -> write("\n", run);
            case "br" -> lineBreak(run);
            case "noBreakHyphen" -> write("-", run);
            case "sym" -> write(symbol(), run);
            case "fldChar" -> fields.mark(xml.attribute("fldCharType", ""));
            case "footnoteReference" -> write(notes.footnote(xml.attribute("id", "")), run);
            case "endnoteReference" -> write(notes.endnote(xml.attribute("id", "")), run);
            case "lastRenderedPageBreak" -> pageEnded = true;
            case "ruby", "rubyBase" -> xml.children(inner -> inline(inner, into));
            case "drawing", "pict", "object", "x:AlternateContent" -> box(name, into);
            default -> {}
        }
    }

    private void lineBreak(Style run) {
        String kind = xml.attribute("type", "textWrapping");
        pageEnded |= kind.equals("page");
        write("\n", run);
    }

    private String symbol() {
        try {
            return String.valueOf(Characters.symbol((char) Integer.parseInt(xml.attribute("char", "F0B7"), 16)));
        } catch (NumberFormatException ex) {
            return "";
        }
    }

    /** Looks for text boxes in a drawing, however deep; of two drawings of the same thing one is looked at. */
    private void box(String name, Blocks into) {
        if (name.equals("txbxContent")) {
            boxes.accept(into);
        } else if (name.equals("x:AlternateContent")) {
            xml.firstOf("x:Choice", "x:Fallback", () -> xml.children(inner -> box(inner, into)));
        } else {
            xml.children(inner -> box(inner, into));
        }
    }

    private void write(String text, Style run) {
        if (text.isEmpty() || fields.instructing() || styles.hidden(line.style, run)) {
            return;
        }
        line.text.append(text);
        if (!text.isBlank()) {
            boolean bold = styles.bold(line.style, run);
            line.boldSeen |= bold;
            line.plainSeen |= !bold;
            rowBeganPage |= !rowWritten && pageEnded;
            rowWritten = true;
            pageEnded = false;
        }
    }
}
