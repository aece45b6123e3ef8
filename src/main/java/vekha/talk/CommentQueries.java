package vekha.talk;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.foundation.NotVisibleException;
import vekha.talk.Hearers.Hearer;

/** Finds one comment with what it is about, and the people who can be named in a talk. */
@Repository
@Transactional(readOnly = true)
public class CommentQueries {

    private final JdbcClient jdbc;
    private final Topics topics;
    private final Hearers hearers;
    private final Clock clock;

    CommentQueries(JdbcClient jdbc, Topics topics, Hearers hearers, Clock clock) {
        this.jdbc = jdbc;
        this.topics = topics;
        this.hearers = hearers;
        this.clock = clock;
    }

    /** A comment and what the person may do with it. */
    public record Opened(long id, int version, String text, Topic topic, Talk.May may) {}

    /**
     * Somebody who may be named.
     *
     * @param written after the @: the shortest that fits nobody else
     */
    public record Nameable(long id, String name, Role role, String written) {}

    /** @throws NotVisibleException when it is gone, or the person may not see what it is about */
    public Opened open(Actor actor, long id) {
        Comment comment = jdbc.sql("select * from comment where id = ?")
                .param(id)
                .query((row, number) -> Comments.comment(row))
                .optional()
                .orElseThrow(NotVisibleException::new);
        Topic topic = topics.of(actor, comment);
        String text = comment.text();
        if (text == null) {
            throw new NotVisibleException();
        }
        Talk.May may = new Talk.May(
                comment.isOwn(actor) && comment.isMendable(clock.instant()),
                comment.isDeletedBy(actor),
                comment.isRemovedBy(actor));
        return new Opened(id, comment.version(), text, topic, may);
    }

    /** @param typed beginning of a surname, of another part of the name, or of a login; blank: everybody */
    public List<Nameable> nameable(Actor actor, Topic topic, String typed, int most) {
        List<Hearer> people = hearers.of(topic);
        Mentions mentions = new Mentions(people);
        String wanted = folded(typed);
        return people.stream()
                .filter(it -> it.sees() && it.id() != actor.id().value())
                .filter(it -> folded(it.name()).startsWith(wanted)
                        || folded(it.name()).contains(" " + wanted)
                        || it.login().startsWith(wanted))
                .limit(most)
                .map(it -> new Nameable(it.id(), it.name(), it.role(), mentions.shortest(it)))
                .toList();
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
