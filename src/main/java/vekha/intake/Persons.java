package vekha.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Surnames with initials, as cells name people. */
final class Persons {

    /** «Начальник В.Л. Самохин» is not a Начальник В.Л. */
    private static final String POST =
            "(?:Начальник|Директор|Заведующ|Руководител|Глава|Председател|Министр|Заместител|Методист|Специалист|Консультант|Координатор|Куратор|Секретар|Инспектор|Эксперт|Тьютор|Аналитик|Педагог|Психолог|Учител)[а-яё]*(?![а-яё-])";

    private static final String SURNAME = "(?!" + POST + ")[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?";
    private static final String INITIALS = "[А-ЯЁ]\\.\\s?(?:[А-ЯЁ]\\.?)?";

    /** One person, as a piece of a larger pattern; no groups of its own. */
    static final String PERSON =
            "(?:" + SURNAME + "\\s+" + INITIALS + "(?![а-яё])|[А-ЯЁ]\\.\\s?(?:[А-ЯЁ]\\.\\s?)?" + SURNAME + ")";

    private static final Pattern ONE = Pattern.compile(PERSON);
    private static final Pattern ONLY = Pattern.compile("\\s*" + PERSON + "(?:[\\s,;]+" + PERSON + ")*+[\\s,;.]*");

    private Persons() {}

    static boolean namedIn(String text) {
        return ONE.matcher(text).find();
    }

    /** Whether a text is nothing but one or several people. */
    static boolean only(String text) {
        return ONLY.matcher(text).matches();
    }

    static List<String> in(String text) {
        List<String> found = new ArrayList<>();
        Matcher persons = ONE.matcher(text);
        while (persons.find()) {
            found.add(Wording.squeeze(persons.group()));
        }
        return found;
    }

    /** The text without its people. */
    static String without(String text) {
        return ONE.matcher(text).replaceAll(" ");
    }
}
