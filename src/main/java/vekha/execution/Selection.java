package vekha.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vekha.account.Actor;

/**
 * What was selected in the matrix, parted by what may be done with it.
 *
 * @param open as the person saw it, and still to be done something with
 * @param done open ones, and those that are as wanted already: a second press of the button
 * @param changed left alone: somebody else was quicker
 */
record Selection(List<Checkpoint> open, List<CheckpointId> done, List<CheckpointId> changed) {

    /**
     * @param versions for each checkpoint the one the person looked at
     * @param already whether a checkpoint that is open no more is as wanted by the very act
     * @throws vekha.foundation.NotPermittedException when the person may not mark one of them
     */
    static Selection of(
            Actor actor, List<Checkpoint> locked, Map<CheckpointId, Integer> versions, Predicate<Checkpoint> already) {
        Selection selection = new Selection(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Checkpoint checkpoint : locked) {
            Actor.require(checkpoint.isMarkedBy(actor));
            boolean seen = checkpoint.version() == versions.getOrDefault(checkpoint.id(), -1);
            if (seen && checkpoint.state().isOpen()) {
                selection.open.add(checkpoint);
                selection.done.add(checkpoint.id());
            } else if (already.test(checkpoint)) {
                selection.done.add(checkpoint.id());
            } else {
                selection.changed.add(checkpoint.id());
            }
        }
        return selection;
    }
}
