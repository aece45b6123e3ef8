package vekha.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.foundation.FileStore;
import vekha.roadmap.RoadmapId;

/** The originals from which roadmaps were read, kept as they came. */
@Repository
public class SourceDocuments {

    private final JdbcClient jdbc;
    private final FileStore files;
    private final Clock clock;

    SourceDocuments(JdbcClient jdbc, FileStore files, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    /** An original. */
    public record Entry(long id, String fileName, String key, long size) {}

    @Transactional(propagation = Propagation.MANDATORY)
    void keep(Actor actor, RoadmapId roadmap, PendingDocument document) {
        byte[] content = document.content();
        try {
            String key = files.keep("originals", new ByteArrayInputStream(content));
            jdbc.sql("""
                            insert into source_document (roadmap_id, file_name, file_type, file_size, file_key, sha256, person_id, at)
                            values (?, ?, 'application/octet-stream', ?, ?, ?, ?, ?)""")
                    .params(
                            roadmap.value(),
                            document.fileName(),
                            content.length,
                            key,
                            sha256(content),
                            actor.id().value(),
                            Timestamp.from(clock.instant()))
                    .update();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    @Transactional(readOnly = true)
    public List<Entry> of(RoadmapId roadmap) {
        return jdbc.sql(
                        "select id, file_name, file_key, file_size from source_document where roadmap_id = ? order by id")
                .param(roadmap.value())
                .query((row, number) -> new Entry(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4)))
                .list();
    }

    /** The original, when its roadmap belongs to a territory the actor plans in. */
    @Transactional(readOnly = true)
    public Optional<Entry> find(Actor actor, long id) {
        return jdbc.sql("""
                        select d.id, d.file_name, d.file_key, d.file_size from source_document d
                        join roadmap r on r.id = d.roadmap_id where d.id = ? and r.territory_id = any(?)""")
                .params(id, actor.territoryNumbers())
                .query((row, number) -> new Entry(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4)))
                .optional();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
