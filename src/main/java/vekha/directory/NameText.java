package vekha.directory;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What two spellings of one name have in common: no case, no ё, no quotes, no dashes, no number sign, single spaces. */
final class NameText {

    private static final Pattern NUMBER_SIGN = Pattern.compile("№|\\bN[oо]?[.\\s]*(?=\\d)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern WORD_MEETS_NUMBER = Pattern.compile("(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    /** Latin letters that look like Cyrillic ones and are typed for them. */
    static final String LATIN = "abcehkmoptxy";

    static final String CYRILLIC = "авсенкмортху";

    private NameText() {}

    static String clean(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    static String fold(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC);
        plain = NUMBER_SIGN.matcher(plain).replaceAll(" ").toLowerCase(Locale.ROOT);
        plain = NOT_A_WORD.matcher(inCyrillic(plain)).replaceAll(" ");
        return WORD_MEETS_NUMBER.matcher(plain).replaceAll(" ").strip();
    }

    static List<String> words(String text) {
        String folded = fold(text);
        return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
    }

    private static String inCyrillic(String text) {
        StringBuilder changed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            int known = LATIN.indexOf(letter);
            changed.append(known >= 0 ? CYRILLIC.charAt(known) : letter == 'ё' ? 'е' : letter);
        }
        return changed.toString();
    }
}
