package vekha.paper.blank;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vekha.directory.SchoolId;
import vekha.execution.CheckpointId;

/**
 * Signs the rows of blanks, so that a row that comes back is one that was given out: this checkpoint, in this state, for this
 * school. The key lies in the data folder and outlives a restart.
 */
@Component
class BlankKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern SIGNED = Pattern.compile("(\\d{1,18}):(\\d{1,9}):([A-Za-z0-9_-]{43})");

    private final SecretKeySpec key;

    BlankKey(@Value("${vekha.data}") Path data) throws IOException {
        key = new SecretKeySpec(kept(data.resolve("blank.key")), ALGORITHM);
    }

    /** @param version of the checkpoint when the blank was made */
    record Row(CheckpointId checkpoint, int version) {}

    String sign(SchoolId school, Row row) {
        return row.checkpoint() + ":" + row.version() + ":" + signature(school, row);
    }

    /** Whether the text has the form of a signed row, whoever signed it. */
    static boolean looksSigned(String text) {
        return SIGNED.matcher(text).matches();
    }

    /** @return nothing when it was not signed here for that school */
    Optional<Row> read(SchoolId school, String text) {
        Matcher parts = SIGNED.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Row row = new Row(CheckpointId.of(parts.group(1)), Integer.parseInt(parts.group(2)));
        byte[] expected = signature(school, row).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, parts.group(3).getBytes(StandardCharsets.US_ASCII))
                ? Optional.of(row)
                : Optional.empty();
    }

    private String signature(SchoolId school, Row row) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            String said = "blank 1|" + school + "|" + row.checkpoint() + "|" + row.version();
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(said.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] kept(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            Files.createDirectories(file.toAbsolutePath().getParent());
            try {
                if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.createFile(
                            file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                } else {
                    Files.createFile(file);
                }
                Files.write(file, random);
            } catch (FileAlreadyExistsException other) {
                return Files.readAllBytes(file);
            }
        }
        return Files.readAllBytes(file);
    }
}
