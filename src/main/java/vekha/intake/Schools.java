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

/** Gathers the schools that a document names, each with the forms its name takes there. */
final class Schools {

    private static final String FORM = "(?:[ОК]?Г|М|Ч|Н|Ф|КГ)[АБК]?(?:О)?ОУ|[МГ][АБК]?У";
    private static final String KIND =
            "(?:СОШ|ООШ|НОШ|СШ|ОШ|ИСОШ|[А-Я]?СОШ|НШДС|гимнази\\p{L}*|лице\\p{L}*|школ\\p{L}*|кадетск\\p{L}+|интернат\\p{L}*|общеобразовательн\\p{L}+)";
    private static final Pattern QUOTED = Pattern.compile(
            "(?:филиал\\p{L}*\\s+)?(?:(?:" + FORM + ")\\s+)?(?:[А-ЯЁ]{2,5}\\s+)?«[^«»\\n]{0,90}?" + KIND
                    + "[^«»\\n]{0,60}»(?:\\s*[-–—]\\s*[А-ЯЁ][а-яё]+(?:ая|ий|ой)\\s+[СОН]+О?Ш)?",
            Pattern.UNICODE_CASE);
    private static final Pattern NUMBERED = Pattern.compile(
            "(?:" + FORM
                    + ")\\s+(?:[А-ЯЁ][а-яё-]+(?:ая|ий)\\s+)?(?:СОШ|ООШ|НОШ|СШ|ОШ|гимназия|лицей)(?:\\s*№\\s*\\d{1,3})?(?:\\s+(?:с\\.|п\\.|г\\.|им\\.)\\s*[А-ЯЁ][а-яё]+)?");
    private static final Pattern NOT_SCHOOL = Pattern.compile(
            "спорт|искусств|музыкальн|дополнительн|ДЮСШ|Школа молодого|школа:|Путь к|управленческ|Летняя",
            Wording.RUSSIAN);

    private final Map<String, Set<String>> forms = new LinkedHashMap<>();

    void named(String name) {
        String text = Wording.squeeze(name).replaceAll("[;,.]+$", "");
        if (!text.isEmpty()) {
            forms.computeIfAbsent(key(text), key -> new LinkedHashSet<>()).add(text);
        }
    }

    void findIn(String text) {
        for (String line : text.split("\\n")) {
            find(QUOTED, line);
            find(NUMBERED, line);
        }
    }

    private void find(Pattern pattern, String line) {
        Matcher found = pattern.matcher(line);
        while (found.find()) {
            if (!NOT_SCHOOL.matcher(found.group()).find()) {
                named(found.group());
            }
        }
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
