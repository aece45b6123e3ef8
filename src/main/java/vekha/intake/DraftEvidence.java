package vekha.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document that a planned result names as its proof.
 *
 * @param number absent while the document is only promised
 */
public record DraftEvidence(
        Kind kind,
        String text,
        @Nullable String number,
        @Nullable LocalDate date,
        @Nullable String issuer) {

    /** What sort of document proves a measure. */
    public enum Kind {
        ORDER,
        PROTOCOL,
        CERTIFICATE,
        LETTER,
        LINK
    }
}
