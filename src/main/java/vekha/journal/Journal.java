package vekha.journal;

import java.sql.Array;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/**
 * Writes a row for every act it hears of, in the transaction of the act: written together or neither. The rows of one
 * transaction go to the database together, just before it ends, so that marking hundreds at once stays one statement here.
 */
@Component
class Journal {

    private static final String SQL = """
            insert into journal_entry (at, person_id, territory_id, act, subjects, before, after, cause, act_group)
            values (?, ?, ?, ?, ?, ?::json, ?::json, ?, ?)""";

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    Journal(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void write(DomainEvent event) {
        pending()
                .rows
                .add(new Row(
                        event.act(),
                        event.name(),
                        event.subjects().stream().map(Subject::toString).toArray(String[]::new),
                        text(event.before()),
                        text(event.after())));
    }

    private Pending pending() {
        for (TransactionSynchronization known : TransactionSynchronizationManager.getSynchronizations()) {
            if (known instanceof Pending pending) {
                return pending;
            }
        }
        Pending pending = new Pending();
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    private record Row(
            Act act,
            String name,
            String[] subjects,
            @Nullable String before,
            @Nullable String after) {}

    /** What one transaction has told so far. */
    private final class Pending implements TransactionSynchronization {

        private final List<Row> rows = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            insert(rows);
            rows.clear();
        }
    }

    private void insert(List<Row> rows) {
        jdbc.batchUpdate(SQL, rows, rows.size(), (statement, row) -> {
            Array subjects = statement.getConnection().createArrayOf("text", row.subjects());
            statement.setTimestamp(1, Timestamp.from(row.act().at()));
            statement.setObject(2, row.act().by());
            statement.setObject(3, row.act().territory());
            statement.setString(4, row.name());
            statement.setArray(5, subjects);
            statement.setString(6, row.before());
            statement.setString(7, row.after());
            statement.setString(8, row.act().cause());
            statement.setObject(9, row.act().group());
        });
    }

    private @Nullable String text(Map<String, ?> values) {
        return values.isEmpty() ? null : json.writeValueAsString(values);
    }
}
