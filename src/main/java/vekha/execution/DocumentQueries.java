package vekha.execution;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;

/** Which documents could prove a mark: those the plan itself names, and those used in the territory already. */
@Repository
@Transactional(readOnly = true)
public class DocumentQueries {

    private static final int MOST = 8;

    private static final String RESULT = """
            select m.result from checkpoint c join measure m on m.id = c.measure_id
            where c.id = :id and m.result is not null and\s""";

    private static final String USED = """
            select kind, number, dated, issuer, link, text from evidence e
            where e.territory_id = :territory and e.removed_at is null and e.number is not null and e.number like :number
            order by e.id desc limit 100""";

    private final JdbcClient jdbc;

    DocumentQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Named by the planned result of the measure: «приказ № 169/23 от 17.01.2023», or only «протокол». */
    public List<String> named(Actor actor, CheckpointId checkpoint, LocalDate today) {
        return jdbc
                .sql(RESULT + Reach.of(actor))
                .params(Reach.params(actor))
                .param("id", checkpoint.value())
                .query(String.class)
                .list()
                .stream()
                .flatMap(result -> NamedDocuments.in(result, today).stream())
                .toList();
    }

    /**
     * The last ones used in the territory.
     *
     * @param number how the number begins; null for any
     */
    public List<String> used(Actor actor, @Nullable String number) {
        String begins = number == null ? "" : number.replaceAll("[%_\\\\]", "");
        return jdbc
                .sql(USED)
                .param("territory", actor.territory().value())
                .param("number", begins + "%")
                .query((row, any) -> new EvidenceLine(
                                EvidenceKind.valueOf(row.getString("kind")),
                                row.getString("number"),
                                row.getObject("dated", LocalDate.class),
                                row.getString("issuer"),
                                row.getString("link"),
                                row.getString("text"))
                        .inWords())
                .list()
                .stream()
                .distinct()
                .limit(MOST)
                .toList();
    }
}
