package vekha.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts words together that were divided at the end of a line: «про-» and «ведение», but not «учебно-» and «методический». */
final class Hyphens {

    private static final Pattern DIVIDED =
            Pattern.compile("(?<!\\p{L})(\\p{L}{2,25})-[ \\t]*\\n[ \\t]*(?=(\\p{Ll}{2,30}))");
    private static final Pattern SYLLABLE = Pattern.compile(".*[аеёиоуыэюя].*", Wording.RUSSIAN);

    /** First parts of adjectives of two: «учебно-», «организационно-», «психолого-». */
    private static final Pattern FIRST_OF_TWO = Pattern.compile(
            "\\p{L}*(?:нно|льно|ебно|чно|ожно|ивно|атно|тно|дно|ово|еско|ско|лого|дико|зико|тико|рико|лико|мико)|северо|юго|кое",
            Wording.RUSSIAN);

    /** Nouns that stand before another one: «план-», «мастер-», «онлайн-». */
    private static final Pattern NOUN_BEFORE = Pattern.compile(
            "план|мастер|онлайн|офлайн|интернет|веб|медиа|видео|аудио|пресс|экспресс|бизнес|блиц|чек|кейс|тест|топ|гугл|семинар|тренинг|бизнес|карта|лист|школа|урок|круглый|марафон|проект",
            Wording.RUSSIAN);

    /** What often stands second: «-предметники», «-график», «-методический». */
    private static final Pattern SECOND = Pattern.compile(
            "(?:предметник|психолог|логопед|дефектолог|практик|наставник|класс|график|карт|участни|лидер|куратор|партн[её]р|организатор|библиотекар|методист|консульта|тест|интенсив|площадк|конференц|совещани|опрос|сесси|тренинг|марафон|игр|лист|анализ|диагност|комплекс|методическ|воспитательн|педагогическ|исследовательск|управленческ|правов|техническ|аналитическ|просветительск|досугов|экономическ|математическ|образовательн|психологическ|теоретическ|информационн|ориентированн|коммуникационн|за$|под$|либо$|нибудь$|таки$|первых$|вторых$|третьих$).*",
            Wording.RUSSIAN);

    /** Beginnings that are written in one with what follows them. */
    private static final Pattern PREFIX = Pattern.compile(
            "обще|внутри|меж|само|много|одно|двух|тр[её]х|после|пред|под|не|пере|взаимо", Wording.RUSSIAN);

    /** «октябрь-ноябрь», «вторник-четверг»: from one to the other. */
    private static final Pattern TIME = Pattern.compile(
            RussianDates.MONTH
                    + "|(?:понедельник|вторник|сред|четверг|пятниц|суббот|воскресень)\\p{L}{0,2}|весн\\p{L}|осен\\p{L}|зим\\p{L}|лет[оа]",
            Wording.RUSSIAN);

    private static final Pattern MANNER = Pattern.compile(".*(?:ому|ему|ски|цки)", Wording.RUSSIAN);
    private static final int SHORTEST_HALF = 3;

    private Hyphens() {}

    static String closed(String text) {
        if (!text.contains("-")) {
            return text;
        }
        return DIVIDED.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        isOneWord(found.group(1), found.group(2)) ? found.group(1) : found.group()));
    }

    private static boolean isOneWord(String left, String right) {
        boolean abbreviated = Character.isUpperCase(left.charAt(left.length() - 1));
        boolean halves = right.length() >= SHORTEST_HALF
                && SYLLABLE.matcher(left).matches()
                && SYLLABLE.matcher(right).matches();
        return halves && !abbreviated && !isCompound(left, right);
    }

    private static boolean isCompound(String left, String right) {
        boolean prefixed = PREFIX.matcher(left).matches();
        boolean inAManner = left.equalsIgnoreCase("по") && MANNER.matcher(right).matches();
        return FIRST_OF_TWO.matcher(left).matches()
                || TIME.matcher(right).matches()
                || NOUN_BEFORE.matcher(left).matches()
                || SECOND.matcher(right).matches() && !prefixed
                || inAManner;
    }
}
