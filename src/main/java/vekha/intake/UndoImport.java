package vekha.intake;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vekha.account.Actor;
import vekha.journal.DoneAct;
import vekha.journal.Undoer;

/**
 * What an import did beside making the plan, which the room of plans lays into the trash: bodies and schools it added are
 * still named by the plan that lies there and can come back, so they stay in the directory.
 */
@Component
class UndoImport implements Undoer {

    private static final Set<String> FOLLOWING = Set.of("bodyAdded", "schoolAdded");

    @Override
    public Set<String> acts() {
        return Set.of("documentConfirmed", "bodyAdded", "schoolAdded");
    }

    /** Added by themselves and not by an import, they are changed in the directory. */
    @Override
    public @Nullable String hindrance(String act, @Nullable String state) {
        return state == null && FOLLOWING.contains(act) ? "undo.no.kind" : null;
    }

    @Override
    public void undo(Actor actor, List<DoneAct> entries) {
        // the plan itself is taken back where plans live
    }
}
