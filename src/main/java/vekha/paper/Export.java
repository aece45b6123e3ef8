package vekha.paper;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import vekha.directory.TerritoryId;

/**
 * A large export that is made in the background, as its owner sees it: all plans of a territory, or a long list.
 *
 * @param title of the list; nothing for plans
 * @param done how many of the plans are in it, or how many rows
 * @param total of the plans; 0 for a list, of which nobody knows how long it will be
 * @param fileKey where the file lies, once it is whole
 */
public record Export(
        long id,
        TerritoryId territory,
        String territoryName,
        @Nullable String title,
        State state,
        int done,
        int total,
        LocalDateTime askedAt,
        @Nullable String fileKey,
        @Nullable String fileName,
        long bytes) {

    /** How far it is. */
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        /** The application was stopped meanwhile. */
        INTERRUPTED
    }

    public boolean isList() {
        return title != null;
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    public boolean isReady() {
        return state == State.DONE;
    }

    public long kilobytes() {
        return Math.max(1, bytes / 1024);
    }
}
