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

    /** «1 школа», «2 школы», «11 школ», «21 школа». */
    static String schools(int number) {
        int last = number % 10;
        boolean teen = number % 100 / 10 == 1;
        String word = teen || last == 0 || last > 4 ? "школ" : last == 1 ? "школа" : "школы";
        return number + "\u00a0" + word;
    }

    static String fromTo(Period period) {
        return "с " + day(period.from()) + " по " + day(period.to());
    }
}
