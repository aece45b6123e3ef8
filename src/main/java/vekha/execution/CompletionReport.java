package vekha.execution;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vekha.foundation.RefusedException;

/** What somebody reports as done: on which day, what it was, and what proves it. */
public record CompletionReport(
        LocalDate doneOn,
        @Nullable String what,
        @Nullable Actual actual,
        List<EvidenceLine> evidence,
        List<EvidenceFile> files) {

    /** Nothing of ours was done before that day; an earlier one is a slip of the pen. */
    static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    public CompletionReport {
        evidence = List.copyOf(evidence);
        files = List.copyOf(files);
    }

    CompletionReport(LocalDate doneOn, @Nullable String what, List<EvidenceLine> evidence, List<EvidenceFile> files) {
        this(doneOn, what, null, evidence, files);
    }

    /** @throws RefusedException when a day cannot be meant: it lies ahead, or before the year 2000 */
    void check(LocalDate today) {
        if (doneOn.isAfter(today)) {
            throw new RefusedException("completion.refused.ahead", Days.text(doneOn));
        }
        if (doneOn.isBefore(EARLIEST)) {
            throw new RefusedException("completion.refused.long-ago", Days.text(doneOn));
        }
        checkDays(evidence, today);
    }

    static void checkDays(List<EvidenceLine> evidence, LocalDate today) {
        evidence.stream().map(EvidenceLine::dated).filter(Objects::nonNull).forEach(day -> {
            if (day.isAfter(today)) {
                throw new RefusedException("completion.refused.evidence-ahead", Days.text(day));
            }
            if (day.getYear() < EvidenceDate.FIRST_YEAR) {
                throw new RefusedException("completion.refused.evidence-long-ago", Days.text(day));
            }
        });
    }

    /** The day it was done where nobody typed it: that of the last document, else today. */
    static LocalDate dayOf(List<EvidenceLine> evidence, LocalDate today) {
        return evidence.stream()
                .flatMap(line -> Stream.ofNullable(line.dated()))
                .filter(day -> !day.isAfter(today) && !day.isBefore(EARLIEST))
                .max(LocalDate::compareTo)
                .orElse(today);
    }
}
