package vekha.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Gathers the schools that a document names, each with the forms its name takes there. */
final class Schools {

    private static final String FORM = "(?:(?:[ОК]?Г|М|Ч|Н|Ф|КГ)[АБК]?О?ОУ|[МГ][АБК]?У)";
    private static final String SHORT_KIND = "(?:[А-Я]?СОШ|ООШ|НОШ|СШ|ОШ|НШДС)";
    private static final String KIND =
            "(?:" + SHORT_KIND + "|(?iu:гимнази|лице[йяю]|школ|кадетск|интернат|общеобразовательн))";
    private static final String PLACE =
            "(?:\\s+(?:с|п|г|д|х|ст|пос|пгт|им)\\.?\\s*[А-ЯЁ][а-яё-]+(?:\\s+[А-ЯЁ][а-яё]+)?)?";
    private static final String NUMBER = "(?:\\s*№\\s*\\d{1,3})";

    /** After its legal form a name in quotes is a school's when it says so. */
    private static final Pattern OF_FORM = Pattern.compile(
            "(?:(?iu:филиал)\\p{L}*\\s+)?" + FORM + "\\s+«[^«»\\n]{0,90}?" + KIND
                    + "[^«»\\n]{0,60}»(?:\\s*[-–—]\\s*[А-ЯЁ][а-яё]+(?:ая|ий|ой)\\s+[СОН]+О?Ш|\\s+в\\s+(?:с|п|д|пос)\\.\\s*[А-ЯЁ][а-яё]+)?");

    /** Without one it must have a school's kind with a number, a place, or an adjective made of one. */
    private static final Pattern QUOTED =
            Pattern.compile("«(?:(?:[А-ЯЁ][а-яё]+-)?[А-ЯЁ][а-яё]+(?:[сц]кая|ая|яя|[сц]кий)\\s+)?"
                    + SHORT_KIND + NUMBER + "?" + PLACE + "(?:\\s+(?:им\\.|имени|города|района)[^«»\\n]{0,60})?»"
                    + "|«(?:(?:[А-ЯЁ][а-яё]+-)?[А-ЯЁ][а-яё]+(?<!че|тель)[сц]к(?:ая|ий)\\s+)"
                    + "(?:(?:средняя|основная|начальная)[^«»\\n]{0,40}?школа|школа(?:-\\p{L}+)?|гимназия|лицей)»"
                    + "|«(?iu:(?:(?:средняя|основная|начальная)[^«»\\n]{0,40}?)?школа(?:-\\p{L}+)?|гимназия|лицей)(?:"
                    + NUMBER
                    + "|\\s+(?:с|п|г|д|пос)\\.)[^«»\\n]{0,40}»");

    private static final Pattern PLAIN = Pattern.compile(FORM
            + "\\s+(?:(?:[А-ЯЁ][а-яё]+-)?[А-ЯЁ][а-яё]+(?:ая|ий)\\s+)?(?:" + SHORT_KIND + "|(?iu:гимназия|лицей))"
            + NUMBER + "?"
            + PLACE);
    private static final Pattern NOT_SCHOOL = Pattern.compile(
            "спорт|искусств|музыкальн|дополнительн|ДЮСШ|Школа молодого|школа:|Путь к|управленческ|Летняя",
            Wording.RUSSIAN);

    private static final Map<String, String> SHORT = Map.of("средняя", "сош", "основная", "оош", "начальная", "нош");

    private final Map<String, Set<String>> forms = new LinkedHashMap<>();

    /** Whether a text names a school. */
    static boolean areNamedIn(String text) {
        return Stream.of(OF_FORM, QUOTED, PLAIN)
                .flatMap(pattern -> pattern.matcher(text).results())
                .anyMatch(found -> !NOT_SCHOOL.matcher(found.group()).find());
    }

    void named(String name) {
        String text = Wording.squeeze(name).replaceAll("[;,.]+$", "");
        if (!text.isEmpty()) {
            forms.computeIfAbsent(key(text), key -> new LinkedHashSet<>()).add(text);
        }
    }

    void findIn(String text) {
        for (String line : text.split("\\n")) {
            String rest = find(OF_FORM, line);
            find(PLAIN, find(QUOTED, rest));
        }
    }

    /** What is left of the line without the schools found. */
    private String find(Pattern pattern, String line) {
        return pattern.matcher(line).replaceAll(found -> {
            if (!NOT_SCHOOL.matcher(found.group()).find()) {
                named(found.group());
            }
            return "|";
        });
    }

    /** What is left of a name without its legal form: a branch keeps its own, a numbered school its number. */
    private static String key(String name) {
        String text = name.toLowerCase(Locale.ROOT).replace('ё', 'е');
        Matcher branch = Pattern.compile("[-–—]\\s*(\\p{L}+\\s+\\p{L}+)$").matcher(text);
        if (text.startsWith("филиал") && branch.find()) {
            return branch.group(1);
        }
        Matcher quoted = Pattern.compile("«([^»]+)»").matcher(text);
        String core = quoted.find() ? quoted.group(1) : text.replaceFirst("^\\p{L}+\\s+", "");
        for (Map.Entry<String, String> kind : SHORT.entrySet()) {
            core = core.replaceAll(kind.getKey() + "[^«»]*?школа", kind.getValue());
        }
        return core.replaceAll("[^\\p{L}\\d]", "");
    }

    List<DraftSchool> all() {
        List<DraftSchool> schools = new ArrayList<>();
        for (Set<String> names : forms.values()) {
            List<String> all = List.copyOf(new LinkedHashSet<>(names));
            List<String> distinct = new ArrayList<>();
            Set<String> seen = new LinkedHashSet<>();
            names.stream()
                    .filter(name -> seen.add(Wording.fold(name).replace(" ", "")))
                    .forEach(distinct::add);
            schools.add(new DraftSchool(all.get(0), distinct.subList(1, distinct.size())));
        }
        return schools;
    }
}
