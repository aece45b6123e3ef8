package vekha.execution;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of file that may prove something; told by their content, never by their name. Apache Tika's core looks at the same first
 * bytes and cannot look into a package or for a macro without its parsers, so it would bring a dependency and no kind that is missed here.
 */
enum FileType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg", "jfif"),
    GIF("image/gif", "gif"),
    BMP("image/bmp", "bmp", "dib"),
    AVIF("image/avif", "avif"),
    TIFF("image/tiff", "tif", "tiff"),
    WEBP("image/webp", "webp"),
    HEIC("image/heic", "heic", "heif"),
    RTF("application/rtf", "rtf", "doc"),
    DOC("application/msword", "doc", "dot"),
    XLS("application/vnd.ms-excel", "xls"),
    PPT("application/vnd.ms-powerpoint", "ppt", "pps"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp");

    private static final int HEAD = 128;
    private static final int WINDOW = 64 * 1024;
    private static final int OVERLAP = 64;
    private static final String ZIP = "PK\u0003\u0004";
    private static final String COMPOUND = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
    private static final Set<String> AVIF_BRANDS = Set.of("avif", "avis");
    private static final Set<Character> BMP_HEADERS = Set.of('\f', '(', '4', '8', '@', 'l', '|');
    private static final Set<String> HEIC_BRANDS = Set.of("heic", "heix", "heim", "heis", "mif1", "msf1");

    private final String mediaType;
    private final List<String> extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    String mediaType() {
        return mediaType;
    }

    /** The name with an ending that fits the content: «order.exe» that is a picture becomes «order.exe.png». */
    String fit(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return extensions.contains(ending) ? name : name + "." + extensions.get(0);
    }

    /** @return null for what is none of these, or carries a macro */
    static @Nullable FileType of(InputStream content) throws IOException {
        byte[] first = content.readNBytes(HEAD);
        String head = latin(first, first.length);
        if (head.startsWith(ZIP)) {
            return openDocument(head) != null ? openDocument(head) : packaged(first, content);
        }
        if (head.startsWith(COMPOUND)) {
            return compound(first, content);
        }
        return simple(head);
    }

    private static @Nullable FileType simple(String head) {
        if (head.startsWith("%PDF-")) {
            return PDF;
        }
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return GIF;
        }
        if (head.startsWith("II*\u0000") || head.startsWith("MM\u0000*") || head.startsWith("II+\u0000")) {
            return TIFF;
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return WEBP;
        }
        if (isBitmap(head)) {
            return BMP;
        }
        if (head.startsWith("ftyp", 4) && head.length() >= 12 && AVIF_BRANDS.contains(head.substring(8, 12))) {
            return AVIF;
        }
        if (head.startsWith("ftyp", 4) && head.length() >= 12 && HEIC_BRANDS.contains(head.substring(8, 12))) {
            return HEIC;
        }
        return head.startsWith("{\\rtf") ? RTF : null;
    }

    /** Two letters are no proof: four bytes kept empty and the length of one of the known headers have to follow. */
    private static boolean isBitmap(String head) {
        return head.startsWith("BM")
                && head.length() > 18
                && head.startsWith("\u0000\u0000\u0000\u0000", 6)
                && BMP_HEADERS.contains(head.charAt(14))
                && head.startsWith("\u0000\u0000\u0000", 15);
    }

    /** Its own rules make «mimetype» the first entry, unpacked. */
    private static @Nullable FileType openDocument(String head) {
        return EnumSet.of(ODT, ODS, ODP).stream()
                .filter(it -> head.startsWith("mimetype" + it.mediaType, 30)
                        && !head.startsWith("-template", 38 + it.mediaType.length()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable FileType packaged(byte[] first, InputStream rest) throws IOException {
        boolean[] found =
                search(first, rest, "vbaProject.bin", "word/document.xml", "xl/workbook.xml", "ppt/presentation.xml");
        if (found[0]) {
            return null;
        }
        if (found[1]) {
            return DOCX;
        }
        return found[2] ? XLSX : found[3] ? PPTX : null;
    }

    private static @Nullable FileType compound(byte[] first, InputStream rest) throws IOException {
        boolean[] found = search(
                first,
                rest,
                wide("_VBA_PROJECT"),
                wide("WordDocument"),
                wide("Workbook"),
                wide("PowerPoint Document"),
                "B\u0000o\u0000o\u0000k\u0000\u0000\u0000");
        if (found[0]) {
            return null;
        }
        if (found[1]) {
            return DOC;
        }
        return found[2] ? XLS : found[3] ? PPT : found[4] ? XLS : null;
    }

    private static boolean[] search(byte[] first, InputStream rest, String... signs) throws IOException {
        boolean[] found = new boolean[signs.length];
        byte[] window = new byte[WINDOW + OVERLAP];
        System.arraycopy(first, 0, window, 0, first.length);
        int kept = first.length;
        int read;
        while ((read = rest.readNBytes(window, kept, WINDOW + OVERLAP - kept)) > 0) {
            String text = latin(window, kept + read);
            for (int i = 0; i < signs.length; i++) {
                found[i] |= text.contains(signs[i]);
            }
            int filled = kept + read;
            kept = Math.min(OVERLAP, filled);
            System.arraycopy(window, filled - kept, window, 0, kept);
        }
        return found;
    }

    private static String wide(String name) {
        return latin(name.getBytes(StandardCharsets.UTF_16LE), name.length() * 2);
    }

    private static String latin(byte[] bytes, int length) {
        return new String(Arrays.copyOf(bytes, length), StandardCharsets.ISO_8859_1);
    }
}
