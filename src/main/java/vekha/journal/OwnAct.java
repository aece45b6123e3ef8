package vekha.journal;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vekha.foundation.Subject;

/**
 * One act of a person: everything that was done at one stroke.
 *
 * @param parts what it was, each kind with how often
 * @param subject what it was about first
 * @param thing the name of what it was about first
 * @param place the roadmap or school it belongs to
 * @param address of the page where it can be seen, none when there is no such page
 * @param undoes whether it took another act back (true) or brought it back again (false); null: neither
 * @param settled when it was taken back or brought back; none: it stands as it was done
 * @param refusal why it cannot be taken back; none: it can
 */
public record OwnAct(
        UUID group,
        UUID root,
        LocalDateTime at,
        List<Part> parts,
        Subject subject,
        @Nullable String thing,
        @Nullable String place,
        @Nullable String address,
        @Nullable Boolean undoes,
        @Nullable Settled settled,
        @Nullable Refusal refusal) {

    /** A kind of act and how many of it. */
    public record Part(String act, int count) {}

    /** @param back whether it was brought back; else it was taken back */
    public record Settled(boolean back, LocalDateTime at) {}

    /** The one sentence that tells why not. */
    public record Refusal(String key, List<Object> arguments) {}

    public boolean canBeUndone() {
        return refusal == null && settled == null;
    }
}
