package vekha.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.directory.TerritoryId;
import vekha.foundation.NotPermittedException;
import vekha.foundation.NotVisibleException;

/** Tells what proves a mark, and finds a kept file for those who may see its checkpoint. */
@Repository
@Transactional(readOnly = true)
public class EvidenceQueries {

    private final JdbcClient jdbc;

    EvidenceQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For each completion its evidence in the order it was given; whoever asks has checked that they may be seen. */
    Map<Long, List<EvidenceItem>> of(Collection<Long> completions) {
        if (completions.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(
                        "select * from evidence where completion_id = any(:completions) and removed_at is null order by completion_id, position")
                .param("completions", completions.toArray(Long[]::new))
                .query((row, number) -> Map.entry(row.getLong("completion_id"), item(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** A file of a mark that was not withdrawn. */
    public Optional<EvidenceFile> file(Actor actor, EvidenceId id) {
        return jdbc.sql("""
                        select e.file_key, e.file_name, e.file_type, e.file_size
                        from evidence e join completion k on k.id = e.completion_id join checkpoint c on c.id = k.checkpoint_id
                        where e.id = :id and e.file_key is not null and e.removed_at is null and k.withdrawn_at is null and """ + " " + Reach.toRead(actor))
                .params(Reach.params(actor))
                .param("id", id.value())
                .query((row, number) -> new EvidenceFile(
                        row.getString("file_key"),
                        row.getString("file_name"),
                        row.getString("file_type"),
                        row.getLong("file_size")))
                .optional();
    }

    /** A file that proves something already and may prove something else. */
    public record KnownFile(long id, String name, LocalDate added) {}

    /** The last files given in the territory that the actor may see, those of the checkpoint's own plan first. */
    public List<KnownFile> known(Actor actor, CheckpointId checkpoint) {
        return jdbc.sql("""
                        select id, name, added from (
                            select distinct on (e.file_key) e.id, e.file_name as name,
                                   (coalesce(e.added_at, k.at) at time zone t.zone)::date as added,
                                   c.roadmap_id = (select roadmap_id from checkpoint where id = :checkpoint) as own
                            from evidence e join completion k on k.id = e.completion_id join checkpoint c on c.id = k.checkpoint_id
                            join territory t on t.id = c.territory_id
                            where e.territory_id = any(:reached) and e.file_key is not null and e.removed_at is null
                              and k.withdrawn_at is null and """ + " " + Reach.of(actor) + """

                            order by e.file_key, e.id) f
                        order by own desc, id desc limit 20""")
                .params(Reach.params(actor))
                .param("checkpoint", checkpoint.value())
                .query(KnownFile.class)
                .list();
    }

    /**
     * The files kept under these numbers.
     *
     * @throws NotVisibleException when one of them may not be seen
     */
    List<EvidenceFile> again(Actor actor, List<Long> ids) {
        return ids.stream()
                .distinct()
                .map(id -> file(actor, new EvidenceId(id)).orElseThrow(NotVisibleException::new))
                .toList();
    }

    /**
     * A document as it is kept, field by field, for whoever may put it right; nothing for a file.
     *
     * @throws NotPermittedException when the actor sees it and marks nothing there
     */
    public Optional<EvidenceLine> document(Actor actor, CheckpointId checkpoint, EvidenceId id) {
        return jdbc.sql("""
                        select e.*, c.territory_id as place from evidence e join completion k on k.id = e.completion_id join checkpoint c on c.id = k.checkpoint_id
                        where e.id = :id and c.id = :checkpoint and e.kind <> 'FILE' and e.removed_at is null
                          and k.withdrawn_at is null and """ + " " + Reach.of(actor))
                .params(Reach.params(actor))
                .param("id", id.value())
                .param("checkpoint", checkpoint.value())
                .query((row, number) -> {
                    Actor.require(Checkpoint.marksIn(new TerritoryId(row.getLong("place")), actor));
                    return line(row);
                })
                .optional();
    }

    private static EvidenceLine line(ResultSet row) throws SQLException {
        return new EvidenceLine(
                EvidenceKind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getObject("dated", LocalDate.class),
                row.getString("issuer"),
                row.getString("link"),
                row.getString("text"));
    }

    private static EvidenceItem item(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        EvidenceKind kind = EvidenceKind.valueOf(row.getString("kind"));
        if (kind == EvidenceKind.FILE) {
            return new EvidenceItem(
                    id, kind, row.getString("file_name"), "/evidence/" + id + "/file", row.getLong("file_size"));
        }
        EvidenceLine line = line(row);
        return new EvidenceItem(id, kind, line.withoutLink(), line.link(), null);
    }
}
