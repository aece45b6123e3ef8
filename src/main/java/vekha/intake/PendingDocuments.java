package vekha.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vekha.account.Actor;
import vekha.foundation.FileStore;
import vekha.foundation.NotVisibleException;
import vekha.roadmap.RoadmapId;

/**
 * Documents between sending and confirming. They lie in the file store and nowhere in the database, belong to the one who
 * sent them, survive a restart, and go after two days.
 */
@Component
public class PendingDocuments {

    private static final String FOLDER = "pending";
    static final Duration KEPT = Duration.ofDays(2);
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f-]{36}");

    private final FileStore files;
    private final Clock clock;

    PendingDocuments(FileStore files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    public PendingDocument keep(Actor actor, String fileName, byte[] content) {
        return keep(actor, fileName, content, null);
    }

    /** @param amends the plan in force that the document changes */
    public PendingDocument keep(Actor actor, String fileName, byte[] content, @Nullable RoadmapId amends) {
        try {
            files.removeOlderThan(FOLDER, clock.instant().minus(KEPT));
            String key = files.keep(FOLDER, new ByteArrayInputStream(packed(actor, fileName, content, amends)));
            return new PendingDocument(key.substring(key.lastIndexOf('/') + 1), fileName, content, amends);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** @throws NotVisibleException when there is none, or it is somebody else's */
    public PendingDocument open(Actor actor, String token) {
        if (!TOKEN.matcher(token).matches()) {
            throw new NotVisibleException();
        }
        try (DataInputStream stored = new DataInputStream(files.open(key(token)))) {
            long owner = stored.readLong();
            if (Math.abs(owner) != actor.id().value()) {
                throw new NotVisibleException();
            }
            RoadmapId amends = owner < 0 ? new RoadmapId(stored.readLong()) : null;
            return new PendingDocument(token, stored.readUTF(), stored.readAllBytes(), amends);
        } catch (IOException gone) {
            throw new NotVisibleException();
        }
    }

    public void forget(PendingDocument document) {
        try {
            files.remove(key(document.token()));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** An owner below zero says that the number of the amended plan follows. */
    private static byte[] packed(Actor actor, String fileName, byte[] content, @Nullable RoadmapId amends)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length + 300);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(amends == null ? actor.id().value() : -actor.id().value());
            if (amends != null) {
                out.writeLong(amends.value());
            }
            out.writeUTF(fileName);
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static String key(String token) {
        return FOLDER + "/" + token.substring(0, 2) + "/" + token;
    }
}
