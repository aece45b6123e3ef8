package vekha.journal;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vekha.account.Actor;

/** What a room does to take its acts back: each by an act of its own, told to the journal like any other. */
public interface Undoer {

    /** Names of the acts it takes back, and of those that follow from them by themselves. */
    Set<String> acts();

    /**
     * Takes all of these back or none, in the running transaction. Asks again for the permission and refuses what somebody
     * has changed since.
     *
     * @param entries of one act, the last one first
     */
    void undo(Actor actor, List<DoneAct> entries);

    /**
     * Why an act of this room cannot be taken back as the plan stands.
     *
     * @param state of the roadmap the act was about, if it was about one
     * @return key of the sentence, or nothing
     */
    default @Nullable String hindrance(String act, @Nullable String state) {
        return null;
    }
}
