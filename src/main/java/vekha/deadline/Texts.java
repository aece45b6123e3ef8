package vekha.deadline;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** The room's own messages, so that a sentence about a deadline needs no application around it. */
record Texts(ResourceBundle messages, Locale locale) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    static Texts in(Locale locale) {
        ResourceBundle.Control noDefault =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Texts(ResourceBundle.getBundle("messages.deadline", locale, noDefault), locale);
    }

    String text(String key, Object... values) {
        String pattern = messages.getString("deadline." + key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** «3 сентября», «3 September». */
    String dayOfMonth(LocalDate day) {
        return day.getDayOfMonth() + " " + text("month." + day.getMonthValue());
    }

    /** «1 срок, 2 срока, 5 сроков». */
    String counted(int count, String key) {
        String[] forms = messages.getString("deadline." + key).split("\\|");
        boolean russian = forms.length > 2;
        int tail = count % 100 > 10 && count % 100 < 20 ? 0 : count % 10;
        int form = !russian ? count == 1 ? 0 : 1 : tail == 1 ? 0 : tail >= 2 && tail <= 4 ? 1 : 2;
        return count + " " + forms[form];
    }
}
