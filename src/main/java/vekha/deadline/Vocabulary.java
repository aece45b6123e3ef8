package vekha.deadline;

import java.time.Month;
import java.util.Arrays;

/**
 * The words of the genre, each with its sense.
 *
 * <p>A word is found by walking letter tables once. {@code ~n} after a stem allows so many letters of ending; a longer
 * stem wins over a shorter one, a whole word over a stem.
 */
final class Vocabulary {

    static final int UNKNOWN = -1;

    /** Values of words that mean something only beside others: «рабочий день», «новый год». */
    static final int WORKING = 1;

    static final int NEW = 2;
    static final int ONE_AND_A_HALF = 3;
    static final int CALENDAR = 4;

    /** The value of plans of others that are papers first: «Приказ» alone is a result, «по приказу» a time. */
    static final int PAPER = 1;

    private static final int LETTERS = 32;
    private static final int LONGEST_TYPO = 18;
    private static final int SHORTEST_TYPO = 6;
    private static final int SHORTEST_MONTH_TYPO = 5;

    private static final String WORDS = """
            MONTH 1: январ~3 янв
            MONTH 2: феврал~3 фев февр
            MONTH 3: март~2 мар
            MONTH 4: апрел~3 апр
            MONTH 5: май мая мае маю маем
            MONTH 6: июн~2
            MONTH 7: июл~2
            MONTH 8: август~2 авг
            MONTH 9: сентябр~3 сент сен сентяб
            MONTH 10: октябр~3 окт октяб
            MONTH 11: ноябр~3 ноя нояб
            MONTH 12: декабр~3 дек декаб
            SEASON 1: зима зимой зимы зиму зимн~3 зимне
            SEASON 2: весна весной весны весну весенн~3 весенне
            SEASON 3: лето летом лета летн~3 летне
            SEASON 4: осень осенью осени осенн~3 осенне
            WEEKDAY 1: понедельник~3 понед пн
            WEEKDAY 2: вторник~3 вт
            WEEKDAY 3: среда среду средам ср
            WEEKDAY 4: четверг~3 чт
            WEEKDAY 5: пятниц~3 пятн пт
            WEEKDAY 6: суббот~3 сб
            WEEKDAY 7: воскресень~3 вс
            YEAR 1: год года году годом годе г
            YEAR 2: годы годов годах годам лет гг
            ACADEMIC 0: учебн~3 уч учеб
            CURRENT 0: текущ~3 тек т этого нынешн~3
            NEXT 0: следующ~3 последующ~3 будущ~3
            QUARTER 0: квартал~3 кв кварт
            HALF_YEAR 0: полугоди~3 полугод полуг полгода семестр~3
            TERM 0: четверть четверти четвертью четвертей четвертях четв
            TRIMESTER 0: триместр~3
            WEEK 0: недел~3 нед
            DAY 0: день дня дней дни дню днем дн сутки суток
            MONTH_UNIT 0: месяц~3 мес
            DECADE 0: декад~3
            HALF 0: половин~2
            DAY_OF_MONTH 0: числ~2 чисел чис
            BEGIN 0: начал~2 нач
            MIDDLE 0: середин~2
            END 0: конец конца конце концу концом
            FINISH 0: окончани~2 завершени~2
            LAST 0: последн~3
            ORDINAL 1: перв~3
            ORDINAL 2: втор~3
            ORDINAL 3: трет~4
            ORDINAL 4: четвертый четвертого четвертая четвертой четвертое четвертую четвертом четвертые четвертых
            ORDINAL 5: пятый пятого пятая пятой пятую пятое
            COUNT 1: один одного одну одна одно одной
            COUNT 2: два две двух двум
            COUNT 3: три трех трем
            COUNT 4: четыре четырех
            COUNT 5: пять пяти
            COUNT 6: шесть шести
            COUNT 7: семь семи
            COUNT 8: восемь восьми
            COUNT 9: девять девяти
            COUNT 10: десять десяти
            TIMES 0: раз раза разу разов р
            TWICE 1: однократно одноразово
            TWICE 2: дважды двукратно
            TWICE 3: трижды трехкратно
            TWICE 4: четырежды
            EVERY 0: кажд~3
            EACH 0: ежедневно ежедн
            EACH 1: еженедельно понедельно еженед
            EACH 2: ежемесячно помесячно ежемес ежемесячн
            EACH 3: ежеквартально поквартально ежекварт ежекв
            EACH 4: ежеполугодно
            EACH 5: ежегодно ежегод
            EACH 6: ежечетвертно
            EACH_PLURAL 1: неделям
            EACH_PLURAL 2: месяцам
            EACH_PLURAL 3: кварталам
            EACH_PLURAL 4: полугодиям семестрам
            EACH_PLURAL 6: четвертям
            OTHER 0: ежедневн~3 еженедельн~3 ежемесячн~3 ежеквартальн~3 ежегодн~3
            OTHER 0: мартовск~3 планирова~4 планиру~4 началь~6 последовательн~3 перечень~3 первичн~3 первоочередн~3 но
            OTHER 0: январев~3 февралев~3 апрелев~3 августин~3 августов сентябрев~3 октябрев~3 ноябрев~3 декабрев~3
            OTHER 1: рабоч~3
            OTHER 2: нового новому новый новым
            OTHER 3: полтора полутора
            OTHER 4: календарн~3
            UNTIL 0: до к ко перед
            LATEST 0: позднее позже крайн~3
            FROM 0: с со начиная
            EARLIEST 0: ранее раньше
            TO 0: по
            IN 0: в во
            ON 0: на
            FOR 0: за
            AND 0: и а
            OR 0: или либо
            BETWEEN 0: между
            NUMERO 0: пункт~2 подпункт~2 раздел~2
            THEN 0: далее затем дальше впоследствии
            EXCEPT 0: кроме исключая исключени~2
            WHOLE 0: кругл~3 весь всего всей всю вся все всем всех
            DURING 0: течени~1 теч втечени~1 протяжени~1 продолжени~1
            COURSE 0: ходе процессе рамках ход
            PERIOD 0: период~3 срок~3
            PROGRAMME 0: реализаци~2 исполнени~2 выполнени~2 действи~2 проект~2 дорожн~3 работы
            CONTINUOUS 0: постоянно постоянн~3 непрерывно систематически систематическ~3 регулярно регулярн~3
            CONTINUOUS 0: круглогодично бессрочно всегда периодически системно
            AFTER 0: после
            THROUGH 0: через спустя
            WHEN 0: при
            CASE 0: случае случаях случаю
            MEASURE 0: мере меры
            OUTCOME 0: итог~3 результат~3 истечени~2 факт~2 поступлени~2 получени~2 готовност~2 достижени~2
            OUTCOME 0: наступлени~2 выявлени~2 прибыти~2 выходу выходе решени~2 поручени~2 рекомендаци~3
            MOMENT 0: момент~2 даты дате
            AT_ONCE 0: немедленно незамедлительно сразу накануне одновременно своевременно
            OCCASION 0: проведени~2 время подготовк~2 экзамен~3
            SHORT_TERM 0: дневн~3 трехдневн~3 двухдневн~3 пятидневн~3 семидневн~3 десятидневн~3
            SHORT_TERM 0: однодневн~3 недельн~3 двухнедельн~3 месячн~3 кратчайш~3
            PLAN 0: план~3 график~3 расписани~2 циклограмм~2 договоренност~2 согласовани~2 плану планах плановом планово
            PLAN 0: календар~2
            PLAN 1: приказ~3 положени~2 регламент~2 распоряжени~2 договор~3 постановлени~2
            ACCORDING 0: согласно
            CONFORMITY 0: соответстви~1 соотв
            APPOINTED 0: установленн~3 утвержденн~3 определенн~3 определен~3 указанн~3 назначенн~3 уточня~4 уточнен~4
            APPOINTED 0: обозначенн~3 заявленн~3 предусмотренн~3 согласованн~3 отдельн~3 утверждаем~3 определяем~3
            NEED 0: необходимост~2 необх надобност~2 потребност~2 запрос~3 заявк~3 заявок требовани~2 обращени~2
            NEED 0: желани~2 усмотрени~2 возможност~2 вызов~2 востребованност~2 приглашени~2
            PRESENCE 0: наличи~2
            AD_HOC 0: внепланово ситуативно ситуационно
            VACATION 0: каникул~3 каникулярн~3
            OFFICIAL_OF 0: от
            HOUR 0: час~2 ч минут мин
            NOT 0: не чем
            """;

    private static final Vocabulary ONLY = new Vocabulary();

    private int[] children; // a row of letters per node
    private final int[] exact; // per node: the word that ends here
    private final int[] stem; // per node: the stem that ends here, and how many letters of ending it allows
    private final int[] ending;
    private int nodes = 1;

    private Vocabulary() {
        int most = WORDS.length();
        children = new int[most * LETTERS];
        exact = new int[most];
        stem = new int[most];
        ending = new int[most];
        Arrays.fill(exact, UNKNOWN);
        Arrays.fill(stem, UNKNOWN);
        WORDS.lines().forEach(this::addLine);
        children = Arrays.copyOf(children, nodes * LETTERS);
    }

    /** The sense and value of a folded Cyrillic word, or {@link #UNKNOWN}. */
    static int find(char[] text, int from, int to) {
        int found = ONLY.walk(0, text, from, to, false);
        int length = to - from;
        if (found != UNKNOWN || length < SHORTEST_MONTH_TYPO || length > LONGEST_TYPO) {
            return found;
        }
        int meant = ONLY.forgive(text, from, to);
        return length >= SHORTEST_TYPO || isLongMonth(meant) ? meant : UNKNOWN;
    }

    /** «ноябь» can be nothing else; «марка» is no March. */
    private static boolean isLongMonth(int entry) {
        if (entry == UNKNOWN || sense(entry) != Sense.MONTH) {
            return false;
        }
        Month month = Month.of(value(entry));
        return month != Month.MARCH && (month.getValue() < 5 || month.getValue() > 7);
    }

    static int findExactly(char[] text, int to) {
        return ONLY.walk(0, text, 0, to, false);
    }

    static Sense sense(int entry) {
        return Sense.at(entry >> 4);
    }

    static int value(int entry) {
        return entry & 15;
    }

    private void addLine(String line) {
        int space = line.indexOf(' ');
        int colon = line.indexOf(':');
        int value = Integer.parseInt(line.substring(space + 1, colon));
        int entry = Sense.valueOf(line.substring(0, space)).ordinal() << 4 | value;
        for (String word : line.substring(colon + 2).split(" ")) {
            addWord(word, entry);
        }
    }

    private void addWord(String word, int entry) {
        int tilde = word.indexOf('~');
        int node = 0;
        for (int i = 0; i < (tilde < 0 ? word.length() : tilde); i++) {
            node = childOrNew(node, word.charAt(i) - 'а');
        }
        if (tilde < 0) {
            exact[node] = entry;
        } else {
            stem[node] = entry;
            ending[node] = word.charAt(tilde + 1) - '0';
        }
    }

    private int childOrNew(int node, int letter) {
        int place = node * LETTERS + letter;
        if (children[place] == 0) {
            children[place] = nodes++;
        }
        return children[place];
    }

    private int child(int node, char c) {
        return c >= 'а' && c <= 'я' ? children[node * LETTERS + c - 'а'] : 0;
    }

    /** Follows the word from a node; when typos are forgiven, only words that nobody confuses are taken. */
    private int walk(int start, char[] text, int from, int to, boolean forgiving) {
        int node = start;
        int best = UNKNOWN;
        for (int i = from; ; i++) {
            if (i == to && exact[node] != UNKNOWN) {
                return admitted(exact[node], forgiving);
            }
            if (stem[node] != UNKNOWN && to - i <= ending[node]) {
                best = admitted(stem[node], forgiving);
            }
            if (i == to || (node = child(node, text[i])) == 0) {
                return best;
            }
        }
    }

    private static int admitted(int entry, boolean forgiving) {
        return forgiving && !sense(entry).forgivesTypos() ? UNKNOWN : entry;
    }

    /** One letter wrong, missing, doubled or swapped with its neighbour; never the first one. */
    private int forgive(char[] text, int from, int to) {
        int node = child(0, text[from]);
        for (int i = from + 1; i <= to && node != 0; i++) {
            int found = forgiveAt(node, text, i, to);
            if (found != UNKNOWN) {
                return found;
            }
            node = i < to ? child(node, text[i]) : 0;
        }
        return UNKNOWN;
    }

    private int forgiveAt(int node, char[] text, int i, int to) {
        if (i < to) {
            int found = walk(node, text, i + 1, to, true);
            if (found != UNKNOWN) {
                return found;
            }
        }
        for (int letter = 0; letter < LETTERS; letter++) {
            int next = children[node * LETTERS + letter];
            int found = next == 0 ? UNKNOWN : forgiveInto(node, next, text, i, to);
            if (found != UNKNOWN) {
                return found;
            }
        }
        return UNKNOWN;
    }

    private int forgiveInto(int node, int next, char[] text, int i, int to) {
        int found = walk(next, text, i, to, true);
        if (found == UNKNOWN && i < to) {
            found = walk(next, text, i + 1, to, true);
        }
        if (found == UNKNOWN && i + 1 < to && child(node, text[i + 1]) == next) {
            int swapped = child(next, text[i]);
            found = swapped == 0 ? UNKNOWN : walk(swapped, text, i + 2, to, true);
        }
        return found;
    }
}
