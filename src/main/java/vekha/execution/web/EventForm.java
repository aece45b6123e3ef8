package vekha.execution.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import vekha.execution.EventCame;

/**
 * «Событие наступило»: when, what it was, and until when the measure is to be done now.
 *
 * @param rule «date» for a due date, «days» for so many days after the event
 * @param checkpoint what gets the date, each as «17:3»
 */
record EventForm(
        @NotNull(message = "{event.on.missing}")
        @DateTimeFormat(iso = ISO.DATE, fallbackPatterns = "dd.MM.yyyy")
        @Nullable
        LocalDate on,

        @Size(max = 500, message = "{event.what.long}") @Nullable
        String what,

        @Nullable String rule,

        @DateTimeFormat(iso = ISO.DATE, fallbackPatterns = "dd.MM.yyyy") @Nullable
        LocalDate due,

        @Nullable Integer days,
        @Nullable List<String> checkpoint) {

    /** «в течение 10 дней»; working days are no days of the calendar. */
    private static final Pattern WITHIN = Pattern.compile(
            "(?:в течение|не позднее|через)\\s+(\\d{1,3})\\s+(?:календарн\\S+\\s+)?дн",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int USUAL_DAYS = 10;

    /** @param deadline the wording, which may name the rule itself */
    static EventForm of(LocalDate today, String deadline, List<String> all) {
        Matcher within = WITHIN.matcher(deadline);
        boolean found = within.find();
        return new EventForm(
                today, null, found ? "days" : "date", null, found ? Integer.valueOf(within.group(1)) : USUAL_DAYS, all);
    }

    boolean byDays() {
        return "days".equals(rule);
    }

    EventCame toEvent() {
        return new EventCame(Objects.requireNonNull(on), what, byDays() ? null : due, byDays() ? days : null);
    }
}
