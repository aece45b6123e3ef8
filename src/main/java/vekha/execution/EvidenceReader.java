package vekha.execution;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads one document out of its words: first the link, then kind, date, number, and who issued it. */
final class EvidenceReader {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern SHORT_SUFFIX = Pattern.compile("[\\p{L}\\d/]{1,6}");
    private static final Pattern BARE_LINK =
            Pattern.compile("[\\p{L}\\d][\\p{L}\\d.-]{0,80}\\.(?:ru|рф|com|org|net|info|su|me)(?:/\\S*)?");
    private static final String AROUND = "«»„“”\"'()[]<>,.:;";
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_ISSUER = 6;
    private static final int KIND_WITHIN = 4;
    private static final Set<String> ABOUT = Set.of("о", "об", "обо", "по", "за", "на", "к", "с", "со", "в");

    private static final Set<String> COUNTED = Set.of("шт", "г", "гг", "кл", "ч");
    private static final Pattern YEAR = Pattern.compile("20\\d{2}");

    private final String part;
    private final List<String> raw;
    private final List<String> words;
    private final boolean[] used;
    private final LocalDate today;

    private int kindAt = -1;
    private EvidenceWords.@Nullable Word kind;
    private @Nullable String link;
    private @Nullable LocalDate dated;
    private @Nullable String number;
    private int numberAt = -1;
    private @Nullable String issuer;

    private EvidenceReader(String part, LocalDate today) {
        this.part = part;
        this.raw = List.of(SPACES.split(spaceAroundNumberSign(part).strip()));
        this.words = raw.stream().map(EvidenceReader::bare).toList();
        this.used = new boolean[raw.size()];
        this.today = today;
    }

    static List<EvidenceLine> read(String typed, LocalDate today) {
        return EvidenceParts.of(typed).stream()
                .map(part -> new EvidenceReader(part, today).line())
                .toList();
    }

    private EvidenceLine line() {
        findLink();
        findKind();
        findDate();
        findNumber();
        findIssuer();
        return result();
    }

    private EvidenceLine result() {
        if (kind == null && number == null && dated == null && link == null) {
            return EvidenceLine.ofText(part);
        }
        boolean said = IntStream.range(0, used.length)
                .allMatch(i -> used[i] || words.get(i).isEmpty());
        if (kind == null) {
            boolean onlyLink = link != null && said && number == null && dated == null;
            return new EvidenceLine(
                    link == null ? EvidenceKind.OTHER : EvidenceKind.LINK,
                    number,
                    dated,
                    null,
                    link,
                    onlyLink ? null : part);
        }
        return new EvidenceLine(kind.kind(), number, dated, issuer, link, said && kind.exact() ? null : part);
    }

    private void findLink() {
        for (int i = 0; i < raw.size() && link == null; i++) {
            String word = words.get(i);
            String lower = word.toLowerCase(Locale.ROOT);
            if (lower.startsWith("https://") || lower.startsWith("http://")) {
                int host = word.indexOf("://");
                link = lower.substring(0, host) + word.substring(host);
            } else if (lower.startsWith("www.") || BARE_LINK.matcher(lower).matches()) {
                link = "https://" + word;
            }
            used[i] = link != null;
        }
    }

    private void findKind() {
        for (int i = 0; i < Math.min(KIND_WITHIN, words.size()); i++) {
            EvidenceWords.@Nullable Word word = used[i] ? null : EvidenceWords.find(words.get(i));
            if (word != null && (kind == null || (word.exact() && !kind.exact()))) {
                kind = word;
                kindAt = i;
            }
        }
        if (kindAt >= 0) {
            used[kindAt] = true;
            IntStream.range(0, used.length)
                    .filter(i -> EvidenceWords.isRegistration(words.get(i)))
                    .forEach(i -> used[i] = true);
        }
    }

    private void findDate() {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equalsIgnoreCase("от") && take(i + 1)) {
                used[i] = true;
                return;
            }
        }
        for (int i = kindAt + 1; i < words.size(); i++) {
            EvidenceDate date = EvidenceDate.at(words, i, today);
            boolean afterSign = i > 0 && words.get(i - 1).equals("№");
            if (date != null && !afterSign && take(i)) {
                return;
            }
        }
    }

    private boolean take(int index) {
        EvidenceDate date = EvidenceDate.at(words, index, today);
        if (date == null) {
            return false;
        }
        dated = date.day();
        Arrays.fill(used, index, index + date.words(), true);
        return true;
    }

    private void findNumber() {
        for (int i = 0; i < words.size() && number == null; i++) {
            if (words.get(i).equals("№")) {
                takeNumber(i, i + 1);
            } else if (isNoNumber(i)) {
                number = EvidenceLine.NO_NUMBER;
                numberAt = i;
                used[i] = true;
            } else if (i != kindAt && EvidenceWords.isRegistration(words.get(i)) && nextStartsWithDigit(i)) {
                takeNumber(i, i + 1);
            }
        }
        for (int i = kindAt + 1; kind != null && i < words.size() && number == null; i++) {
            if (!used[i] && startsWithDigit(words.get(i)) && !tellsSomethingElse(i)) {
                takeNumber(i, i);
            }
        }
    }

    /** «за 2022 год», «о 5 школах», «2 полугодия», «(12 шт.)»: without its sign such a number is not the document's. */
    private boolean tellsSomethingElse(int index) {
        String before = words.get(index - 1).toLowerCase(Locale.ROOT);
        boolean year = YEAR.matcher(words.get(index)).matches() && index > kindAt + 1;
        return year || ABOUT.contains(before) || index + 1 < words.size() && isCounted(words.get(index + 1));
    }

    private static boolean isCounted(String word) {
        boolean said = word.equals("от") || ABOUT.contains(word) || EvidenceWords.isRegistration(word);
        boolean suffix = word.length() <= 2 && !COUNTED.contains(word);
        return !said && !suffix && !word.isEmpty() && Character.isLowerCase(word.charAt(0));
    }

    /** «34», «12-45/7», also «34 - ОД» with spaces around the dash. */
    private void takeNumber(int from, int at) {
        if (at >= words.size()
                || used[at]
                || words.get(at).isEmpty()
                || words.get(at).length() > LONGEST_NUMBER) {
            return;
        }
        int end = at + 1;
        StringBuilder text = new StringBuilder(words.get(at));
        if (end + 1 < words.size()
                && words.get(end).matches("[-–—/]")
                && !used[end + 1]
                && SHORT_SUFFIX.matcher(words.get(end + 1)).matches()) {
            text.append(words.get(end).equals("/") ? "/" : "-").append(words.get(end + 1));
            end += 2;
        }
        number = text.toString();
        numberAt = from;
        Arrays.fill(used, from, end, true);
    }

    private boolean isNoNumber(int index) {
        String word = words.get(index).toLowerCase(Locale.ROOT);
        if (word.equals("без")
                && index + 1 < words.size()
                && words.get(index + 1).equalsIgnoreCase("номера")) {
            used[index + 1] = true;
            return true;
        }
        return word.equals("б/н") || word.equals("б.н") || word.equals("бн");
    }

    private void findIssuer() {
        if (kind == null || !kind.exact()) {
            return;
        }
        int end = numberAt >= 0 ? numberAt : firstUsedAfterKind();
        List<Integer> between = IntStream.range(kindAt + 1, Math.max(kindAt + 1, end))
                .filter(i -> !used[i] && !words.get(i).isEmpty())
                .boxed()
                .toList();
        if (looksLikeIssuer(between)) {
            issuer = between.stream().map(words::get).collect(Collectors.joining(" "));
            between.forEach(i -> used[i] = true);
        }
    }

    /** «управления образования», but not «о посещении уроков, бесед»: that tells what the document is about. */
    private boolean looksLikeIssuer(List<Integer> places) {
        return !places.isEmpty()
                && places.size() <= LONGEST_ISSUER
                && !ABOUT.contains(words.get(places.get(0)).toLowerCase(Locale.ROOT))
                && places.stream().noneMatch(i -> raw.get(i).endsWith(","));
    }

    private int firstUsedAfterKind() {
        return IntStream.range(kindAt + 1, used.length)
                .filter(i -> used[i])
                .findFirst()
                .orElse(0);
    }

    private boolean nextStartsWithDigit(int index) {
        return index + 1 < words.size() && !used[index + 1] && startsWithDigit(words.get(index + 1));
    }

    private static boolean startsWithDigit(String word) {
        return !word.isEmpty() && Character.isDigit(word.charAt(0));
    }

    private static String spaceAroundNumberSign(String text) {
        StringBuilder spaced = new StringBuilder(text.length() + 4);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean latin = (c == 'N' || c == '#') && startsWord(text, i) && digitFollows(text, i + 1);
            spaced.append(c == '№' || latin ? " № " : String.valueOf(c));
        }
        return spaced.toString();
    }

    static boolean startsWord(String text, int index) {
        return index == 0 || !Character.isLetterOrDigit(text.charAt(index - 1));
    }

    private static boolean digitFollows(String text, int index) {
        int next = index < text.length() && text.charAt(index) == ' ' ? index + 1 : index;
        return next < text.length() && Character.isDigit(text.charAt(next));
    }

    static String bare(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && AROUND.indexOf(word.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && AROUND.indexOf(word.charAt(to - 1)) >= 0) {
            to--;
        }
        return word.substring(from, to);
    }
}
