package vekha.talk;

import java.util.List;
import java.util.Set;
import vekha.account.PersonId;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/**
 * Somebody mended an own comment.
 *
 * @param mentioned who is named in it and was not before
 */
public record CommentChanged(Act act, long comment, Topic topic, Set<PersonId> mentioned) implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return topic.subjects(comment);
    }
}
