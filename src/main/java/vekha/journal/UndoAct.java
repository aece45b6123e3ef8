package vekha.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vekha.account.Actor;
import vekha.foundation.NotVisibleException;
import vekha.foundation.RefusedException;
import vekha.foundation.StaleException;
import vekha.foundation.Subject;

/** Takes one of a person's last acts back: by acts of its own, all of them or none; the same takes a taking back back. */
@Service
public class UndoAct {

    private static final String ROWS = """
            select act, subjects, before::text, after::text, undo::text, cause, at
            from journal_entry where act_group = ? order by id desc""";

    private final OwnActs acts;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    UndoAct(OwnActs acts, Journal journal, JdbcClient jdbc, JsonMapper json) {
        this.acts = acts;
        this.journal = journal;
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * @return what was taken back
     * @throws NotVisibleException when it is nobody's, or somebody else's act
     * @throws RefusedException when it can no longer be taken back; the sentence names what stands in the way
     */
    @Transactional
    public OwnAct by(Actor actor, UUID group) {
        oneAtATime(actor);
        OwnAct act = acts.of(actor).stream()
                .filter(it -> it.group().equals(group))
                .findFirst()
                .orElseThrow(() -> notAmongTheLast(actor, group));
        if (act.settled() != null) {
            throw new RefusedException(act.settled().back() ? "undo.refused.back" : "undo.refused.done");
        }
        OwnAct.Refusal refusal = act.refusal();
        if (refusal != null) {
            throw new RefusedException(refusal.key(), refusal.arguments().toArray());
        }
        journal.takesBack(group, act.root());
        takeBack(actor, entries(group));
        return act;
    }

    private void takeBack(Actor actor, List<DoneAct> entries) {
        Map<Undoer, List<DoneAct>> byRoom = new LinkedHashMap<>();
        entries.forEach(
                entry -> byRoom.computeIfAbsent(acts.undoer(entry.act()).orElseThrow(), room -> new ArrayList<>())
                        .add(entry));
        try {
            byRoom.forEach((room, own) -> room.undo(actor, own));
        } catch (StaleException stale) {
            throw new RefusedException("undo.refused.stale");
        } catch (NotVisibleException gone) {
            throw new RefusedException("undo.refused.gone");
        }
    }

    /** A second press of the button waits for the first one and then finds the act taken back. */
    private void oneAtATime(Actor actor) {
        jdbc.sql("select 1 from person where id = ? for no key update")
                .param(actor.id().value())
                .query(Integer.class)
                .single();
    }

    private RuntimeException notAmongTheLast(Actor actor, UUID group) {
        boolean own = jdbc.sql("select exists (select from journal_entry where act_group = ? and person_id = ?)")
                .params(group, actor.id().value())
                .query(Boolean.class)
                .single();
        return own ? new RefusedException("undo.refused.long-ago", OwnActs.MOST) : new NotVisibleException();
    }

    private List<DoneAct> entries(UUID group) {
        return jdbc.sql(ROWS)
                .param(group)
                .query((row, number) -> new DoneAct(
                        row.getString("act"),
                        Subject.read((String[]) row.getArray("subjects").getArray()),
                        tree(row.getString("before")),
                        tree(row.getString("after")),
                        tree(row.getString("undo")),
                        row.getString("cause"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private JsonNode tree(@Nullable String text) {
        return json.readTree(Objects.requireNonNullElse(text, "{}"));
    }
}
