package vekha.journal;

import java.sql.Timestamp;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** Writes a row for every act it hears of, in the transaction of the act: written together or neither. */
@Component
class Journal {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Journal(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void write(DomainEvent event) {
        Act act = event.act();
        jdbc.sql("""
                        insert into journal_entry (at, person_id, territory_id, act, subjects, before, after, cause)
                        values (:at, :by, :territory, :act, :subjects, :before::json, :after::json, :cause)""")
                .param("at", Timestamp.from(act.at()))
                .param("by", act.by())
                .param("territory", act.territory())
                .param("act", event.name())
                .param(
                        "subjects",
                        event.subjects().stream().map(Subject::toString).toArray(String[]::new))
                .param("before", text(event.before()))
                .param("after", text(event.after()))
                .param("cause", act.cause())
                .update();
    }

    private @Nullable String text(Map<String, ?> values) {
        return values.isEmpty() ? null : json.writeValueAsString(values);
    }
}
