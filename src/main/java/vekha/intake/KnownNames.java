package vekha.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that a document's cells and legend use on their own. With them names can be told apart that a lost line break
 * has left side by side.
 */
final class KnownNames {

    private static final Pattern TOKEN = Pattern.compile("«[^»]{0,300}»[.,;]?|\\([^)]{0,300}\\)|\\S+");

    private static final int LONGEST_NAME = 16;

    private final Set<String> explained = new HashSet<>();
    private final Set<String> alone = new HashSet<>();

    KnownNames(Collection<String> explained, Collection<String> pieces) {
        explained.forEach(name -> this.explained.add(Wording.fold(name)));
        pieces.stream()
                .sorted(Comparator.comparingInt(piece -> tokens(piece).size()))
                .forEach(piece -> split(piece).forEach(name -> alone.add(Wording.fold(name))));
    }

    boolean isKnown(String name) {
        return alone.contains(Wording.fold(name)) || explained.contains(Wording.fold(name));
    }

    boolean isExplained(String name) {
        return explained.contains(Wording.fold(name));
    }

    private boolean isAlone(String name) {
        return alone.contains(Wording.fold(name));
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            tokens.add(token.group());
        }
        return tokens;
    }

    /** Takes a piece apart into the names it strings together, mostly one. */
    List<String> split(String piece) {
        if (isExplained(piece)) {
            return List.of(piece);
        }
        List<String> tokens = tokens(piece);
        List<String> names = new ArrayList<>();
        int from = 0;
        for (int at = 1; at < tokens.size(); at++) {
            if (parts(tokens, from, at)) {
                names.add(joined(tokens, from, at));
                from = at;
            }
        }
        names.add(joined(tokens, from, tokens.size()));
        return names.stream()
                .map(NameCuts::bare)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static String joined(List<String> tokens, int from, int to) {
        return String.join(" ", tokens.subList(from, to));
    }

    /** Whether a name ends before a token and another one begins with it. */
    private boolean parts(List<String> tokens, int from, int at) {
        String token = tokens.get(at);
        boolean mayBegin = token.startsWith("«") || Character.isUpperCase(token.charAt(0));
        if (!mayBegin || at - from > LONGEST_NAME || longerIsKnown(tokens, from, at)) {
            return false;
        }
        if (tokens.get(at - 1).endsWith("»") && token.startsWith("«")) {
            return true;
        }
        String before = joined(tokens, from, at);
        boolean capitals = isCapitals(tokens.subList(from, at));
        if (capitals) {
            return partsCapitals(tokens, before, at);
        }
        boolean genitive = at - from == 1 && Acronyms.isWord(bareToken(token)) && !Acronyms.isLegalForm(token);
        boolean nextStands = !genitive && (beginsKnown(tokens, at, true) || Acronyms.isLegalForm(token));
        boolean institution = tokens.get(at - 1).endsWith("»") && Acronyms.isLegalForm(token);
        return institution || isAlone(before) && nextStands;
    }

    /** «МКУ «ИМЦ» Руководители ОО», «ИРО ЕАО ЦНППМ ОО», «ЦНППМ «Ступени» «Мост»». */
    private boolean partsCapitals(List<String> tokens, String before, int at) {
        if (Acronyms.endsInLegalForm(before)) {
            return false;
        }
        boolean nextQuoted = tokens.get(at).startsWith("«")
                && (isAlone(before)
                        || at + 1 < tokens.size() && tokens.get(at + 1).startsWith("«"));
        boolean nextCapitals = Acronyms.isWord(bareToken(tokens.get(at))) || nextQuoted;
        boolean known = isKnown(before);
        return known && (nextCapitals || beginsKnown(tokens, at, false))
                || nextCapitals && beginsKnown(tokens, at, false);
    }

    private static String bareToken(String token) {
        return token.replaceAll("[.,;:*]+$", "");
    }

    private static boolean isCapitals(List<String> tokens) {
        return tokens.stream()
                .map(KnownNames::bareToken)
                .allMatch(token -> Acronyms.isWord(token) || token.startsWith("«") || token.endsWith("»"));
    }

    /** Whether the tokens up to here are only the beginning of a longer known name. */
    private boolean longerIsKnown(List<String> tokens, int from, int at) {
        for (int to = at + 1; to <= Math.min(tokens.size(), at + LONGEST_NAME); to++) {
            if (isKnown(joined(tokens, from, to)) && (to - from > 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean beginsKnown(List<String> tokens, int at, boolean standing) {
        for (int to = at + 1; to <= Math.min(tokens.size(), at + LONGEST_NAME); to++) {
            String name = joined(tokens, at, to);
            if (standing ? isAlone(name) : isKnown(name)) {
                return true;
            }
        }
        return false;
    }
}
