package vekha.intake.web;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.programme.ProgrammeId;

/** The programmes known in the actor's territory: the federal ones and its own. */
@Repository
@Transactional(readOnly = true)
class ProgrammeChoices {

    private final JdbcClient jdbc;

    ProgrammeChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ProgrammeChoice> of(Actor actor) {
        return jdbc.sql("""
                        select p.id, p.short_name from programme p
                        where not p.archived and (p.territory_id is null
                            or p.territory_id in (select unnest(array[t.id, t.parent_id]) from territory t where t.id = ?))
                        order by p.short_name""")
                .param(actor.territory().value())
                .query((row, number) -> new ProgrammeChoice(new ProgrammeId(row.getLong(1)), row.getString(2)))
                .list();
    }
}
