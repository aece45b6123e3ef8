package vekha.intake.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vekha.deadline.Deadline;
import vekha.deadline.Recurrence;

/**
 * What was understood of a wording, as the API tells it.
 *
 * @param occurrences pairs of first and last day, either may be null
 */
record DeadlineAnswer(
        String text,
        String kind,
        List<List<@Nullable LocalDate>> occurrences,
        @Nullable Repeats recurrence,
        boolean ambiguous,
        String explanation,
        List<String> warnings) {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    /** How often it comes round. */
    record Repeats(String every, int times, int interval) {

        static @Nullable Repeats of(@Nullable Recurrence recurrence) {
            return recurrence == null
                    ? null
                    : new Repeats(recurrence.every().code(), recurrence.times(), recurrence.interval());
        }
    }

    static DeadlineAnswer of(Deadline deadline) {
        return new DeadlineAnswer(
                deadline.wording(),
                deadline.kind().code(),
                deadline.occurrences().stream()
                        .map(occurrence -> Arrays.asList(occurrence.start(), occurrence.end()))
                        .toList(),
                Repeats.of(deadline.recurrence()),
                deadline.ambiguous(),
                deadline.explanation(RUSSIAN),
                deadline.warnings().stream()
                        .map(warning -> warning.text(RUSSIAN))
                        .toList());
    }
}
