package vekha.talk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vekha.account.PersonId;
import vekha.foundation.RefusedException;
import vekha.talk.Hearers.Hearer;

/** Understands whom «@Иванова», «@Иванова О. П.» or «@login» means among the people of a territory. */
final class Mentions {

    /** So many in one comment: more would be a circular letter. */
    static final int MOST = 20;

    private static final Pattern AT = Pattern.compile("(?<![\\p{L}\\p{N}_.@/-])@(?=[\\p{L}\\p{N}])");
    private static final Pattern WORD = Pattern.compile("\\G ?[\\p{L}\\p{N}._@-]+");
    private static final int MOST_WORDS = 4;

    private final Map<String, Set<Hearer>> spellings = new HashMap<>();

    Mentions(List<Hearer> people) {
        for (Hearer person : people) {
            spellings(person)
                    .forEach(it -> spellings
                            .computeIfAbsent(folded(it), key -> new LinkedHashSet<>())
                            .add(person));
        }
    }

    static boolean stand(String text) {
        return AT.matcher(text).find();
    }

    /**
     * @return whom the text names, by how they are written in it
     * @throws RefusedException when a name fits nobody or several, or the one it fits may not see what is talked about
     */
    Map<String, PersonId> in(String text) {
        Map<String, PersonId> found = new LinkedHashMap<>();
        Matcher at = AT.matcher(text);
        while (at.find()) {
            Written written = longest(text, at.end());
            found.put("@" + written.name(), one(written).person());
        }
        if (found.size() > MOST) {
            throw new RefusedException("talk.refused.many", MOST);
        }
        return found;
    }

    /** The shortest way to write a person that fits nobody else. */
    String shortest(Hearer person) {
        return spellings(person).stream()
                .filter(it -> spellings.getOrDefault(folded(it), Set.of()).size() == 1)
                .findFirst()
                .orElse(person.login());
    }

    private record Written(String name, Set<Hearer> people) {}

    private Written longest(String text, int from) {
        Matcher word = WORD.matcher(text).region(from, text.length());
        Written best = null;
        String first = null;
        for (int words = 0; words < MOST_WORDS && word.find(); words++) {
            String name = text.substring(from, word.end());
            for (String way : List.of(name, withoutStop(name))) {
                first = first == null ? withoutStop(name) : first;
                Set<Hearer> people = spellings.get(folded(way));
                if (people != null && (best == null || best.name().length() < way.length())) {
                    best = new Written(way, people);
                }
            }
        }
        return best != null ? best : new Written(first == null ? "" : first, Set.of());
    }

    private static Hearer one(Written written) {
        String name = "@" + written.name();
        if (written.people().isEmpty()) {
            throw new RefusedException("talk.refused.unknown", name);
        }
        List<Hearer> seeing = written.people().stream().filter(Hearer::sees).toList();
        if (seeing.isEmpty()) {
            throw new RefusedException(
                    "talk.refused.unseen", written.people().iterator().next().name());
        }
        if (seeing.size() > 1) {
            String ways =
                    seeing.stream().map(it -> it.name() + " — @" + it.login()).collect(Collectors.joining("; "));
            throw new RefusedException("talk.refused.ambiguous", name, ways);
        }
        return seeing.get(0);
    }

    /** From the shortest to the login, which fits nobody else. */
    private static List<String> spellings(Hearer person) {
        List<String> ways = new ArrayList<>();
        String[] names = person.name().strip().split("\\s+");
        ways.add(names[0]);
        if (names.length > 1) {
            String initial = names[0] + " " + names[1].charAt(0) + ".";
            ways.add(initial);
            if (names.length > 2) {
                ways.add(initial + names[2].charAt(0) + ".");
                ways.add(initial + " " + names[2].charAt(0) + ".");
            }
            ways.add(names[0] + " " + names[1]);
            ways.add(String.join(" ", names));
        }
        ways.add(person.login());
        return ways;
    }

    private static String withoutStop(String name) {
        int end = name.length();
        while (end > 0 && ".-_".indexOf(name.charAt(end - 1)) >= 0) {
            end--;
        }
        return name.substring(0, end);
    }

    private static String folded(@Nullable String name) {
        return String.valueOf(name).toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
