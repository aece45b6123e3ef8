package vekha.intake.reading;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import vekha.intake.reading.UnreadableDocument.Reason;

/** The zip archive that a .docx or .xlsx file is: only the parts asked for are unpacked, and never more than is reasonable. */
final class OfficePackage {

    private static final String TYPES = "[Content_Types].xml";

    private static final int LONGEST_NAME = 500;

    private static final int MOST_ENTRIES = 10_000;

    private static final long MOST_BYTES = 200L << 20;

    /** Below this a part may be as repetitive as it likes; a long table of equal rows is. */
    private static final long HARMLESS_BYTES = 24L << 20;

    private static final int HIGHEST_RATIO = 100;

    private final ZipFile zip;

    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();

    private long unpacked;

    private OfficePackage(ZipFile zip) {
        this.zip = zip;
    }

    static OfficePackage open(byte[] content) {
        try {
            ZipFile zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                    .setIgnoreLocalFileHeader(true)
                    .get();
            return new OfficePackage(zip).checked();
        } catch (IOException | IllegalArgumentException ex) {
            throw new UnreadableDocument(Reason.DAMAGED, ex);
        }
    }

    private OfficePackage checked() {
        List<ZipArchiveEntry> all = Collections.list(zip.getEntries());
        if (all.size() > MOST_ENTRIES) {
            throw new UnreadableDocument(Reason.HOSTILE);
        }
        long promised = 0;
        for (ZipArchiveEntry entry : all) {
            promised += Math.max(0, entry.getSize());
            entries.putIfAbsent(key(entry.getName()), entry);
        }
        if (promised > MOST_BYTES) {
            throw new UnreadableDocument(Reason.HOSTILE);
        }
        return this;
    }

    /** Refuses what is no text document or workbook, and what carries programs, by what the package says of its parts. */
    void refuseOthers() {
        if (!has(TYPES)) {
            boolean openDocument = has("mimetype") || has("content.xml");
            throw new UnreadableDocument(openDocument ? Reason.OTHER_OFFICE : Reason.UNKNOWN_KIND);
        }
        XmlCursor xml = XmlCursor.over(part(TYPES));
        xml.children(name -> {
            String type = xml.attribute("ContentType", "").toLowerCase(Locale.ROOT);
            if (type.contains("macroenabled") || type.contains("vbaproject") || type.contains("macrosheet")) {
                throw new UnreadableDocument(Reason.MACROS);
            }
        });
        if (entries.keySet().stream().anyMatch(name -> name.endsWith("vbaproject.bin"))) {
            throw new UnreadableDocument(Reason.MACROS);
        }
        if (!main().startsWith("word/") && !workbook()) {
            throw new UnreadableDocument(Reason.OTHER_OFFICE);
        }
    }

    /** The part in which the text begins. */
    String main() {
        String main = related("", "officeDocument");
        return main != null ? main : has("xl/workbook.xml") ? "xl/workbook.xml" : "word/document.xml";
    }

    boolean workbook() {
        return main().startsWith("xl/") && main().endsWith(".xml");
    }

    boolean has(String part) {
        return entries.containsKey(key(part));
    }

    /** Opens a part; what it unpacks to is counted while it is read. */
    InputStream part(String name) {
        ZipArchiveEntry entry = entries.get(key(name));
        if (entry == null) {
            throw new UnreadableDocument(Reason.DAMAGED);
        }
        try {
            return new BufferedInputStream(new Counted(zip.getInputStream(entry), entry.getCompressedSize()), 1 << 16);
        } catch (IOException ex) {
            throw new UnreadableDocument(Reason.DAMAGED, ex);
        }
    }

    /** The part that a relationship of the given kind leads to from another part (or from the package itself: ""). */
    @Nullable
    String related(String from, String kind) {
        return relations(from).entrySet().stream()
                .filter(relation -> relation.getValue().kind().endsWith("/" + kind))
                .map(relation -> relation.getValue().target())
                .filter(this::has)
                .findFirst()
                .orElse(null);
    }

    Map<String, Relation> relations(String from) {
        int slash = from.lastIndexOf('/') + 1;
        String rels = from.substring(0, slash) + "_rels/" + from.substring(slash) + ".rels";
        Map<String, Relation> relations = new HashMap<>();
        if (has(rels)) {
            XmlCursor xml = XmlCursor.over(part(rels));
            xml.children(name -> relations.put(
                    xml.attribute("Id", ""),
                    new Relation(
                            xml.attribute("Type", ""),
                            resolve(from.substring(0, slash), xml.attribute("Target", "")))));
        }
        return relations;
    }

    record Relation(String kind, String target) {}

    private static String resolve(String folder, String target) {
        if (target.startsWith("/") || target.length() > LONGEST_NAME) {
            return target.substring(1);
        }
        String path = folder + target;
        return path.replaceAll("(^|/)\\./", "$1").replaceAll("[^/]+/\\.\\./", "");
    }

    /** Some programs write the names with back slashes or in another case. */
    private static String key(String name) {
        return name.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    private final class Counted extends FilterInputStream {

        private final long packed;

        private long bytes;

        private Counted(InputStream in, long packed) {
            super(in);
            this.packed = Math.max(1, packed);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            bytes += Math.max(0, count);
            unpacked += Math.max(0, count);
            if (unpacked > MOST_BYTES || bytes > HARMLESS_BYTES && bytes / packed > HIGHEST_RATIO) {
                throw new UnreadableDocument(Reason.HOSTILE);
            }
            return count;
        }
    }
}
