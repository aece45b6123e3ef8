package vekha.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The document's own short forms: explained in a list, below the table, in footnotes, or in line by «далее – …». */
final class Legend {

    private static final Pattern DEFINITION = Pattern.compile(
            "^[\\s*•·\\d\\[\\]^.)-]*?([А-ЯЁA-Z«][^:;=.–—]{1,60}?)\\s*(?:\\s[-–—:=]|[-–—:=])\\s*(\\S.*?)[;.,\\s]*$",
            Pattern.DOTALL);
    private static final Pattern NEXT =
            Pattern.compile("[;,.]\\s+(?=[А-ЯЁA-Z][А-ЯЁA-Za-z\\d«» -]{1,30}?[а-яё]?\\s*[-–—=]\\s*\\p{L})|\\n");
    private static final Pattern IN_LINE = Pattern.compile(
            "\\(?\\s*(?:в дальнейшем|далее)(?:\\s+по тексту)?(?:\\s*[-–—:,]\\s*|\\s+)([^()\\n;]{2,80}?)\\s*[)]",
            Wording.RUSSIAN);
    private static final Pattern LIST_TITLE = Pattern.compile(
            "(?:перечень|список|используемые|принятые|условные)?\\s*(?:используемых|условных|принятых)?\\s*(?:сокращ[её]н\\p{L}+|обозначени[еяй]|аббревиатур\\w*)(?:\\s*и\\s*(?:сокращени[яй]|обозначени[яй]))?[^:]{0,60}:?",
            Wording.RUSSIAN);
    private static final Pattern LEADING_TITLE = Pattern.compile(
            "^[^:–—-]{0,30}(?:сокращени\\p{L}+|обозначени\\p{L}+|примечани\\p{L}+)[^:]{0,30}:\\s*", Wording.RUSSIAN);
    private static final int LONGEST_TAIL = 14;

    private final Map<String, String> abbreviations = new LinkedHashMap<>();
    private final List<String> terms = new ArrayList<>();
    private boolean listed;

    /** Takes in a line that may explain one or several short forms; says whether it did. */
    boolean explain(String line) {
        boolean found = false;
        for (String part : NEXT.split(LEADING_TITLE.matcher(line).replaceFirst(""))) {
            Map.Entry<String, String> definition = definition(part);
            if (definition != null) {
                abbreviations.putIfAbsent(definition.getKey(), definition.getValue());
                found = true;
            }
        }
        return found;
    }

    /** Whether all that a line says stands in the legend. */
    boolean tells(String line) {
        return NEXT.splitAsStream(LEADING_TITLE.matcher(line).replaceFirst(""))
                .map(Legend::definition)
                .allMatch(told -> told != null && told.getValue().equals(abbreviations.get(told.getKey())));
    }

    /** From here on the author lists his short forms himself. */
    void listBegins() {
        listed = true;
    }

    static boolean isListTitle(String line) {
        return LIST_TITLE.matcher(line).matches();
    }

    /** Finds «(далее – …)» in the text around the tables. */
    void findInProse(String text) {
        findInLine(text, true);
    }

    /** Finds «(далее – …)» in a cell; the author's own list, where there is one, is not made longer by what his cells say. */
    void findInCell(String text) {
        findInLine(text, !listed);
    }

    private void findInLine(String text, boolean explained) {
        Matcher found = IN_LINE.matcher(text);
        while (found.find()) {
            String term = Wording.squeeze(found.group(1));
            terms.add(term);
            if (explained && Acronyms.isTerm(term)) {
                abbreviations.putIfAbsent(term, meaning(text.substring(0, found.start()), term));
            }
        }
    }

    Map<String, String> abbreviations() {
        return abbreviations;
    }

    /** Everything that the document gives a name of its own. */
    List<String> terms() {
        return terms;
    }

    /** A short form and its meaning, when a line is nothing else. */
    static Map.@Nullable Entry<String, String> definition(String line) {
        String squeezed = Wording.squeeze(line);
        Matcher parts = DEFINITION.matcher(squeezed);
        if (parts.matches()) {
            String term = Wording.squeeze(parts.group(1));
            String meaning = Wording.squeeze(parts.group(2));
            // «SWOT-анализ», «ПЛАН-ГРАФИК»: what follows without a space is explained only if it begins alike
            boolean compound = squeezed.contains(term + "-" + meaning) && !beginsAlike(term, meaning);
            // «МБОУ «Озёрная СОШ» – куратор …» explains nothing
            boolean words = !compound
                    && !Schools.areNamedIn(term)
                    && meaning.codePoints().filter(Character::isLowerCase).count() > 3;
            return Acronyms.isTerm(term) && words ? Map.entry(term, meaning) : null;
        }
        return null;
    }

    private static boolean beginsAlike(String term, String meaning) {
        String letters = meaning.replaceFirst("^[^\\p{L}]+", "");
        return !letters.isEmpty()
                && Character.isLowerCase(letters.charAt(0))
                && Character.toLowerCase(term.charAt(0)) == letters.charAt(0);
    }

    /** The last words before the bracket whose initials make the short form, else the last few words. */
    private static String meaning(String before, String term) {
        String[] words = Wording.squeeze(before).split(" ");
        String letters = term.replaceAll("[^А-ЯЁA-Zа-яё]", "").toLowerCase(Locale.ROOT);
        for (int from = words.length - 1; from >= 0 && words.length - from <= LONGEST_TAIL; from--) {
            if (initials(words, from).equals(letters)) {
                return tail(words, from);
            }
        }
        return tail(words, Math.max(0, words.length - letters.length() - 1));
    }

    private static String initials(String[] words, int from) {
        StringBuilder initials = new StringBuilder();
        for (int at = from; at < words.length; at++) {
            for (String part : words[at].split("-")) {
                String letters = part.replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT);
                initials.append(letters.isEmpty() || letters.length() == 1 ? "" : letters.substring(0, 1));
            }
        }
        return initials.toString();
    }

    private static String tail(String[] words, int from) {
        return String.join(" ", List.of(words).subList(from, words.length)).replaceAll("^[^\\p{L}«]+|[,;:\\s]+$", "");
    }
}
