package vekha.talk;

import java.util.List;
import vekha.account.PersonId;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** The coordinator removed what somebody else had said; the cause of the act says why. */
public record CommentRemoved(Act act, long comment, Topic topic, PersonId author) implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return topic.subjects(comment);
    }
}
