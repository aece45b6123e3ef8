package vekha.talk;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.account.PersonId;
import vekha.foundation.NotVisibleException;
import vekha.foundation.RefusedException;
import vekha.foundation.StaleException;

/** Says something about a measure or a checkpoint, mends it for a while, takes it back; the coordinator removes what others said. */
@Service
public class KeepComments {

    private static final int LONGEST_WHY = 500;

    private final Topics topics;
    private final Hearers hearers;
    private final Comments comments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeepComments(Topics topics, Hearers hearers, Comments comments, ApplicationEventPublisher events, Clock clock) {
        this.topics = topics;
        this.hearers = hearers;
        this.comments = comments;
        this.events = events;
        this.clock = clock;
    }

    /** What was done, and to what. */
    public record Done(long comment, Topic topic) {}

    /**
     * @param key given out with the form: sent twice it is said once
     * @throws RefusedException when there is nothing to say, too much, or a name in it fits nobody, several, or one who may not see it
     */
    @Transactional
    public Done write(Actor actor, Topic topic, UUID key, @Nullable String typed) {
        String text = CommentText.clean(typed);
        Map<String, PersonId> mentioned = mentioned(topic, text);
        Instant now = clock.instant();
        Optional<Long> added = comments.add(topic, actor.id(), key, text, now);
        if (added.isEmpty()) {
            return new Done(comments.numberOf(actor.id(), key), topic);
        }
        long comment = added.get();
        comments.mention(comment, mentioned);
        events.publishEvent(new CommentWritten(
                actor.act(clock).in(topic.territory().value()), comment, topic, new HashSet<>(mentioned.values())));
        return new Done(comment, topic);
    }

    /** @throws RefusedException when it stands too long already, or for the reasons of writing */
    @Transactional
    public Done change(Actor actor, long id, int opened, @Nullable String typed) {
        Comment comment = find(id);
        Topic topic = topics.of(actor, comment);
        Actor.require(comment.isOwn(actor));
        StaleException.check(opened, comment.version());
        Instant now = clock.instant();
        if (!comment.isMendable(now)) {
            throw new RefusedException("talk.refused.late", Comment.MENDED_WITHIN.toMinutes());
        }
        String text = CommentText.clean(typed);
        Map<String, PersonId> mentioned = mentioned(topic, text);
        if (!text.equals(comment.text())) {
            comments.change(id, text, now);
            Set<PersonId> fresh = new HashSet<>(mentioned.values());
            fresh.removeAll(comments.unmention(id));
            comments.mention(id, mentioned);
            events.publishEvent(
                    new CommentChanged(actor.act(clock).in(topic.territory().value()), id, topic, fresh));
        }
        return new Done(id, topic);
    }

    /** A second press finds it gone already, which is what was wanted. */
    @Transactional
    public Done delete(Actor actor, long id) {
        Comment comment = find(id);
        Topic topic = topics.of(actor, comment);
        Actor.require(comment.isOwn(actor));
        if (comment.isDeletedBy(actor)) {
            comments.drop(id, actor.id(), null, clock.instant());
            events.publishEvent(
                    new CommentDeleted(actor.act(clock).in(topic.territory().value()), id, topic));
        }
        return new Done(id, topic);
    }

    /** @param typed why, which stands in its place from then on */
    @Transactional
    public Done remove(Actor actor, long id, @Nullable String typed) {
        Comment comment = find(id);
        Topic topic = topics.of(actor, comment);
        Actor.require(actor.plansIn(comment.territory()) && !comment.isOwn(actor));
        String why = typed == null ? "" : typed.strip();
        if (why.isEmpty() || why.length() > LONGEST_WHY) {
            throw new RefusedException("talk.refused.why", LONGEST_WHY);
        }
        if (comment.isRemovedBy(actor)) {
            comments.drop(id, actor.id(), why, clock.instant());
            events.publishEvent(new CommentRemoved(
                    actor.act(clock).in(topic.territory().value()).because(why), id, topic, comment.author()));
        }
        return new Done(id, topic);
    }

    private Comment find(long id) {
        return comments.find(id).orElseThrow(NotVisibleException::new);
    }

    private Map<String, PersonId> mentioned(Topic topic, String text) {
        return Mentions.stand(text) ? new Mentions(hearers.of(topic)).in(text) : Map.of();
    }
}
