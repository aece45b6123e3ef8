package vekha.intake;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what the document, or one table of it, is called. */
final class PlanTitle {

    private static final Pattern START = Pattern.compile(
            "[«\"“(\\s]*(?:\\d{1,2}(?:\\.\\d{1,2})*[.)]\\s*|[IVX]+[.)]\\s*)?(?:(?!планируем)(?:\\p{L}+(?:ый|ая|ой|ий|ное|ые|ные)|рабочий|сводный|единый)\\s+){0,3}[«\"“]?(?:дорожная\\s+карта|план(?:-график)?|программа|комплекс\\s+мер(?:оприятий)?|перечень\\s+мероприятий|график|циклограмма)(?!\\p{L}).*",
            Wording.RUSSIAN | Pattern.DOTALL);
    private static final Pattern ENDS = Pattern.compile(
            ".*[.:;]$|(?:цел[ьи]|задачи|утвержд\\p{L}+|приложение|согласовано)(?!\\p{L}).*", Wording.RUSSIAN);
    /** «с. Ключи», «пгт Нагорный, 2023»: where a title page was made. */
    private static final Pattern PLACE = Pattern.compile(
            "(?:г|с|п|д|х|ст|пгт|пос|село|город|пос[её]лок)\\.?\\s*\\p{Lu}[\\p{L}-]+(?:\\s\\p{Lu}[\\p{L}-]+)?(?:,?\\s*20\\d{2}(?:\\s*г\\p{L}*\\.?)?)?");

    private static final Pattern TELLS_TIME =
            Pattern.compile(".{0,80}(?<!\\p{L})на (?:период )?20\\d{2}.{0,30}(?:год\\p{L}*|г\\.)", Wording.RUSSIAN);

    private static final int LONGEST = 700;
    private static final int LONGEST_LINE = 260;
    private static final int LINES = 6;

    private PlanTitle() {}

    static boolean isTitle(String line) {
        String text = Wording.closedUp(line);
        return text.length() <= LONGEST
                && START.matcher(text).matches()
                && !text.matches("(?s).*[^.][.;:]")
                && !text.matches("(?sui).*\\s(?:разработан|составлен|утвержд[её]н|направлен)[аоы]? .*");
    }

    /** The first title in the lines, with the lines that run on from it. */
    static @Nullable String first(List<ProseLine> lines) {
        String word = null;
        for (int at = 0; at < lines.size(); at++) {
            if (isTitle(lines.get(at).text())) {
                String title = from(lines, at);
                if (title.indexOf(' ') > 0) {
                    return title;
                }
                word = word == null ? title : word; // «График» is what a sheet of a workbook is called
            }
        }
        return word;
    }

    /** The last title in the lines, which heads what follows them. */
    static @Nullable String last(List<ProseLine> lines) {
        for (int at = lines.size() - 1; at >= 0; at--) {
            if (isTitle(lines.get(at).text())) {
                return from(lines, at);
            }
        }
        return null;
    }

    private static String from(List<ProseLine> lines, int start) {
        StringBuilder title =
                new StringBuilder(Wording.closedUp(lines.get(start).text()));
        boolean gap = false;
        int block = endOfBlock(lines, start);
        for (int at = start + 1; at < lines.size(); at++) {
            ProseLine line = lines.get(at);
            if (line.blank()) {
                gap = true;
            } else if (line.fromTable() == lines.get(start).fromTable()
                    && (runsOn(title.toString(), line, gap) || at < block && mayRunOn(title.toString(), line))) {
                title.append(' ').append(Wording.closedUp(line.text()));
                gap = false;
            } else {
                break;
            }
        }
        return stripped(title.toString());
    }

    /**
     * Where a text without centred lines sets a title apart by blank lines, the index of the line after it; the index of
     * the line itself where nothing tells how far the title goes.
     */
    private static int endOfBlock(List<ProseLine> lines, int start) {
        int end = start;
        while (end < lines.size() && !lines.get(end).blank()) {
            end++;
        }
        boolean block = end < lines.size()
                && end - start > 1
                && end - start <= LINES
                && (start == 0 || lines.get(start - 1).blank())
                && lines.subList(start, end).stream().noneMatch(line -> line.centred() || line.fromTable());
        boolean closed = block
                && lines.subList(start + 1, end).stream()
                        .anyMatch(line -> ENDS.matcher(line.text()).matches() || isTitle(line.text()));
        return block && !closed ? end : start;
    }

    private static boolean mayRunOn(String title, ProseLine line) {
        String text = line.text();
        return title.length() + text.length() <= LONGEST
                && text.length() <= LONGEST_LINE
                && !ENDS.matcher(text).matches()
                && !PLACE.matcher(text).matches()
                && (Labels.split(text).number() == null || Wording.breaksOff(title));
    }

    private static boolean runsOn(String title, ProseLine line, boolean gap) {
        String text = line.text();
        if (!mayRunOn(title, line)) {
            return false;
        }
        boolean goesOn = Wording.startsLower(text)
                || !gap && TELLS_TIME.matcher(text).matches()
                || Wording.breaksOff(title)
                || text.startsWith("(")
                || Character.isDigit(text.charAt(0)) && text.matches("\\d{4}.*");
        return goesOn || !gap && !isTitle(text) && (line.centred() || line.bold());
    }

    /** Without the number that an author puts before the title of a table. */
    private static String stripped(String title) {
        return title.replaceFirst("^\\s*(?:\\d{1,2}(?:\\.\\d{1,2})*[.)]|[IVX]+[.)])\\s*", "")
                .strip();
    }

    static @Nullable PlanKind kindOf(@Nullable String title) {
        String text = title == null ? "" : title.toLowerCase(Locale.ROOT);
        if (text.startsWith("комплексн")) {
            return PlanKind.COMPLEX_PLAN;
        }
        if (text.contains("дорожн")) {
            return PlanKind.ROADMAP;
        }
        if (text.contains("график") || text.contains("циклограмм")) {
            return PlanKind.SCHEDULE;
        }
        if (text.contains("план работы") || text.contains("годовой план")) {
            return PlanKind.WORK_PLAN;
        }
        if (text.contains("план") || text.contains("мероприяти") || text.contains("комплекс мер")) {
            return PlanKind.ACTION_PLAN;
        }
        return text.contains("программ") ? PlanKind.PROGRAMME : null;
    }
}
