package vekha.paper.word;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import vekha.paper.Paper;

/** A paper as a .docx file: A4, margins and page numbers as ГОСТ Р 7.0.97-2016 has them, looks in named styles. */
public final class WordFile {

    public static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final long LONG_SIDE = 16838;
    private static final long SHORT_SIDE = 11906;
    private static final long MM_10 = 567;
    private static final long MM_20 = 1134;
    private static final long MM_30 = 1701;

    private WordFile() {}

    public static void write(Paper paper, OutputStream out) throws IOException {
        try (XWPFDocument file = new XWPFDocument()) {
            file.getProperties().getCoreProperties().setTitle(paper.title());
            styles(file, paper.language());
            CTBody body = file.getDocument().getBody();
            WordBlocks blocks = new WordBlocks(file, body, width(paper.format()), height(paper.format()));
            for (int at = 0; at < paper.blocks().size(); at++) {
                blocks.add(paper.blocks().get(at), isSigned(paper, at));
            }
            page(file, paper);
            file.write(out);
        }
    }

    /** Between the margins, in twentieths of a point. */
    private static int width(Paper.Format format) {
        long width = format == Paper.Format.LANDSCAPE ? LONG_SIDE - MM_20 - MM_10 : SHORT_SIDE - MM_30 - MM_10;
        return Math.toIntExact(width);
    }

    private static int height(Paper.Format format) {
        return Math.toIntExact((format == Paper.Format.LANDSCAPE ? SHORT_SIDE : LONG_SIDE) - 2 * MM_20);
    }

    private static boolean isSigned(Paper paper, int at) {
        return at + 1 < paper.blocks().size()
                && paper.blocks().get(at + 1) instanceof Paper.Text next
                && next.style() == Paper.Style.SIGNATURE;
    }

    private static void styles(XWPFDocument file, String language) throws IOException {
        try (InputStream xml = WordFile.class.getResourceAsStream("styles.xml")) {
            XWPFStyles styles = file.createStyles();
            styles.setStyles(StylesDocument.Factory.parse(xml).getStyles());
            if (!language.equals("ru")) {
                styles.setSpellingLanguage(language);
            }
        } catch (XmlException broken) {
            throw new IOException(broken);
        }
    }

    private static void page(XWPFDocument file, Paper paper) {
        numberPages(file);
        if (paper.footer() != null) {
            footer(file.createFooter(HeaderFooterType.DEFAULT), paper.footer());
            footer(file.createFooter(HeaderFooterType.FIRST), paper.footer());
        }
        CTSectPr section = file.getDocument().getBody().getSectPr();
        size(section, paper.format());
        if (!section.isSetTitlePg()) {
            section.addNewTitlePg();
        }
    }

    /** In the middle of the upper margin, from the second page on: the first one has a head of its own, which is blank. */
    private static void numberPages(XWPFDocument file) {
        CTP number =
                file.createHeader(HeaderFooterType.DEFAULT).createParagraph().getCTP();
        WordBlocks.style(number, "PageNumber");
        number.addNewFldSimple().setInstr("PAGE");
        file.createHeader(HeaderFooterType.FIRST).createParagraph();
    }

    private static void footer(XWPFFooter footer, String text) {
        CTP line = footer.createParagraph().getCTP();
        WordBlocks.style(line, "PageFooter");
        line.addNewR().addNewT().setStringValue(text);
    }

    private static void size(CTSectPr section, Paper.Format format) {
        boolean wide = format == Paper.Format.LANDSCAPE;
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(wide ? LONG_SIDE : SHORT_SIDE));
        size.setH(BigInteger.valueOf(wide ? SHORT_SIDE : LONG_SIDE));
        if (wide) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        CTPageMar margins = section.addNewPgMar();
        margins.setLeft(BigInteger.valueOf(wide ? MM_20 : MM_30));
        margins.setRight(BigInteger.valueOf(MM_10));
        margins.setTop(BigInteger.valueOf(MM_20));
        margins.setBottom(BigInteger.valueOf(MM_20));
        margins.setHeader(BigInteger.valueOf(MM_10));
        margins.setFooter(BigInteger.valueOf(MM_10));
        margins.setGutter(BigInteger.ZERO);
    }
}
