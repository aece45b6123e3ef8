package vekha.paper;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A school of the plan on paper.
 *
 * @param name the short name of the directory, which any fuller one holds
 * @param printed with its legal form: «МБОУ «Лесная СОШ»», «МБОУ СОШ № 4»
 */
record FormSchool(String name, String printed) {

    static FormSchool of(String name, @Nullable String legalForm, @Nullable String printed) {
        if (printed != null) {
            return new FormSchool(name, printed);
        }
        boolean bare = name.matches("(?:СОШ|ООШ|НОШ|СШ|ОШ)\\s+№.*") || name.contains("«");
        String own = bare && (legalForm != null || name.contains("«")) ? name : "«" + name + "»";
        return new FormSchool(name, legalForm == null ? own : legalForm + " " + own);
    }

    boolean isNamedIn(String text) {
        return Pattern.compile(
                        "(?<![\\p{L}\\d])" + Pattern.quote(name) + "(?![\\p{L}\\d])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .find();
    }
}
