package vekha.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vekha.deadline.Deadline;
import vekha.deadline.Kind;
import vekha.deadline.Occurrence;
import vekha.foundation.Words;

/** Tells what a wording of a deadline is understood as: a sentence, its days, and what is odd about it. */
@Component
class DeadlineMeanings {

    private static final int MOST_DATES = 6;
    private static final String WAITS = "hourglass-split";

    private final MessageSource messages;
    private final Words words;

    DeadlineMeanings(MessageSource messages, Words words) {
        this.messages = messages;
        this.words = words;
    }

    DraftPage.Meaning of(Deadline deadline, Locale locale) {
        if (deadline.wording().isBlank()) {
            return new DraftPage.Meaning(null, List.of(), List.of(), WAITS);
        }
        List<String> dates = deadline.occurrences().stream()
                .limit(MOST_DATES)
                .map(occurrence -> span(occurrence, locale))
                .collect(Collectors.toCollection(ArrayList::new));
        int more = deadline.occurrences().size() - MOST_DATES;
        if (more > 0) {
            dates.add(messages.getMessage("intake.dates.more", new Object[] {more}, locale));
        }
        List<String> doubts = deadline.warnings().stream()
                .map(warning -> warning.text(locale))
                .toList();
        return new DraftPage.Meaning(deadline.explanation(locale), dates, doubts, icon(deadline.kind()));
    }

    private static String icon(Kind kind) {
        if (!kind.datable()) {
            return WAITS;
        }
        return kind == Kind.RECURRING ? "arrow-repeat" : kind == Kind.CONTINUOUS ? "infinity" : "calendar3";
    }

    private String span(Occurrence occurrence, Locale locale) {
        if (occurrence.start() == null) {
            return messages.getMessage("intake.dates.until", new Object[] {words.day(occurrence.end())}, locale);
        }
        return occurrence.end() == null
                ? messages.getMessage("intake.dates.from", new Object[] {words.day(occurrence.start())}, locale)
                : words.range(occurrence.start(), occurrence.end());
    }
}
