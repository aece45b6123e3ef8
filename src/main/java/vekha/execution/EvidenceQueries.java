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
                        where e.id = :id and e.file_key is not null and e.removed_at is null and k.withdrawn_at is null and """ + " " + Reach.of(actor))
                .params(Reach.params(actor))
                .param("id", id.value())
                .query((row, number) -> new EvidenceFile(
                        row.getString("file_key"),
                        row.getString("file_name"),
                        row.getString("file_type"),
                        row.getLong("file_size")))
                .optional();
    }

    private static EvidenceItem item(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        EvidenceKind kind = EvidenceKind.valueOf(row.getString("kind"));
        if (kind == EvidenceKind.FILE) {
            return new EvidenceItem(
                    id, kind, row.getString("file_name"), "/evidence/" + id + "/file", row.getLong("file_size"));
        }
        EvidenceLine line = new EvidenceLine(
                kind,
                row.getString("number"),
                row.getObject("dated", LocalDate.class),
                row.getString("issuer"),
                row.getString("link"),
                row.getString("text"));
        return new EvidenceItem(id, kind, line.withoutLink(), line.link(), null);
    }
}
