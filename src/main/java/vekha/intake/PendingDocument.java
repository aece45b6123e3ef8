package vekha.intake;

import org.jspecify.annotations.Nullable;
import vekha.roadmap.RoadmapId;

/**
 * A document that was sent and is not confirmed yet.
 *
 * @param token part of the address of its preview; cannot be guessed
 * @param fileName as the sender's machine called it; empty for pasted text
 * @param amends the plan in force that the document changes, or none for a plan of its own
 */
public record PendingDocument(
        String token,
        String fileName,
        byte[] content,
        @Nullable RoadmapId amends) {

    public PendingDocument(String token, String fileName, byte[] content) {
        this(token, fileName, content, null);
    }
}
