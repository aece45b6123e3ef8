package vekha.paper.pdf;

import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.jspecify.annotations.Nullable;
import vekha.paper.Paper;
import vekha.paper.Paper.Style;
import vekha.paper.pdf.Lines.Line;

/** Lays paragraphs; items that follow each other are one list. */
final class Texts {

    private static final float FEW_LINES = 2;

    private final Sheets sheets;
    private final Tags tags;
    private @Nullable COSDictionary list;

    Texts(Sheets sheets, Tags tags) {
        this.sheets = sheets;
        this.tags = tags;
    }

    /**
     * How much of a paragraph has to stand on the page of what it follows.
     *
     * @param unbroken all of it, whatever it is
     */
    float lead(Paper.Text text, boolean unbroken) {
        Look look = Look.of(text.style());
        int lines = lines(text, look).size();
        boolean whole = unbroken || look.keeps() || text.style() == Style.SIGNATURE;
        return look.before()
                + look.line() * (whole ? lines : Math.min(lines, FEW_LINES))
                + (unbroken || look.keeps() ? look.after() : 0);
    }

    boolean keeps(Paper.Text text) {
        return Look.of(text.style()).keeps();
    }

    void closeList() {
        list = null;
    }

    void add(Paper.Text text) {
        Look look = Look.of(text.style());
        COSDictionary element = element(text, look);
        sheets.down(sheets.isFresh() ? 0 : look.before());
        if (text.style() == Style.SIGNATURE) {
            signature(text, look, element);
        } else {
            paragraph(lines(text, look), look, element);
        }
        sheets.down(look.after());
    }

    private COSDictionary element(Paper.Text text, Look look) {
        if (text.style() != Style.ITEM) {
            list = null;
            return tags.element(look.tag(), tags.document());
        }
        COSDictionary items = list == null ? tags.element("L", tags.document()) : list;
        list = items;
        return tags.element(look.tag(), tags.element("LI", items));
    }

    private List<Line> lines(Paper.Text text, Look look) {
        return Lines.of(text.text(), look.face(), look.size(), sheets.width() - look.indent(), look.first());
    }

    private void paragraph(List<Line> lines, Look look, COSDictionary element) {
        int from = 0;
        while (from < lines.size()) {
            int fit = Math.min(lines.size() - from, (int) (sheets.room() / look.line() + 0.01f));
            if (fit == 0) {
                sheets.turn();
                continue;
            }
            int begin = from;
            sheets.tagged(element, () -> {
                for (int at = begin; at < begin + fit; at++) {
                    line(lines.get(at), look, at == 0 ? look.first() : 0);
                }
            });
            from += fit;
        }
    }

    private void line(Line line, Look look, float first) {
        float room = sheets.width() - look.indent() - first;
        float left = room - look.face().width(line.text(), look.size());
        float x = sheets.left() + look.indent() + first + (look.side() == Look.Side.MIDDLE ? left / 2 : 0);
        sheets.down(look.line());
        float wider = look.side() == Look.Side.BOTH && !line.last() ? left / Math.max(1, blanks(line.text())) : 0;
        sheets.text(look.face(), look.size(), x, sheets.y() + look.size() * 0.26f, line.text() + " ", wider);
    }

    private static long blanks(String text) {
        return text.chars().filter(sign -> sign == ' ').count();
    }

    /** The post at the left, the name at the right, room to sign between them. */
    private void signature(Paper.Text text, Look look, COSDictionary element) {
        float width = look.face().width(text.right(), look.size());
        List<Line> posts = Lines.of(text.left(), look.face(), look.size(), sheets.width() - width - 20);
        sheets.tagged(element, () -> {
            posts.forEach(post -> line(post, look, 0));
            sheets.text(
                    look.face(),
                    look.size(),
                    sheets.left() + sheets.width() - width,
                    sheets.y() + look.size() * 0.26f,
                    text.right(),
                    0);
        });
    }
}
