package vekha.foundation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Numbers with their word in the right form, and dates, in the reader's language; {@code @words} in templates.
 * The forms stand in the messages under {@code plural.<word>}, divided by «|»: one, few, many (English: one, other).
 */
@Component("words")
public class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("dd.MM");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm");
    private static final char NO_BREAK = '\u00a0';

    private final MessageSource messages;

    public Words(MessageSource messages) {
        this.messages = messages;
    }

    /** «21 мероприятие»: the number and the word after it, never torn apart. */
    public String count(long number, String word) {
        return Long.toString(number) + NO_BREAK + form(number, word);
    }

    /** «мероприятие»: only the word, as it stands after that number. */
    public String form(long number, String word) {
        Locale locale = LocaleContextHolder.getLocale();
        String[] forms = messages.getMessage("plural." + word, null, locale).split("\\|");
        return forms[Math.min(formOf(number, locale), forms.length - 1)];
    }

    /** 26.01.2023, or nothing. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : day.format(DAY);
    }

    public String minute(LocalDateTime moment) {
        return moment.format(MINUTE);
    }

    /** 01.02 – 28.02.2023; the year stands once when both days share it. */
    public String range(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return day(from);
        }
        String start = from.format(from.getYear() == to.getYear() ? DAY_AND_MONTH : DAY);
        return start + NO_BREAK + "– " + day(to);
    }

    /** Days from one day to another, at least 0. */
    public long daysBetween(LocalDate from, LocalDate to) {
        return Math.max(0, ChronoUnit.DAYS.between(from, to));
    }

    /** The message under a key, for code that must put a sentence together. */
    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    private static int formOf(long number, Locale locale) {
        if (!locale.getLanguage().equals("ru")) {
            return number == 1 ? 0 : 1;
        }
        long tens = number % 100;
        long ones = number % 10;
        if (ones == 1 && tens != 11) {
            return 0;
        }
        return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? 1 : 2;
    }
}
