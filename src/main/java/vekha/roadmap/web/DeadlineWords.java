package vekha.roadmap.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vekha.deadline.Deadline;
import vekha.deadline.Kind;
import vekha.deadline.Occurrence;
import vekha.deadline.Plan;
import vekha.foundation.Words;
import vekha.roadmap.Freshness;

/** Puts what was understood of a deadline into words. */
@Component
class DeadlineWords {

    private static final int MOST = 12;

    private final Words words;

    DeadlineWords(Words words) {
        this.words = words;
    }

    /** Everything for the editor and for the measure's own page. */
    Understanding explain(@Nullable String wording, Plan plan) {
        Locale locale = LocaleContextHolder.getLocale();
        Deadline deadline = Deadline.read(wording, plan);
        return new Understanding(
                deadline.explanation(locale),
                dates(deadline),
                Math.max(0, deadline.occurrences().size() - MOST),
                warnings(deadline),
                deadline.occurrences().isEmpty(),
                deadline.otherReadings().stream()
                        .map(other ->
                                new Understanding.Reading(other.wording(), other.explanation(locale), dates(other)))
                        .toList());
    }

    /** What a warning says in one sentence each; never a reason to refuse. */
    private static List<String> warnings(Deadline deadline) {
        Locale locale = LocaleContextHolder.getLocale();
        return deadline.warnings().stream().map(it -> it.text(locale)).toList();
    }

    /** The quiet line under the wording in the plan's table. */
    Understanding.Line line(Deadline deadline, boolean corrected, Freshness every, LocalDate today) {
        List<Occurrence> occurrences = deadline.occurrences();
        if (occurrences.isEmpty()) {
            return new Understanding.Line("hourglass-split", words.text("roadmap.deadline.no-date"));
        }
        if (deadline.kind() == Kind.CONTINUOUS) {
            return new Understanding.Line("infinity", words.text("roadmap.deadline.continuous." + every));
        }
        String text = occurrences.size() == 1 ? dates(occurrences.get(0)) : several(occurrences, today);
        if (corrected) {
            return new Understanding.Line("pencil", text);
        }
        if (occurrences.size() > 1) {
            return new Understanding.Line("arrow-repeat", text);
        }
        return repeats(deadline.wording(), occurrences.get(0))
                ? Understanding.Line.NONE
                : new Understanding.Line("calendar3", text);
    }

    private String several(List<Occurrence> occurrences, LocalDate today) {
        String count = words.count(occurrences.size(), "roadmap.due");
        return occurrences.stream()
                .map(Occurrence::end)
                .filter(end -> end != null && !end.isBefore(today))
                .findFirst()
                .map(next -> words.text("roadmap.deadline.next", count, words.day(next)))
                .orElse(count);
    }

    /** A wording that names its days in full needs no second line that says the same. */
    private boolean repeats(String wording, Occurrence occurrence) {
        return names(wording, occurrence.start()) && names(wording, occurrence.end());
    }

    private boolean names(String wording, @Nullable LocalDate day) {
        return day == null || wording.contains(words.day(day));
    }

    private List<String> dates(Deadline deadline) {
        return deadline.occurrences().stream().limit(MOST).map(this::dates).toList();
    }

    private String dates(Occurrence occurrence) {
        LocalDate start = occurrence.start();
        LocalDate end = occurrence.end();
        if (start == null) {
            return words.text("roadmap.deadline.until", words.day(end));
        }
        return end == null ? words.text("roadmap.deadline.from", words.day(start)) : words.range(start, end);
    }
}
