package vekha.talk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vekha.directory.TerritoryId;
import vekha.foundation.Subject;

/**
 * What is talked about: a measure of a plan, or a checkpoint with its school or body.
 *
 * @param checkpoint null when it is the measure; also when the checkpoint has made way for another
 * @param who short name of the school or body of the checkpoint
 */
public record Topic(
        About about,
        TerritoryId territory,
        long roadmap,
        long measure,
        @Nullable Long checkpoint,
        String title,
        @Nullable String who) {

    /** Of what kind it is. */
    public enum About {
        MEASURE,
        CHECKPOINT
    }

    /** The page it is shown on. */
    public String page() {
        return checkpoint == null ? "/roadmaps/" + roadmap + "/measures/" + measure : "/checkpoints/" + checkpoint;
    }

    /** Where its comments are read and written. */
    public String comments() {
        return page() + "/comments";
    }

    /** Of a checkpoint the measure is not told: there its history is read by more people than may see the checkpoint. */
    List<Subject> subjects(long comment) {
        Subject thing = checkpoint == null ? new Subject("measure", measure) : new Subject("checkpoint", checkpoint);
        return List.of(new Subject("comment", comment), thing);
    }
}
