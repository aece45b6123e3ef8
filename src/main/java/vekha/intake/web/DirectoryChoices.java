package vekha.intake.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;

/** Everybody whom a name of a document may mean, whatever it looks like: the directory of the actor's territory. */
@Repository
@Transactional(readOnly = true)
class DirectoryChoices {

    private final JdbcClient jdbc;

    DirectoryChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Choices bodies(Actor actor) {
        return choices(actor, """
                select id, short_name from responsible_body where territory_id = ? and not archived
                order by short_name collate by_number""");
    }

    Choices schools(Actor actor) {
        return choices(actor, """
                select id, short_name from school where territory_id = ? and closed_on is null
                order by short_name collate by_number""");
    }

    private Choices choices(Actor actor, String sql) {
        Map<String, String> labels = new LinkedHashMap<>();
        jdbc.sql(sql)
                .param(actor.territory().value())
                .query((row, number) -> labels.put(row.getString(1), row.getString(2)))
                .list();
        return new Choices(labels);
    }
}
