package vekha.execution.web;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import vekha.execution.EvidenceKind;
import vekha.execution.EvidenceLine;

/**
 * A document field by field, where the typed line does not say it well.
 *
 * @param instead the words of the document in the typed line that these fields were filled from, so that it is corrected
 *     and not told twice
 */
record DocumentForm(
        @Nullable EvidenceKind kind,

        @Size(max = 100, message = "{execution.long}") @Nullable
        String number,

        @DateTimeFormat(iso = ISO.DATE, fallbackPatterns = "dd.MM.yyyy") @Nullable
        LocalDate dated,

        @Size(max = 300, message = "{execution.long}") @Nullable
        String issuer,

        @Size(max = 2000, message = "{execution.long}")
        @Pattern(regexp = "https?://\\S+", message = "{document.link.wrong}")
        @Nullable
        String link,

        @Size(max = 1000, message = "{execution.long}") @Nullable
        String text,

        @Size(max = 2000, message = "{execution.long}") @Nullable
        String instead) {

    static DocumentForm of(EvidenceLine line) {
        return new DocumentForm(
                line.kind(), line.number(), line.dated(), line.issuer(), line.link(), line.text(), null);
    }

    public boolean isFilled() {
        return toLine() != null;
    }

    /** Nothing when nothing is filled in; the kind alone is no document. */
    @Nullable
    EvidenceLine toLine() {
        if (number == null && dated == null && issuer == null && link == null && text == null) {
            return null;
        }
        EvidenceKind told = kind == null || kind == EvidenceKind.FILE ? EvidenceKind.OTHER : kind;
        EvidenceKind possible = told == EvidenceKind.LINK && link == null ? EvidenceKind.OTHER : told;
        return new EvidenceLine(possible, number, dated, issuer, link, text);
    }
}
