package vekha.execution;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mark as it was typed.
 *
 * @param doneOn null: the day of the last document, else today
 * @param proof documents in one line, see {@link EvidenceLine}
 * @param actual what came out in figures, see {@link Actual}
 * @param further what proves it beside the typed line
 */
public record Mark(
        @Nullable LocalDate doneOn,
        @Nullable String what,
        @Nullable String proof,
        @Nullable String actual,
        List<Upload> files,
        Further further) {

    public static final Mark BARE = new Mark(null, null, null, List.of());

    public Mark(@Nullable LocalDate doneOn, @Nullable String what, @Nullable String proof, List<Upload> files) {
        this(doneOn, what, proof, null, files);
    }

    public Mark(
            @Nullable LocalDate doneOn,
            @Nullable String what,
            @Nullable String proof,
            @Nullable String actual,
            List<Upload> files) {
        this(doneOn, what, proof, actual, files, Further.NONE);
    }

    /** Nothing that is brought or taken as a file, so that a second press of the button is known by its words. */
    boolean isOfWords() {
        return files.isEmpty() && further.again().isEmpty();
    }

    CompletionReport report(LocalDate today, List<EvidenceFile> kept) {
        List<EvidenceLine> evidence = further.after(EvidenceLine.typed(proof, today));
        LocalDate day = doneOn == null ? CompletionReport.dayOf(evidence, today) : doneOn;
        return new CompletionReport(day, what, Actual.read(actual), evidence, kept);
    }
}
