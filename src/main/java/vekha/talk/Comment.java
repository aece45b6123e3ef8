package vekha.talk;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vekha.account.Actor;
import vekha.account.PersonId;
import vekha.directory.TerritoryId;

/** Something a person said about a measure or a checkpoint; the text is gone once it was deleted or removed. */
record Comment(
        long id,
        Topic.About about,
        TerritoryId territory,
        long roadmap,
        long measure,
        @Nullable Long checkpoint,
        PersonId author,
        @Nullable String text,
        Instant at,
        int version) {

    /** So long a slip of the pen can be mended; later it would change what others have answered to. */
    static final Duration MENDED_WITHIN = Duration.ofMinutes(15);

    boolean isOwn(Actor actor) {
        return author.equals(actor.id());
    }

    boolean isMendable(Instant now) {
        return text != null && now.isBefore(at.plus(MENDED_WITHIN));
    }

    boolean isDeletedBy(Actor actor) {
        return text != null && isOwn(actor);
    }

    /** The coordinator of the territory keeps order in what others say. */
    boolean isRemovedBy(Actor actor) {
        return text != null && !isOwn(actor) && actor.plansIn(territory);
    }
}
