package vekha.intake.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes .docx files out of hand-written parts, for what no library writes. */
public final class OfficeFiles {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    public static OfficeFiles word(String body) {
        return new OfficeFiles()
                .part("[Content_Types].xml", """
                        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                        <Default Extension="xml" ContentType="application/xml"/></Types>""")
                .part("_rels/.rels", """
                        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                        <Relationship Id="r1" Type="%s/officeDocument" Target="word/document.xml"/></Relationships>""".formatted(OFFICE))
                .part("word/_rels/document.xml.rels", """
                        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                        <Relationship Id="r1" Type="%1$s/numbering" Target="numbering.xml"/>
                        <Relationship Id="r2" Type="%1$s/styles" Target="/word/styles.xml"/>
                        <Relationship Id="r3" Type="%1$s/footnotes" Target="./footnotes.xml"/></Relationships>""".formatted(OFFICE))
                .part("word/document.xml", root("document", "<w:body>" + body + "</w:body>"));
    }

    OfficeFiles numbering(String inside) {
        return part("word/numbering.xml", root("numbering", inside));
    }

    OfficeFiles styles(String inside) {
        return part("word/styles.xml", root("styles", inside));
    }

    public OfficeFiles footnotes(String inside) {
        return part("word/footnotes.xml", root("footnotes", inside));
    }

    public OfficeFiles part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public OfficeFiles part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    private static String root(String name, String inside) {
        return """
                <?xml version="1.0" encoding="UTF-8"?><w:%1$s xmlns:w="%2$s"
                xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
                xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
                xmlns:v="urn:schemas-microsoft-com:vml">%3$s</w:%1$s>""".formatted(name, WORD, inside);
    }

    public static String p(String text) {
        return "<w:p>" + r(text) + "</w:p>";
    }

    static String r(String text) {
        return "<w:r><w:t>" + text + "</w:t></w:r>";
    }

    static String tc(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(text) + "</w:tc>";
    }

    public static String tc(String text) {
        return tc("", text);
    }

    public static String tr(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    public static String tbl(String... rows) {
        return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return bytes.toByteArray();
    }

    SourceDocument read() {
        return new DocumentReader().read("проба.docx", bytes());
    }
}
