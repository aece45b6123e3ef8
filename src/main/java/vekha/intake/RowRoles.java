package vekha.intake;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides what each row of a plan table is: a measure, a section, the rest of the row above, or none of them. */
final class RowRoles {

    /** What a row can be. */
    enum Role {
        BLANK,
        HEADINGS,
        COLUMN_NUMBERS,
        SECTION,
        MEASURE,
        CONTINUATION,
        REMARK
    }

    private static final int LONGEST_SECTION = 220;
    private static final Pattern TOTAL = Pattern.compile("(?:итого|всего)(?!\\p{L})[^\\n]{0,40}", Wording.RUSSIAN);
    private static final Pattern CONTINUED = Pattern.compile(
            "(?:продолжение|окончание) (?:таблицы|приложения|плана|дорожной карты)(?!\\p{L})[^\\n]{0,20}",
            Wording.RUSSIAN);
    /** «б) по математике» with a date of its own. */
    private static final Pattern LETTERED = Pattern.compile("[а-яё]\\)\\s*\\p{L}", Wording.RUSSIAN);

    private static final Pattern SIGNED = Pattern.compile(
            "(?:(?:план|дорожную карту|документ) )?(?:составил|разработал|подготовил|согласован|утвержд|исполнител|ознакомлен)\\p{L}*\\s*:.*",
            Wording.RUSSIAN | Pattern.DOTALL);
    /** The number of a page, left by a converter between the rows. */
    private static final Pattern PAGE = Pattern.compile("[-–—\\s]*\\d{1,3}[-–—\\s]*");

    private static final Pattern COLUMN = Pattern.compile("[1-9]|[12]\\d");
    private static final Pattern SUM =
            Pattern.compile("[\\d\\s.,–—-]+(?:(?:(?:тыс|млн)\\.?\\s*)?р(?:уб)?(?:\\.|лей)?|%)?");
    private static final Pattern REMARK = Pattern.compile(
            "(?:\\*+|примечани[ея]|сноска|условные обозначения|сокращения)\\b?.*", Wording.RUSSIAN | Pattern.DOTALL);

    private final PlanColumns columns;
    private final int number;
    private final int title;
    private final int told; // the column that every measure fills: when, or where nobody says that, who
    private final boolean numbered;
    private final boolean boldMeasures;
    private final boolean sectionsAreMarked;

    RowRoles(PlanColumns columns, List<Line> lines) {
        this.columns = columns;
        this.number = columns.of(ColumnKind.NUMBER);
        this.title = columns.of(ColumnKind.TITLE);
        int deadline = columns.of(ColumnKind.DEADLINE);
        this.told = deadline >= 0 ? deadline : columns.of(ColumnKind.RESPONSIBLE);
        List<Line> full =
                lines.stream().filter(line -> line.filled().size() > 2).toList();
        this.numbered = number >= 0
                && full.stream()
                                        .filter(line -> Labels.isNumber(line.text(number)))
                                        .count()
                                * 2
                        > full.size();
        this.boldMeasures = full.stream().filter(Line::bold).count() * 2 > full.size();
        this.sectionsAreMarked = lines.stream().anyMatch(this::isMarkedSection);
    }

    Role of(Line line, @Nullable PlanRow above, @Nullable Line below) {
        if (line.blank()) {
            return Role.BLANK;
        }
        if (repeatsHeadings(line) || isContinued(line)) {
            return Role.HEADINGS;
        }
        if (numbersColumns(line)) {
            return Role.COLUMN_NUMBERS;
        }
        if (isTotal(line) || isSigned(line)) {
            return Role.REMARK;
        }
        Role alone = line.filled().size() == 1 ? alone(line, above, below) : null;
        if (alone != null) {
            return alone;
        }
        return isNumberedSection(line, below) || runsOverTheRest(line) ? Role.SECTION : measureOrRest(line, above);
    }

    /** Where some sections run over the table, have a number or are bold, plain text in one cell is the rest of a row. */
    private boolean isMarkedSection(Line line) {
        return line.filled().size() == 1
                && !Labels.isNumber(line.text(line.filled().get(0)))
                && (line.wide()
                        || line.bold() && !boldMeasures
                        || Labels.startsWithLabel(line.text(line.filled().get(0))));
    }

    private boolean repeatsHeadings(Line line) {
        List<String> printed = line.texts().stream()
                .filter(text -> !text.isBlank())
                .map(Wording::fold)
                .toList();
        List<String> headings = columns.headings().stream()
                .filter(text -> !text.isBlank())
                .map(Wording::fold)
                .toList();
        return printed.size() >= 2 && headings.containsAll(printed);
    }

    /** «Продолжение таблицы 1», which a page break leaves above the headings it repeats. */
    private static boolean isContinued(Line line) {
        return line.filled().size() == 1
                && CONTINUED
                        .matcher(Wording.squeeze(line.text(line.filled().get(0))))
                        .matches();
    }

    private boolean numbersColumns(Line line) {
        int last = 0;
        for (int at : line.filled()) {
            String digits = line.text(at).replaceAll("[.\\s]", "");
            if (!COLUMN.matcher(digits).matches() || Integer.parseInt(digits) <= last) {
                return false;
            }
            last = Integer.parseInt(digits);
        }
        return line.filled().size() >= Math.max(2, columns.size() - 1);
    }

    /** A row with one text: a section, a remark, or the rest of a cut row. Null when it may be a measure. */
    private @Nullable Role alone(Line line, @Nullable PlanRow above, @Nullable Line below) {
        int at = line.filled().get(0);
        String text = line.text(at);
        if (isRemark(text)) {
            return Role.REMARK;
        }
        if (line.wide() && Aims.tells(text)) {
            return Role.REMARK;
        }
        if (line.wide() && PAGE.matcher(text).matches()) {
            return Role.COLUMN_NUMBERS;
        }
        if (line.wide()) {
            return above != null && line.afterPageBreak() && Wording.startsLower(text) && !Labels.isTime(text)
                    ? Role.CONTINUATION
                    : Role.SECTION;
        }
        if (line.continuesAnywhere() || at != number && at != title && at != 0) {
            return null;
        }
        return Labels.isNumber(text) ? Role.REMARK : aloneInItsColumn(line, text, above, below);
    }

    /** A number, and beside it one text over most of the table. */
    private boolean runsOverTheRest(Line line) {
        return number >= 0
                && line.filled().size() == 2
                && Labels.isSimple(line.text(number))
                && line.spans() > 1
                && line.spans() * 2 > line.width();
    }

    static boolean isTotal(String text) {
        return TOTAL.matcher(Wording.squeeze(text)).matches();
    }

    /** «Итого», with nothing but sums beside it. */
    private static boolean isTotal(Line line) {
        List<Integer> filled = line.filled();
        return isTotal(line.text(filled.get(0)))
                && filled.stream()
                        .skip(1)
                        .allMatch(at -> SUM.matcher(line.text(at)).matches());
    }

    /** «План составил: методист», and beside it nothing but who that is. */
    private boolean isSigned(Line line) {
        List<Integer> filled = line.filled();
        return number >= 0
                && line.blank(number)
                && filled.size() == 2
                && filled.get(0) == title
                && SIGNED.matcher(line.text(title)).matches()
                && Persons.only(line.text(filled.get(1)));
    }

    private boolean isRemark(String text) {
        return REMARK.matcher(Wording.squeeze(text)).matches() || Legend.definition(text) != null;
    }

    private @Nullable Role aloneInItsColumn(Line line, String text, @Nullable PlanRow above, @Nullable Line below) {

        boolean brief = text.length() <= LONGEST_SECTION;
        if (brief && (Labels.startsWithLabel(text) || line.bold() && !boldMeasures)) {
            return Role.SECTION;
        }
        boolean rest = above != null
                && (Wording.startsLower(text)
                        || line.afterPageBreak()
                        || Wording.breaksOff(above.text(ColumnKind.TITLE))
                        || text.endsWith("."));
        if (rest) {
            return Role.CONTINUATION;
        }
        boolean opens = below != null
                && (numbered
                        ? Labels.isNumber(below.text(number))
                        : below.filled().size() > 2);
        boolean titled = Character.isUpperCase(text.codePointAt(0)) || text.startsWith("«");
        if (brief && opens && titled && !sectionsAreMarked) {
            return Role.SECTION;
        }
        return above == null ? null : Role.CONTINUATION;
    }

    /** «1 | Организационные мероприятия | | |»: a number of one level and a title, and measures of deeper number below. */
    private boolean isNumberedSection(Line line, @Nullable Line below) {
        if (number < 0 || !line.filled().equals(List.of(number, title)) || line.continuesAnywhere()) {
            return false;
        }
        String label = line.text(number);
        if (!Labels.isNumber(label) && !Labels.startsWithLabel(label)) {
            return false;
        }
        boolean titleRunsOn = line.spans() * 2 > line.width() - 1 && line.spans() > 1;
        boolean opensDeeper = below != null
                && (Labels.isDeeper(label, below.text(number))
                        || Labels.isSimple(label)
                                && Labels.isNumber(below.text(number))
                                && !Labels.isSimple(below.text(number)));
        return titleRunsOn || opensDeeper || line.bold() && !boldMeasures;
    }

    private Role measureOrRest(Line line, @Nullable PlanRow above) {
        if (above == null) {
            return Role.MEASURE;
        }
        if (number >= 0 && !line.blank(number)) {
            return isMisplaced(line) ? Role.CONTINUATION : Role.MEASURE;
        }
        if (line.blank(title)) {
            return Role.CONTINUATION;
        }
        return isRest(line, above) ? Role.CONTINUATION : Role.MEASURE;
    }

    /** Text in the number cell that is no number belongs to the row above. */
    private boolean isMisplaced(Line line) {
        String text = line.text(number);
        return !Labels.isNumber(text) && line.blank(title) && !Labels.isTime(text);
    }

    private boolean isRest(Line line, PlanRow above) {
        String text = line.text(title);
        boolean undated = line.blank(told) && !line.continues(told);
        if (!undated && LETTERED.matcher(text).lookingAt()) {
            return false;
        }
        if (Wording.startsLower(text) || Wording.breaksOff(above.text(ColumnKind.TITLE))) {
            return numbered || undated;
        }
        return undated && (numbered || line.afterPageBreak());
    }
}
