package vekha.paper;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vekha.foundation.Period;

/** Days as official paper writes them, whatever the language of the interface. */
final class OfficialWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private OfficialWords() {}

    static String day(LocalDate day) {
        return day.format(DAY);
    }

    static LocalDate read(String day) {
        return LocalDate.parse(day, DAY);
    }

    static String fromTo(Period period) {
        return "с " + day(period.from()) + " по " + day(period.to());
    }
}
