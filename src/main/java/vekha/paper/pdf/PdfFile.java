package vekha.paper.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import vekha.paper.Paper;

/** A paper as a PDF: typefaces inside, tagged after PDF/UA-1, heads of tables on every page, no signature alone on its page. */
public final class PdfFile {

    public static final String TYPE = "application/pdf";

    private static final float VERSION = 1.7f;
    private static final String METADATA = """
            <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title><pdfuaid:part>1</pdfuaid:part>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>""";

    private final Paper paper;
    private final Ink ink = new Ink();
    private final Tags tags = new Tags();
    private final Sheets sheets;
    private final Texts texts;
    private final Map<Paper.Grid, Table> tables = new IdentityHashMap<>();

    private PdfFile(Paper paper) {
        this.paper = paper;
        this.sheets = new Sheets(paper, ink, tags);
        this.texts = new Texts(sheets, tags);
    }

    /** A tagged file with its fonts in it. */
    public static void write(Paper paper, OutputStream out) throws IOException {
        PdfFile file = new PdfFile(paper);
        file.lay();
        try (PDDocument document = new PDDocument()) {
            file.fill(document);
            document.save(out);
        }
    }

    private void lay() {
        List<Paper.Block> blocks = paper.blocks();
        for (int at = 0; at < blocks.size(); at++) {
            Paper.Block block = blocks.get(at);
            if (!sheets.isFresh() && lead(blocks, at) > sheets.room()) {
                sheets.turn();
            }
            if (block instanceof Paper.Text text) {
                texts.add(text);
            } else if (block instanceof Paper.Grid grid) {
                texts.closeList();
                table(blocks, at, grid).add();
            }
        }
        sheets.finish();
    }

    /** What must stand together from here on: a heading with the beginning of what it heads. */
    private float lead(List<Paper.Block> blocks, int at) {
        float lead = 0;
        for (int next = at; next < blocks.size(); next++) {
            Paper.Block block = blocks.get(next);
            if (block instanceof Paper.Grid grid) {
                return lead + table(blocks, next, grid).lead();
            }
            Paper.Text text = (Paper.Text) block;
            float signature = signature(blocks, next + 1);
            lead += texts.lead(text, signature > 0);
            if (!texts.keeps(text)) {
                return lead + signature;
            }
        }
        return lead;
    }

    private Table table(List<Paper.Block> blocks, int at, Paper.Grid grid) {
        return tables.computeIfAbsent(grid, one -> new Table(one, sheets, tags, signature(blocks, at + 1)));
    }

    /** How high the signature is that stands there; 0 when none does. */
    private float signature(List<Paper.Block> blocks, int at) {
        boolean signed = at < blocks.size()
                && blocks.get(at) instanceof Paper.Text text
                && text.style() == Paper.Style.SIGNATURE;
        return signed ? texts.lead((Paper.Text) blocks.get(at), true) : 0;
    }

    private void fill(PDDocument document) throws IOException {
        PDResources fonts = ink.fonts(document);
        List<PDPage> pages = sheets.pages();
        for (int at = 0; at < pages.size(); at++) {
            PDPage page = pages.get(at);
            page.setResources(fonts);
            page.setContents(
                    new PDStream(document, new ByteArrayInputStream(sheets.content(at)), COSName.FLATE_DECODE));
            document.addPage(page);
        }
        describe(document);
    }

    private void describe(PDDocument document) throws IOException {
        document.setVersion(VERSION);
        document.getDocumentInformation().setTitle(paper.title());
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage(paper.language().equals("ru") ? "ru-RU" : paper.language());
        catalog.setStructureTreeRoot(new PDStructureTreeRoot(tags.root()));
        PDMarkInfo marked = new PDMarkInfo();
        marked.setMarked(true);
        catalog.setMarkInfo(marked);
        PDViewerPreferences shown = new PDViewerPreferences(new COSDictionary());
        shown.setDisplayDocTitle(true);
        catalog.setViewerPreferences(shown);
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(METADATA.formatted(escaped(paper.title())).getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(metadata);
    }

    private static String escaped(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").replace("&", "&amp;").replace("<", "&lt;");
    }
}
