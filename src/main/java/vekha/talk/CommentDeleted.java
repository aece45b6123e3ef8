package vekha.talk;

import java.util.List;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** Somebody took an own comment back; its text is gone. */
public record CommentDeleted(Act act, long comment, Topic topic) implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return topic.subjects(comment);
    }
}
