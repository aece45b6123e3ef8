package vekha.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Knows the words by which authors head their columns. */
final class ColumnWords {

    private static final int LONGEST_HEADING = 140;
    private static final Map<ColumnKind, Pattern> WORDS = new EnumMap<>(ColumnKind.class);

    static {
        word(
                ColumnKind.NUMBER,
                "^(?:№|n|no)[.]?\\s*(?:\\(?п\\s*[/\\\\.]?\\s*п\\.?\\)?|пункта|мероприятия|строки|раздела)?\\s*$|^п\\s*[/\\\\]\\s*п$|^номер(?: п/?п| пункта| мероприятия)?$");
        word(ColumnKind.NOTE, "примечан|отметк|комментари|ход выполнения|статус|фактическ");
        word(
                ColumnKind.AUDIENCE,
                "адресност|адресат|целев(?:ая|ой|ые) (?:аудитор|групп|категор)|аудитори|^класс(?:ы|\\s?\\(ы\\))?(?!\\p{L})|^параллел[ьи]|категори[яи](?!\\p{L})|участник|контингент|для кого|^(?:школ[аы]|оо|(?:обще)?образовательн\\p{L}+ (?:организаци|учреждени)\\p{L}{1,2})$|^наименование (?:школ|оо(?!\\p{L})|(?:обще)?образовательн)");
        word(ColumnKind.DEADLINE, "(?<!\\p{L})срок|дат[аы](?!\\p{L})|период|(?<!\\p{L})время|(?<!\\p{L})месяц|когда");
        word(
                ColumnKind.RESPONSIBLE,
                "ответствен|^отв(?:етств)?\\.|исполнител[ьия]|^исп(?:-л[ьи]|олн)?\\.|^кто(?: |$)|организатор");
        word(
                ColumnKind.RESULT,
                "результат|показател|чего (?:мы )?жд|что (?:мы )?(?:получ|долж)|индикатор|эффект(?!ивност)|(?<!\\p{L})выход(?!\\p{L})|итог(?:и|овый)?(?!\\p{L})|продукт|подтвержда|вид документа|отч[её]тн(?:ый|ая) (?:документ|форма)|отч[её]тность|форм[аы] (?:завершения|отч[её]т\\p{L}*|пред(?:ъя|ста)вления)|критери[ий]|^документ");
        word(ColumnKind.OBJECTIVE, "(?<!\\p{L})задач[аи]|(?<!\\p{L})цел[ьи](?!\\p{L})|проблема");
        word(
                ColumnKind.TITLE,
                "мероприят|^мероп(?:-|\\.|р\\.)|содержание|наименование|действи[еяй]|виды? (?:деятельности|работ)|комплекс мер|(?<!\\p{L})меры(?!\\p{L})|событи[ея](?!\\p{L})|формы? работы|вопросы|тема(?:тика)?(?!\\p{L})|^шаги?(?!\\p{L})|^что (?:планиру|предполага|намеч)|^что (?:(?:нужно|надо|необходимо|будет|мы) )?(?:с?дела|провод|выполн)|направлени[ея] (?:деятельности|работы)?");
    }

    /** «СРО- КИ»: a word that a narrow column has divided. */
    private static final Pattern DIVIDED = Pattern.compile("(?<=\\p{L})-\\s(?=\\p{L})");

    private static final Pattern CURATOR =
            Pattern.compile("(?:муниципальный )?(?:координатор|куратор)(?:ы|\\p{L}{2})?(?!\\p{L})", Wording.RUSSIAN);
    private static final Pattern TASK = Pattern.compile("задач", Wording.RUSSIAN);
    private static final Pattern FIRST_OF_TITLES = Pattern.compile("мероприят|^мероп(?:-|\\.|р\\.)", Wording.RUSSIAN);

    private static final Pattern PART_OF_DEADLINE =
            Pattern.compile("начал|оконч|заверш|кон[её]?ц|(?<!\\d)20\\d{2}(?!\\d)|:\\s*(?:с|по|до)$", Wording.RUSSIAN);

    /** «Годы реализации: 2023», one column of several. */
    private static final Pattern OF_YEAR = Pattern.compile(
            "(?:годы?|по годам)(?: \\p{L}+){0,2}\\s*:\\s*20\\d{2}(?:\\s*г(?:од|\\.)?)?", Wording.RUSSIAN);

    /** «Направление», «Наименование этапа», «Риск»: what holds measures together rather than being one. */
    private static final Pattern GROUP = Pattern.compile(
            "(?:(?:наименование|название|номер|№)\\s+)?(?:направлени[еяй]|раздел[аы]?|блока?|модул[ья]|этап[аы]?|риск(?:и|а)?|рисков(?:ый|ое|ого|ые) (?:профил[ья]|направлени[еяй])|фактор[аы]? риска)(?: \\p{L}+){0,2}",
            Wording.RUSSIAN);

    private ColumnWords() {}

    static boolean isOfYear(String heading) {
        return OF_YEAR.matcher(Wording.squeeze(heading)).matches();
    }

    /** Whether a heading announces what several measures have in common. */
    static boolean isGroup(String heading) {
        return GROUP.matcher(Wording.squeeze(heading)).matches();
    }

    private static void word(ColumnKind kind, String regex) {
        WORDS.put(kind, Pattern.compile(regex, Wording.RUSSIAN));
    }

    /** What a heading announces; the word that stands first decides. */
    static ColumnKind kindOf(String heading) {
        String squeezed = DIVIDED.matcher(Wording.squeeze(heading)).replaceAll("");
        if (squeezed.length() > LONGEST_HEADING) {
            return endsInTime(squeezed) ? ColumnKind.DEADLINE : ColumnKind.OTHER;
        }
        String text = Wording.cyrillic(squeezed);
        if (isTime(text) || isOfYear(text)) {
            return ColumnKind.DEADLINE;
        }
        ColumnKind best = ColumnKind.OTHER;
        int first = Integer.MAX_VALUE;
        for (Map.Entry<ColumnKind, Pattern> words : WORDS.entrySet()) {
            Matcher found = words.getValue().matcher(text);
            if (found.find() && found.start() < first) {
                first = found.start();
                best = words.getKey();
            }
        }
        return qualified(best, text);
    }

    /** Whether the lower row of a heading that is too long to be one is a month or the like. */
    private static boolean endsInTime(String text) {
        String lowest = lowest(text);
        return lowest.length() <= LONGEST_HEADING && isTime(Wording.cyrillic(lowest));
    }

    /** «Наименование целевой группы», «Ожидаемый результат мероприятия», «Перечень показателей» and the like. */
    private static ColumnKind qualified(ColumnKind kind, String text) {
        if (kind != ColumnKind.TITLE || FIRST_OF_TITLES.matcher(text).lookingAt()) {
            return kind;
        }
        boolean ofSomethingElse = text.toLowerCase(java.util.Locale.ROOT).startsWith("наименование")
                && !FIRST_OF_TITLES.matcher(text).find();
        for (ColumnKind other :
                EnumSet.of(ColumnKind.RESULT, ColumnKind.RESPONSIBLE, ColumnKind.OBJECTIVE, ColumnKind.AUDIENCE)) {
            if (ofSomethingElse && pattern(other).matcher(text).find()) {
                return other;
            }
        }
        return kind;
    }

    private static Pattern pattern(ColumnKind kind) {
        Pattern words = WORDS.get(kind);
        if (words == null) {
            throw new IllegalArgumentException("no words for " + kind);
        }
        return words;
    }

    /** The kinds of a whole head: each at most once, so that nothing is written over. */
    static List<ColumnKind> kindsOf(List<String> headings) {
        List<ColumnKind> kinds =
                new ArrayList<>(headings.stream().map(ColumnWords::kindOf).toList());
        preferTasks(headings, kinds);
        nameCurators(headings, kinds);
        int title = bestTitle(headings, kinds);
        for (int at = 0; at < kinds.size(); at++) {
            boolean repeated = kinds.indexOf(kinds.get(at)) < at && !isPartOfDeadline(headings.get(at), kinds.get(at));
            boolean otherTitle = kinds.get(at) == ColumnKind.TITLE && at != title;
            if (repeated || otherTitle) {
                kinds.set(at, ColumnKind.OTHER);
            }
        }
        if (title >= 0) {
            kinds.set(title, ColumnKind.TITLE);
        }
        return kinds;
    }

    /** Where deadlines are told, whoever leads a measure answers for it; a list of tasks or schools may have curators too. */
    private static void nameCurators(List<String> headings, List<ColumnKind> kinds) {
        for (int at = 0; at < kinds.size() && kinds.contains(ColumnKind.DEADLINE); at++) {
            if (CURATOR.matcher(Wording.squeeze(headings.get(at))).lookingAt()) {
                kinds.set(at, ColumnKind.RESPONSIBLE);
            }
        }
    }

    /** Whether a heading announces somebody who has to do with the execution. */
    static boolean answers(String heading) {
        return kindOf(heading) == ColumnKind.RESPONSIBLE
                || CURATOR.matcher(Wording.squeeze(heading)).lookingAt();
    }

    /** Beside a column of goals that of tasks is the nearer one. */
    private static void preferTasks(List<String> headings, List<ColumnKind> kinds) {
        List<Integer> objectives = IntStream.range(0, kinds.size())
                .filter(at -> kinds.get(at) == ColumnKind.OBJECTIVE)
                .boxed()
                .toList();
        if (objectives.stream().anyMatch(at -> TASK.matcher(headings.get(at)).find())) {
            objectives.stream()
                    .filter(at -> !TASK.matcher(headings.get(at)).find())
                    .forEach(at -> kinds.set(at, ColumnKind.OTHER));
        }
    }

    /** A deadline may have a column for its beginning and one for its end, or one for each year or month. */
    private static boolean isPartOfDeadline(String heading, ColumnKind kind) {
        return kind == ColumnKind.DEADLINE && (PART_OF_DEADLINE.matcher(heading).find() || isTime(heading));
    }

    private static boolean isTime(String heading) {
        return Labels.isTime(lowest(heading));
    }

    /** Of a heading over two rows the lower one: «Месяц: октябрь». */
    static String lowest(String heading) {
        return Wording.squeeze(heading.substring(heading.lastIndexOf(':') + 1));
    }

    /** The column of measures: the one that says so, else a general one, else the tasks when nothing else is left. */
    private static int bestTitle(List<String> headings, List<ColumnKind> kinds) {
        int general = -1;
        for (int at = 0; at < kinds.size(); at++) {
            if (kinds.get(at) == ColumnKind.TITLE) {
                if (FIRST_OF_TITLES.matcher(headings.get(at)).find()) {
                    return at;
                }
                general = general < 0 || isGroup(headings.get(general)) && !isGroup(headings.get(at)) ? at : general;
            }
        }
        return general >= 0 ? general : kinds.indexOf(ColumnKind.OBJECTIVE);
    }
}
