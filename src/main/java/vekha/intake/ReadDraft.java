package vekha.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vekha.foundation.Period;
import vekha.intake.reading.DocumentReader;
import vekha.intake.reading.SourceDocument;
import vekha.intake.reading.UnreadableDocument;

/** Reads a document and says what it means; stores nothing. */
@Service
public class ReadDraft {

    private final DocumentReader reader = new DocumentReader();
    private final Clock clock;

    ReadDraft(Clock clock) {
        this.clock = clock;
    }

    /** What stands in the document, and what it means. */
    public record Reading(SourceDocument source, DraftRoadmap draft) {}

    /**
     * @param corrections what a person says otherwise
     * @param known the plan period when it is known better than the document tells it
     * @throws UnreadableDocument when the file cannot or must not be read
     */
    public Reading of(String fileName, byte[] content, Corrections corrections, @Nullable Period known) {
        SourceDocument source = reader.read(fileName, content);
        DraftPeriod period = known == null ? null : new DraftPeriod("", known, false, null);
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        return new Reading(source, UnderstandDocument.read(source, corrections, period, today));
    }
}
