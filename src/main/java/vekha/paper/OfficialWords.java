package vekha.paper;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import vekha.foundation.Period;

/** Days as official paper writes them, whatever the language of the interface. */
final class OfficialWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private static final Pattern BEFORE_NUMERO = Pattern.compile("(?<=\\p{Lu}{2}) (?=№)");

    private OfficialWords() {}

    static String day(LocalDate day) {
        return day.format(DAY);
    }

    static LocalDate read(String day) {
        return LocalDate.parse(day, DAY);
    }

    /** With «№» beside its number, and «СОШ» beside «№»: in a narrow cell neither is left alone at the end of a line. */
    static String bound(String names) {
        return BEFORE_NUMERO.matcher(names).replaceAll("\u00a0").replace("№ ", "№\u00a0");
    }

    static String fromTo(Period period) {
        return "с " + day(period.from()) + " по " + day(period.to());
    }
}
