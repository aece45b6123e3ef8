package vekha.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells from a cell which bodies and persons answer for a measure, each by the name the document uses. */
final class Bodies {

    private static final Pattern DEFINES =
            Pattern.compile("\\(\\s*(?:в дальнейшем|далее)(?:\\s*[-–—:]\\s*|\\s+)([^()]+)\\)", Wording.RUSSIAN);
    private static final String A_POST =
            "(?:и\\.\\s?о\\.\\s*)?(?:\\p{Ll}+(?:ый|ая|ой|ий) )*(?:координатор|методист|начальник|директор|заместитель|зам\\.|специалист|куратор|консультант|руководитель|заведующ(?:ий|ая)|инспектор|педагог|учитель|тьютор|эксперт|секретарь|председатель)(?!\\p{L})";
    private static final Pattern POST = Pattern.compile(A_POST + "[^,]*");

    /** «Романова Т.М. – координатор», «координатор (Романова Т.М.)». */
    private static final Pattern HOLDS_POST = Pattern.compile("(?<name>" + Persons.PERSON
            + ")\\s*(?:\\s[-–—]\\s(?<post>" + A_POST + "[^,()]*)|\\((?<inside>" + A_POST + "[^,()]*)\\))");

    private static final Pattern POST_HELD = Pattern.compile("(?<post>" + A_POST
            + "[^,()–—]*?)\\s*(?:\\s[-–—]\\s(?<name>" + Persons.PERSON + ")|\\((?<inside>" + Persons.PERSON + ")\\))");

    private static final Pattern AND = Pattern.compile("\\s+и\\s+|\\s*/\\s*");

    /** How somebody is reached is no part of the name: a telephone, an address of e-mail. */
    private static final Pattern REACHED = Pattern.compile(
            "[,;(]?[ \\t]*(?:(?:конт(?:актный|\\.)\\s+)?(?:тел(?:ефон)?|сот|моб)(?:\\.|(?!\\p{L}))\\s*:?\\s*[+(]?\\d[\\d() +–-]{3,18}\\d|(?<![\\w.-])(?:e-?mail\\s*:?\\s*)?[\\w.-]{1,40}@[\\w-]{1,40}(?:\\.[\\w-]{1,20}){1,3})\\)?",
            Wording.RUSSIAN);

    private static final int LONGEST_CELL = 4_000;

    private final KnownNames known;
    private final List<String> definedSoFar = new ArrayList<>();

    /**
     * @param explained names that the document explains
     * @param cells every cell of responsible bodies, from which the names it uses are learnt
     */
    Bodies(Collection<String> explained, Collection<String> cells) {
        List<String> pieces = new ArrayList<>();
        for (String cell : cells) {
            if (cell.length() <= LONGEST_CELL) {
                pieces.addAll(NameCuts.pieces(DEFINES.matcher(unmarked(cell)).replaceAll("")));
            }
        }
        pieces.addAll(pieces.stream().flatMap(Bodies::twoTerms).toList());
        known = new KnownNames(
                explained,
                pieces.stream().filter(piece -> !Persons.namedIn(piece)).toList());
    }

    private static Stream<String> twoTerms(String piece) {
        String[] sides = AND.split(piece, 2);
        return sides.length == 2 ? Stream.of(sides).filter(Acronyms::isTerm) : Stream.of();
    }

    /**
     * The names in one cell. Cells are to be asked in the document's order: a name stands for what has been defined above
     * it, as «руководители ОО» for «руководители ОО, участниц проекта».
     */
    List<String> namesIn(String cell) {
        String text = unmarked(cell);
        return text.length() > LONGEST_CELL ? List.of(Wording.squeeze(text)) : names(text);
    }

    private List<String> names(String text) {
        Map<String, String> names = new LinkedHashMap<>();
        Matcher definition = DEFINES.matcher(text);
        int from = 0;
        while (definition.find()) {
            defined(text.substring(from, definition.start()), Wording.squeeze(definition.group(1)))
                    .forEach(name -> keep(names, name));
            from = definition.end();
            definedSoFar.add(Wording.squeeze(definition.group(1)));
        }
        plain(text.substring(from)).forEach(name -> keep(names, name));
        return List.copyOf(names.values());
    }

    private static String unmarked(String cell) {
        return REACHED.matcher(Wording.tidy(cell)).replaceAll("").replaceAll("(?<=[\\p{L}»)])\\*+", "");
    }

    private void keep(Map<String, String> names, String name) {
        String closed = meant(closed(name));
        if (closed.codePoints().anyMatch(Character::isLetter)) {
            names.putIfAbsent(Wording.fold(closed), closed);
        }
    }

    private String meant(String name) {
        String folded = Wording.fold(name);
        return definedSoFar.stream()
                .filter(term -> !Acronyms.isTerm(name) && Wording.fold(term).startsWith(folded + ","))
                .findFirst()
                .map(term -> name + term.substring(name.length()))
                .orElse(name);
    }

    /** A lost closing quote is put back; one too many goes when the document knows the name without it. */
    private String closed(String name) {
        if (Wording.leavesOpen(name, '«', '»')) {
            return name + "»";
        }
        String without = name.replace("»", "");
        return name.indexOf('»') >= 0 && name.indexOf('«') < 0 && known.isKnown(without) ? without : name;
    }

    /** What stands before «(далее – …)»: other bodies, then the one that gets a name. */
    private List<String> defined(String before, String term) {
        List<String> people = Persons.in(before);
        if (people.isEmpty()) {
            return plain(before);
        }
        String afterPeople = NameCuts.bare(before.substring(endOfPeople(before)));
        List<String> heads = NameCuts.pieces(before.substring(0, startOfPeople(before)));
        if (heads.isEmpty()) {
            return afterPeople.isEmpty() ? people : List.of(afterPeople + " " + people.get(0));
        }
        List<String> names = new ArrayList<>();
        heads.subList(0, heads.size() - 1).forEach(head -> names.addAll(known.split(head)));
        names.add(group(heads.get(heads.size() - 1), people, term, before));
        return names;
    }

    /** A group of people by its heading: «Кураторы: …» keeps them, a heading above a list does without. */
    private static String group(String head, List<String> people, String term, String before) {
        boolean listed = before.substring(0, startOfPeople(before)).strip().endsWith(":");
        if (listed) {
            return head + ": " + String.join(", ", people) + " (далее – " + term + ")";
        }
        return Wording.fold(head).equals(Wording.fold(term)) ? head : head + " (" + term + ")";
    }

    private static int startOfPeople(String text) {
        Matcher person = Pattern.compile(Persons.PERSON).matcher(text);
        return person.find() ? person.start() : text.length();
    }

    private static int endOfPeople(String text) {
        Matcher person = Pattern.compile(Persons.PERSON).matcher(text);
        int end = 0;
        while (person.find()) {
            end = person.end();
        }
        return end;
    }

    private List<String> plain(String text) {
        List<String> names = new ArrayList<>();
        List<String> pieces = NameCuts.pieces(text);
        for (int at = 0; at < pieces.size(); at++) {
            String piece = pieces.get(at);
            boolean post = at + 1 < pieces.size() && isPostOf(piece, pieces.get(at + 1));
            if (post) {
                names.add(pieces.get(++at) + " " + piece);
            } else if (Persons.only(piece)) {
                names.addAll(Persons.in(piece));
            } else {
                String held = postFirst(piece);
                names.addAll(held == null ? known(piece) : List.of(held));
            }
        }
        return names;
    }

    /** «Романова Т.М., муниципальный координатор»: one person and her post. */
    private static boolean isPostOf(String person, String next) {
        return Persons.only(person)
                && Persons.in(person).size() == 1
                && !Persons.namedIn(next)
                && POST.matcher(next).matches();
    }

    /** One person with a post, however the author joins them, by post and name; null for anything else. */
    private static @Nullable String postFirst(String piece) {
        Matcher holds = HOLDS_POST.matcher(piece);
        if (holds.matches()) {
            String post = holds.group("post") == null ? holds.group("inside") : holds.group("post");
            return post.strip() + " " + holds.group("name");
        }
        Matcher held = POST_HELD.matcher(piece);
        if (held.matches()) {
            String name = held.group("name") == null ? held.group("inside") : held.group("name");
            return held.group("post").strip() + " " + name;
        }
        return null;
    }

    private List<String> known(String piece) {
        String[] sides = AND.split(piece, 2);
        boolean two = sides.length == 2 && !known.isExplained(piece) && stands(sides[0]) && stands(sides[1]);
        if (two) {
            List<String> names = new ArrayList<>(known(sides[0]));
            names.addAll(known(sides[1]));
            return names;
        }
        return known.split(piece);
    }

    private boolean stands(String side) {
        return Acronyms.isTerm(side) || known.isKnown(side);
    }
}
