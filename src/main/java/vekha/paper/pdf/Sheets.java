package vekha.paper.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import vekha.paper.Paper;
import vekha.paper.pdf.Lines.Line;

/** The sheets of a file one after the other: A4, margins and page numbers as ГОСТ Р 7.0.97-2016 has them, notes at the foot. */
final class Sheets {

    static final float MM = 72 / 25.4f;

    private static final float FOOT_SIZE = 8.5f;
    private static final float NUMBER_SIZE = 10;
    private static final float LEADING = 1.22f;
    private static final float RULE = 60;
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final Ink ink;
    private final Tags tags;
    private final boolean wide;
    private final @Nullable String footer;
    private final List<PDPage> pages = new ArrayList<>();
    private final List<String> contents = new ArrayList<>();
    private final List<Foot> feet = new ArrayList<>();
    private StringBuilder content = new StringBuilder();
    private StringBuilder rules = new StringBuilder();
    private float y;
    private float footHeight;
    private int marks;

    /** A note at the foot of the current page. */
    private record Foot(COSDictionary element, List<Line> lines) {}

    Sheets(Paper paper, Ink ink, Tags tags) {
        this.ink = ink;
        this.tags = tags;
        this.wide = paper.format() == Paper.Format.LANDSCAPE;
        this.footer = paper.footer();
        begin();
    }

    float left() {
        return (wide ? 20 : 30) * MM;
    }

    float width() {
        return sheet().getWidth() - left() - 10 * MM;
    }

    private PDRectangle sheet() {
        PDRectangle a4 = PDRectangle.A4;
        return wide ? new PDRectangle(a4.getHeight(), a4.getWidth()) : a4;
    }

    private float bottom() {
        return 20 * MM;
    }

    private float top() {
        return sheet().getHeight() - 20 * MM;
    }

    /** Where the next thing begins, reckoned from below. */
    float y() {
        return y;
    }

    float room() {
        return y - bottom() - footHeight;
    }

    /** How much is free on a new page. */
    float whole() {
        return top() - bottom();
    }

    boolean isFresh() {
        return y >= top();
    }

    void down(float by) {
        y -= by;
    }

    StringBuilder rules() {
        return rules;
    }

    void turn() {
        finish();
        begin();
    }

    private void begin() {
        PDPage page = new PDPage(sheet());
        page.getCOSObject().setInt(COSName.STRUCT_PARENTS, pages.size());
        page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
        pages.add(page);
        tags.turn();
        content = new StringBuilder();
        rules = new StringBuilder();
        y = top();
        footHeight = 0;
    }

    /** What is put on the page meanwhile belongs to an element of the document. */
    void tagged(COSDictionary element, Runnable shows) {
        int number = tags.shown(element, pages.get(pages.size() - 1).getCOSObject());
        content.append('/')
                .append(element.getNameAsString(COSName.S))
                .append(" <</MCID ")
                .append(number)
                .append(">> BDC\n");
        shows.run();
        content.append("EMC\n");
    }

    /** What is put on the page meanwhile is not read: it only repeats or adorns. */
    void untold(String kind, Runnable shows) {
        content.append("/Artifact <</Type /").append(kind).append(">> BDC\n");
        shows.run();
        content.append("EMC\n");
    }

    void text(Face face, float size, float x, float atY, String text, float wider) {
        ink.text(content, face, size, x, atY, text, wider);
    }

    /** The number of the next note, raised. */
    String nextMark() {
        StringBuilder mark = new StringBuilder();
        Integer.toString(++marks).chars().forEach(digit -> mark.append(RAISED.charAt(digit - '0')));
        return mark.toString();
    }

    List<Line> footLines(String note) {
        return Lines.of(note, Face.REGULAR, FOOT_SIZE, width());
    }

    /** How much room notes take at the foot, with the rule above the first one. */
    float footHeight(List<List<Line>> notes) {
        int lines = notes.stream().mapToInt(List::size).sum();
        return lines * FOOT_SIZE * LEADING + (feet.isEmpty() && lines > 0 ? FOOT_SIZE : 0);
    }

    void foot(COSDictionary element, List<Line> note) {
        footHeight += footHeight(List.of(note));
        feet.add(new Foot(element, note));
    }

    void finish() {
        float atY = bottom() + footHeight - FOOT_SIZE;
        if (!feet.isEmpty()) {
            Ink.rule(rules, left(), atY, left() + RULE, atY);
        }
        for (Foot foot : feet) {
            float from = atY;
            tagged(foot.element(), () -> lines(foot.lines(), from));
            atY -= foot.lines().size() * FOOT_SIZE * LEADING;
        }
        feet.clear();
        furniture();
        contents.add(content.toString());
    }

    private void lines(List<Line> lines, float from) {
        float atY = from;
        for (Line line : lines) {
            atY -= FOOT_SIZE * LEADING;
            text(Face.REGULAR, FOOT_SIZE, left(), atY, line.text() + " ", 0);
        }
    }

    /** The number in the middle of the upper margin from the second page on, the line below, the rules of tables. */
    private void furniture() {
        if (pages.size() > 1) {
            String number = Integer.toString(pages.size());
            float x = left() + (width() - Face.REGULAR.width(number, NUMBER_SIZE)) / 2;
            untold("Pagination", () -> text(Face.REGULAR, NUMBER_SIZE, x, sheet().getHeight() - 13 * MM, number, 0));
        }
        String line = footer;
        if (line != null) {
            Ink.rule(rules, left(), 15 * MM, left() + width(), 15 * MM);
            untold("Pagination", () -> text(Face.REGULAR, FOOT_SIZE, left(), 11 * MM, line, 0));
        }
        if (!rules.isEmpty()) {
            untold("Layout", () -> content.append("0.5 w 2 J\n").append(rules).append("S\n"));
        }
    }

    List<PDPage> pages() {
        return pages;
    }

    byte[] content(int page) {
        return contents.get(page).getBytes(StandardCharsets.US_ASCII);
    }
}
