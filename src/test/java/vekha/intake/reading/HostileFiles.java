package vekha.intake.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files that somebody may send by mistake or out of malice. */
public final class HostileFiles {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private HostileFiles() {}

    public static byte[] encrypted() {
        try {
            POIFSFileSystem file = new POIFSFileSystem();
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("тайна");
            try (var out = encryptor.getDataStream(file)) {
                out.write(plain());
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            file.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private static byte[] plain() {
        return OfficeFiles.word(OfficeFiles.p("Ветер ".repeat(3_000))).bytes();
    }

    public static byte[] truncated() {
        return Arrays.copyOf(plain(), plain().length / 2);
    }

    /** So many megabytes of spaces in less than one. */
    public static byte[] bomb(int megabytes) {
        byte[] spaces = new byte[megabytes << 20];
        Arrays.fill(spaces, (byte) ' ');
        byte[] begin = ("<w:document xmlns:w=\"" + WORD + "\"><w:body>").getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(begin, 0, spaces, 0, begin.length);
        return OfficeFiles.word("").part("word/document.xml", spaces).bytes();
    }

    public static byte[] externalEntity() {
        String outside = "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"" + WORD
                + "\"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>";
        return OfficeFiles.word("").part("word/document.xml", outside).bytes();
    }

    public static byte[] macros() {
        return OfficeFiles.word(OfficeFiles.p("Пользуйтесь"))
                .part("word/vbaProject.bin", "x")
                .bytes();
    }

    public static byte[] picture() {
        return "\u0089PNG\r\n\u001A\n\0\0\0\rIHDR".getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] rows(int count) {
        String[] rows = new String[count];
        Arrays.fill(rows, OfficeFiles.tr(OfficeFiles.tc("1"), OfficeFiles.tc("Полив"), OfficeFiles.tc("май")));
        return OfficeFiles.word(OfficeFiles.tbl(rows)).bytes();
    }
}
