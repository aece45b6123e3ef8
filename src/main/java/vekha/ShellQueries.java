package vekha;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.execution.Reach;

/** The counters in the bar: what waits for this person, in one statement. */
@Repository
@Transactional(readOnly = true)
class ShellQueries {

    private static final String OF_CARE = """
            select count(*) as work, 0 as verification, 0 as approval,
                   (select count(*) from notice where person_id = :person and read_at is null) as notices,
                   (select json_agg(json_build_object('id', id, 'list', list, 'name', name, 'asked', asked) order by lower(name))
                    from kept_filter where person_id = :person)::text as kept
            from checkpoint c
            where c.territory_id = any(:reached) and c.state in ('PLANNED', 'RETURNED') and (c.due_on <= :soon or c.state = 'RETURNED')
              and %s""";

    private static final String OF_TERRITORY = """
            select 0 as work,
                   (select count(*) from checkpoint where territory_id = :territory and state = 'REPORTED') as verification,
                   (select count(*) from roadmap where territory_id = :territory and state = 'ON_APPROVAL') as approval,
                   (select count(*) from notice where person_id = :person and read_at is null) as notices,
                   (select json_agg(json_build_object('id', id, 'list', list, 'name', name, 'asked', asked) order by lower(name))
                    from kept_filter where person_id = :person)::text as kept
            """;

    private final JdbcClient jdbc;

    ShellQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What waits: due within a week or returned; to be verified; to be approved; told and not read.
     *
     * @param kept the filters the person keeps, as JSON; null without any
     */
    record Counters(
            long work,
            long verification,
            long approval,
            long notices,
            @Nullable String kept) {}

    Counters counters(Actor actor, LocalDate today) {
        if (actor.role().confinedToCare()) {
            return jdbc.sql(OF_CARE.formatted(Reach.care(actor)))
                    .params(Reach.params(actor))
                    .param("soon", today.plusDays(7))
                    .param("person", actor.id().value())
                    .query(Counters.class)
                    .single();
        }
        return jdbc.sql(OF_TERRITORY)
                .param("person", actor.id().value())
                .param("territory", actor.territory().value())
                .query(Counters.class)
                .single();
    }
}
