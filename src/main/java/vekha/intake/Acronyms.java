package vekha.intake;

import java.util.Set;
import java.util.regex.Pattern;

/** Short forms in capitals and the legal forms of institutions, with which their names begin. */
final class Acronyms {

    private static final String TOKEN =
            "(?:[А-ЯЁA-Z][А-ЯЁA-Zа-яё\\d-]*[А-ЯЁA-Z\\d]|[А-ЯЁ]{2,}[а-яё]|«[^»]+»?|№\\s?\\d+)";
    private static final Pattern WORD = Pattern.compile("[А-ЯЁA-Z]{2,}(?:-[А-ЯЁA-Z\\d]+)?");
    private static final Pattern TERM = Pattern.compile(TOKEN + "(?:\\s+(?:и\\s+)?" + TOKEN + ")*");
    private static final Pattern LEGAL_FORM =
            Pattern.compile("(?:[ОКФ]?Г|[МЧНФ])[АБК]?[ДОПН]?О?У(?:ДПО|ДОД|ДО)?|АНОО?|ООО");
    private static final Set<String> PARTS_OF_FORM = Set.of("ДПО", "ДО", "ДОД", "СПО", "ВО", "ПО", "СО");

    private Acronyms() {}

    /** A word in capitals, perhaps a compound one. */
    static boolean isWord(String word) {
        return WORD.matcher(word).matches();
    }

    /** What a legend explains: «ОО», «ИС МЭДК», «МКУ «ИМЦ»», «ТКДН и ЗП». */
    static boolean isTerm(String text) {
        return text.length() >= 2
                && text.length() <= 60
                && text.codePoints().filter(Character::isUpperCase).count() >= 2
                && TERM.matcher(text).matches();
    }

    /** «МАУ», «МБОУ», «ОГАОУ»: words after which a name in quotes belongs to them. */
    static boolean isLegalForm(String word) {
        return LEGAL_FORM.matcher(word).matches();
    }

    /** Whether a text ends in a legal form that waits for its name. */
    static boolean endsInLegalForm(String text) {
        String[] words = text.strip().split("\\s+");
        int last = words.length - 1;
        while (last > 0 && !isLegalForm(words[last]) && (PARTS_OF_FORM.contains(words[last]) || isWord(words[last]))) {
            last--;
        }
        return isLegalForm(words[last]);
    }
}
