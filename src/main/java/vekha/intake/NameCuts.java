package vekha.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a cell of responsible bodies where its author put a line break, a comma, a semicolon or a full stop between two. */
final class NameCuts {

    private static final Pattern QUALIFIES = Pattern.compile(
            "^(?:участниц(?!ы)|участников|(?!заведующ|управляющ|обучающ|исполняющ|учащ|ведущ|служащ|старш|младш)\\p{Ll}+(?:ющ|ящ|вш)(?:ие|их|ий|ая|его|ей)(?:ся)?|(?:ответственн|закрепл[её]нн)\\p{Ll}+ за|в том числе|в лице|котор\\p{Ll}+)(?!\\p{L}).*",
            Pattern.UNICODE_CASE | Pattern.DOTALL);
    private static final Pattern ROLE = Pattern.compile(
            "(?:и\\.о\\. |зам\\.? )?(?:\\p{Ll}+(?:ый|ая|ой|ий|ие|ые|ого) )*(?:руководител|директор|заместител|куратор|методист|педагог|специалист|администраци|координатор|учител|начальник|тьютор|школ|член|психолог|эксперт|орган|отдел|комисси|служб|центр|команд|заведующ|консультант|советник|групп|родител|учреждени|организаци|председател|совет)\\p{Ll}*(?!\\p{L}).*",
            Pattern.DOTALL);
    /** «районные МО», «муниципальная ПМПК». */
    private static final Pattern OF_KIND =
            Pattern.compile("(?:\\p{Ll}+(?:ый|ая|ий|ие|ые|ое) )+[А-ЯЁ]{2,}(?!\\p{L}).*", Pattern.DOTALL);

    /** One person's post, with a person's name to come. */
    private static final Pattern POST = Pattern.compile(
            "(?:и\\.\\s?о\\.\\s*)?(?:\\p{L}+(?:ый|ая|ой|ий) )*(?:координатор|методист|начальник|директор|заместитель|специалист|куратор|консультант|руководитель|заведующ(?:ий|ая)|инспектор|аналитик|тьютор|эксперт|секретарь|председатель)(?!\\p{L})[^,;.\\d]*",
            Wording.RUSSIAN);

    /** «Рабочая», «классные»: a word that waits for its noun. */
    private static final Pattern ADJECTIVE = Pattern.compile(
            "(?:.*[\\s,;])?(?!заведующ|управляющ|обучающ|исполняющ|учащ|служащ)\\p{L}{3,}(?:ая|ый|ий|ое|ые|ие|ого|ых|их|ую)",
            Wording.RUSSIAN | Pattern.DOTALL);

    private static final Pattern ABBREVIATED = Pattern.compile(
            ".*(?:(?<!\\p{L})(?:зам|нач|гл|им|г|с|п|пос|ул|отв|спец|пед|рук|соц|зав|обр|ст|и|о|др|пр|т)|[А-ЯЁ])$",
            Wording.RUSSIAN);

    private NameCuts() {}

    static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        for (String line : lines(text)) {
            pieces.addAll(byMarks(line));
        }
        return pieces;
    }

    /** A line break parts two bodies unless what follows cannot stand alone. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (String raw : text.split("\\n")) {
            String line = raw.strip().replaceFirst("^[-–—•·*]\\s+", "");
            int last = lines.size() - 1;
            if (last >= 0 && goesOn(lines.get(last), line)) {
                lines.set(last, Wording.join(lines.get(last), line));
            } else if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static boolean goesOn(String above, String line) {
        if (line.isEmpty() || above.endsWith(",") || above.endsWith(";")) {
            return !line.isEmpty()
                    && above.endsWith(",")
                    && QUALIFIES.matcher(line).matches();
        }
        boolean shortForm = Acronyms.isWord(above.substring(above.lastIndexOf(' ') + 1));
        if (Wording.breaksOff(above) && !shortForm || line.startsWith("(")) {
            return true;
        }
        if (line.startsWith("«")) {
            return Acronyms.endsInLegalForm(above);
        }
        boolean adjective = ADJECTIVE.matcher(above).matches() && Wording.startsLower(line);
        boolean holdsPost = Persons.only(line) && POST.matcher(lastName(above)).matches();
        return adjective
                || holdsPost
                || Wording.startsLower(line)
                        && !ROLE.matcher(line).matches()
                        && !OF_KIND.matcher(line).matches();
    }

    private static String lastName(String line) {
        return line.substring(Math.max(line.lastIndexOf(','), line.lastIndexOf(';')) + 1)
                .strip();
    }

    private static List<String> byMarks(String line) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < line.length(); at++) {
            if (parts(line, at) && !inside(line, from, at)) {
                pieces.add(line.substring(from, at));
                from = at + 1;
            }
        }
        pieces.add(line.substring(from));
        return pieces.stream()
                .map(NameCuts::bare)
                .filter(piece -> !piece.isEmpty())
                .toList();
    }

    private static boolean parts(String line, int at) {
        char mark = line.charAt(at);
        String after = line.substring(at + 1).strip();
        if (mark == ',') {
            return !QUALIFIES.matcher(after).matches();
        }
        if (mark == '.') {
            boolean spaced = at + 1 < line.length() && line.charAt(at + 1) == ' ';
            return spaced
                    && !after.isEmpty()
                    && !Wording.startsLower(after)
                    && !ABBREVIATED.matcher(lastWord(line, at)).matches();
        }
        return mark == ';';
    }

    /** The word before a full stop; one capital is an initial, several are a name. */
    private static String lastWord(String line, int at) {
        String word = line.substring(Math.max(line.lastIndexOf(' ', at - 1), line.lastIndexOf('.', at - 1)) + 1, at);
        return word.length() > 1 && Acronyms.isWord(word) ? "name" : word;
    }

    /** Whether a place lies in quotes or brackets that are closed further on. */
    private static boolean inside(String line, int from, int at) {
        return inside(line, from, at, '«', '»') || inside(line, from, at, '(', ')');
    }

    private static boolean inside(String line, int from, int at, char open, char close) {
        int depth = 0;
        for (int place = from; place < at; place++) {
            char c = line.charAt(place);
            depth = c == open ? depth + 1 : c == close ? Math.max(0, depth - 1) : depth;
        }
        int closes = line.indexOf(close, at);
        int opens = line.indexOf(open, at);
        return depth > 0 && closes >= 0 && (opens < 0 || closes < opens);
    }

    /** A name without the marks around it; an initial keeps its full stop. */
    static String bare(String piece) {
        String bare = Wording.squeeze(piece).replaceAll("^[-–—,;:.*•]+\\s*|[\\s,;:*]+$", "");
        boolean initial = bare.matches("(?s).*(?<!\\p{L})\\p{Lu}\\.$");
        return initial ? bare : bare.replaceAll("[.\\s*,;:]+$", "");
    }
}
