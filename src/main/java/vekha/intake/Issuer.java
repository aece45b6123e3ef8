package vekha.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whose order a stamp names. */
final class Issuer {

    private static final Pattern ISSUER = Pattern.compile(
            "(?:приказ\\p{L}*|распоряжени\\p{L}*|постановлени\\p{L}*)\\s+(?!от\\s|№)(.+?)\\s*(?:от\\s*[\\d«\"_]|№|$)",
            Wording.RUSSIAN);
    private static final int LONGEST = 200;

    private Issuer() {}

    static @Nullable String in(String text) {
        Matcher found = ISSUER.matcher(text);
        boolean named = found.find()
                && found.group(1).length() < LONGEST
                && !found.group(1).startsWith("\"");
        return named ? nominative(Wording.squeeze(found.group(1))) : null;
    }

    /** «управления образования …» as a stamp has it is «Управление образования …» on its own. */
    private static String nominative(String genitive) {
        String[][] endings = {
            {"управления", "Управление"},
            {"департамента", "Департамент"},
            {"министерства", "Министерство"},
            {"отдела", "Отдел"},
            {"комитета", "Комитет"},
            {"администрации", "Администрация"},
            {"начальника", "Начальник"},
            {"директора", "Директор"},
            {"руководителя", "Руководитель"},
            {"главы", "Глава"}
        };
        for (String[] ending : endings) {
            if (genitive.regionMatches(true, 0, ending[0] + " ", 0, ending[0].length() + 1)) {
                return ending[1] + genitive.substring(ending[0].length());
            }
        }
        return genitive;
    }
}
