package vekha.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Numbers as authors print them before measures and sections: labels, never keys. */
final class Labels {

    private static final Pattern NUMBER = Pattern.compile(
            "(?:№\\s*|п\\.\\s*)?\\(?(?:\\d{1,3}(?:\\s?[.,]+\\s?\\d{1,3})*(?:\\s?[-–]\\s?\\d{1,3}(?:[.,]\\d{1,3})*)?|[IVXLC]{1,6}(?:\\.\\d{1,3})*|[ІХУ]{1,4})(?:\\s?[.)]?\\s?[а-яa-z])?[.)\\s]*\\*{0,2}");
    private static final Pattern FRACTION = Pattern.compile("\\d{1,2},\\d{1,2}");
    private static final Pattern LETTER = Pattern.compile("[а-яёa-z][.)]");
    private static final Pattern WORDED = Pattern.compile(
            "((?:раздел|направление|блок|модуль|задача|этап|глава|часть|подраздел|цель|риск|приоритет|компонент|шаг)\\s*(?:№\\s*)?(?:\\d{1,2}(?:\\.\\d{1,2}){0,6}|[IVXLCІХ]{1,6}|[А-Е](?=[.:)])))\\s*[.:)–—-]*\\s*(.*)",
            Wording.RUSSIAN | Pattern.DOTALL);
    private static final Pattern ORDINAL = Pattern.compile(
            "((?:\\d{1,2}|[IVX]{1,4})(?:-?(?:ый|ой|й))?\\s+(?:этап|блок|раздел|модуль))\\s*[.:–—-]+\\s*(\\p{L}.*)",
            Wording.RUSSIAN | Pattern.DOTALL);
    private static final Pattern PLAIN = Pattern.compile(
            "((?:\\d{1,2}(?:\\s?\\.\\s?\\d{1,2}){0,6}|[IVXLCІХ]{1,6})(?=[.)\\s]))([.)]*)\\s*(.+)", Pattern.DOTALL);
    /** «Б. Работа с педагогами»; «Б. Иванов» is a person. */
    private static final Pattern BY_LETTER = Pattern.compile(
            "([А-Е])[.)]\\s+(\\p{Lu}\\p{L}+(?<!ов|ова|ев|ева|ин|ина|ый|ая|ий|ко|ук|юк)(?:\\s+\\p{Ll}.*)?)",
            Pattern.DOTALL);

    private static final Pattern TIME = Pattern.compile(
            "(?:(?:[IVXІ]{1,3}|\\d|перв\\w+|втор\\w+|треть\\w*|четв[её]рт\\w+)[- ]?(?:ый|ое|ая|й|е)?\\s+(?:кв(?:артал(?:ы|а)?|\\.)|полугоди[ея]|п/г|четверт[ьи]|декад[аы]|этапы?|недел[яи])|"
                    + RussianDates.MONTH
                    + ")(?:\\s*[-–—,/]?\\s*(?:\\d{4}|\\d{4}\\s*[-/]\\s*\\d{4}|г\\w*\\.?|уч\\w*\\.?)){0,6}\\.?",
            Wording.RUSSIAN);

    private static final Pattern BETWEEN_TIMES = Pattern.compile("\\s*[-–—,/]\\s*|\\s+и\\s+");
    private static final Pattern ORDINAL_OF_TIME = Pattern.compile("[IVXІ]{1,3}|[1-4]");

    private Labels() {}

    /** Whether a text is nothing but the number of a measure. */
    static boolean isNumber(String text) {
        String squeezed = Wording.squeeze(text);
        return squeezed.length() <= 14
                && (NUMBER.matcher(squeezed).matches()
                        || LETTER.matcher(squeezed).matches());
    }

    /** Whether a number has one level only, as those of sections do. */
    static boolean isSimple(String text) {
        return isNumber(text) && !trimmed(text).matches(".*\\d[.,]\\d.*");
    }

    /** «II квартал», «Сентябрь», «1 полугодие 2023 года». */
    static boolean isTime(String text) {
        return TIME.matcher(Wording.squeeze(text)).matches();
    }

    /** «Апрель – май 2024 г.», «I–II кварталы», «март, сентябрь»: times alone, or from one to another. */
    static boolean isTimes(String text) {
        String[] times = BETWEEN_TIMES.split(Wording.squeeze(text));
        boolean last = times.length > 0 && isTime(times[times.length - 1]);
        return last
                && Stream.of(times)
                        .allMatch(time ->
                                isTime(time) || ORDINAL_OF_TIME.matcher(time).matches());
    }

    /** Whether a text begins with the number or the word of a section. */
    static boolean startsWithLabel(String text) {
        return isTime(text) || split(text).number() != null;
    }

    /** Whether a number lies below another: «2.1» below «2» or «II». */
    static boolean isDeeper(String upper, String lower) {
        String above = trimmed(upper);
        String below = trimmed(lower);
        boolean arabic = below.matches("\\d[\\d.]*");
        return isNumber(lower) && (below.startsWith(above + ".") || arabic && !above.matches("\\d[\\d.]*"));
    }

    /** Whether a number stands as a workbook shows it that took «1.1» for a fraction: «1,1». */
    static boolean isFraction(String label) {
        return FRACTION.matcher(label).matches();
    }

    /** A label without its closing full stop. */
    static String trimmed(String label) {
        return Wording.squeeze(label).replaceAll("[.)\\s*]+$", "").replace(" ", "");
    }

    /** A section's row taken apart. */
    static Title split(String text) {
        String line = Wording.squeeze(text);
        Matcher worded = WORDED.matcher(line);
        if (worded.matches()) {
            String title = worded.group(2).isBlank() ? line : worded.group(2);
            return new Title(Wording.squeeze(worded.group(1)), title);
        }
        Matcher ordinal = ORDINAL.matcher(line);
        if (ordinal.matches()) {
            return new Title(Wording.squeeze(ordinal.group(1)), Wording.squeeze(ordinal.group(2)));
        }
        Matcher letter = BY_LETTER.matcher(line);
        if (letter.matches()) {
            return new Title(letter.group(1), letter.group(2));
        }
        Matcher plain = PLAIN.matcher(line);
        return plain.matches() && !isTime(line) && isTitled(plain)
                ? new Title(plain.group(1).replace(" ", ""), plain.group(3).strip())
                : new Title(null, line);
    }

    /** «1 квартал» and «2 этап» are titles as a whole: after a bare number a title begins with a capital. */
    private static boolean isTitled(Matcher plain) {
        String title = plain.group(3);
        boolean punctuated = !plain.group(2).isBlank();
        return title.codePoints().anyMatch(Character::isLetter) && (punctuated || !Wording.startsLower(title));
    }

    /** A number as printed, if any, and what follows it. */
    record Title(@Nullable String number, String title) {}
}
