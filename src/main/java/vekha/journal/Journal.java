package vekha.journal;

import java.sql.Array;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
            insert into journal_entry (at, person_id, territory_id, act, subjects, before, after, cause, act_group, undo, undoes, undo_root)
            values (?, ?, ?, ?, ?, ?::json, ?::json, ?, ?, ?::json, ?, ?)""";

    private static final Duration LONGEST = Duration.ofHours(1);

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
                        text(event.after()),
                        event.undo() == null ? null : json.writeValueAsString(event.undo())));
    }

    /** Everything written in this transaction takes an act back. */
    void takesBack(UUID act, UUID root) {
        Pending pending = pending();
        pending.undoes = act;
        pending.root = root;
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
            @Nullable String after,
            @Nullable String undo) {}

    /** What one transaction has told so far. */
    private final class Pending implements TransactionSynchronization {

        private final List<Row> rows = new ArrayList<>();
        private final List<Stroke> strokes = new ArrayList<>();
        private @Nullable UUID undoes;
        private @Nullable UUID root;

        @Override
        public void beforeCommit(boolean readOnly) {
            insert(this);
            rows.clear();
        }

        /** The group somebody gave to the acts of this transaction holds for those too that merely follow from them. */
        private UUID strokeOf(Act act) {
            return act.group() != null ? act.group() : given(act).orElseGet(() -> sameStroke(act));
        }

        private Optional<UUID> given(Act act) {
            return rows.stream()
                    .map(Row::act)
                    .filter(it -> Objects.equals(it.by(), act.by()))
                    .map(Act::group)
                    .flatMap(Stream::ofNullable)
                    .findFirst();
        }

        /** One person's acts of one transaction are one stroke, unless they tell of a past that was long in the making. */
        private UUID sameStroke(Act act) {
            for (Stroke stroke : strokes) {
                if (Objects.equals(stroke.first().by(), act.by())
                        && Duration.between(stroke.first().at(), act.at()).abs().compareTo(LONGEST) < 0) {
                    return stroke.group();
                }
            }
            strokes.add(new Stroke(act, UUID.randomUUID()));
            return strokes.get(strokes.size() - 1).group();
        }
    }

    /** What one person does in one transaction, and the group it has in the journal. */
    private record Stroke(Act first, UUID group) {}

    private void insert(Pending pending) {
        List<Row> rows = pending.rows;
        List<UUID> groups =
                rows.stream().map(row -> pending.strokeOf(row.act())).toList();
        Iterator<UUID> group = groups.iterator();
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
            statement.setObject(9, group.next());
            statement.setString(10, row.undo());
            statement.setObject(11, pending.undoes);
            statement.setObject(12, pending.root);
        });
    }

    private @Nullable String text(Map<String, ?> values) {
        return values.isEmpty() ? null : json.writeValueAsString(values);
    }
}
