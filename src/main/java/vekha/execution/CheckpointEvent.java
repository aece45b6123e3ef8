package vekha.execution;

import java.util.List;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** Something done to one checkpoint. */
interface CheckpointEvent extends DomainEvent {

    CheckpointAddress of();

    @Override
    default List<Subject> subjects() {
        return of().subjects();
    }
}
