package vekha.deadline;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vekha.deadline.Recurrence.Unit;

/**
 * Canonical wordings for schedules chosen by hand; each reads back as what it was made from.
 *
 * <p>They are Russian whatever the language of the page: a wording belongs to the plan, not to who looks at it.
 */
public final class Wordings {

    private static final List<String> MONTHS =
            List.of("январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь".split("\\|"));
    private static final List<String> OF_MONTHS =
            List.of("января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря".split("\\|"));
    private static final List<String> ON_WEEKDAYS =
            List.of("понедельникам|вторникам|средам|четвергам|пятницам|субботам|воскресеньям".split("\\|"));
    private static final String[] ROMAN = {"I", "II", "III", "IV"};

    private Wordings() {}

    public static String date(LocalDate day) {
        return Texts.day(day);
    }

    /** Several single days. */
    public static String dates(List<LocalDate> days) {
        return days.stream().map(Texts::day).collect(Collectors.joining(", "));
    }

    public static String range(LocalDate from, LocalDate to) {
        return "с " + Texts.day(from) + " по " + Texts.day(to);
    }

    public static String until(LocalDate day) {
        return "до " + Texts.day(day);
    }

    public static String from(LocalDate day) {
        return "с " + Texts.day(day);
    }

    public static String month(YearMonth month) {
        return name(month.getMonth()) + " " + month.getYear();
    }

    public static String months(YearMonth from, YearMonth to) {
        return month(from) + " – " + month(to);
    }

    /** Several whole months, each a due period of its own. */
    public static String months(List<YearMonth> months) {
        return months.stream().map(Wordings::month).collect(Collectors.joining(", "));
    }

    public static String quarter(int quarter, int year) {
        return ROMAN[quarter - 1] + " квартал " + year + " года";
    }

    public static String quarters(int from, int to, int year) {
        return ROMAN[from - 1] + " – " + ROMAN[to - 1] + " кварталы " + year + " года";
    }

    /** The calendar's half-year. */
    public static String halfYear(int half, int year) {
        LocalDate start = LocalDate.of(year, half * 6 - 5, 1);
        return months(YearMonth.from(start), YearMonth.from(start).plusMonths(5));
    }

    public static String year(int year) {
        return year + " год";
    }

    public static String years(int from, int to) {
        return from == to ? year(from) : from + "–" + to + " годы";
    }

    public static String academicYear(int startsIn) {
        return startsIn + "/" + (startsIn + 1) + " учебный год";
    }

    /** So many times in every unit; by a day of the month when one is given, which needs a month or a quarter. */
    public static String every(Unit unit, int times, @Nullable Integer dayOfMonth) {
        String often = times == 1 ? adverb(unit) : times + " " + (times < 5 ? "раза" : "раз") + " в " + unit(unit);
        return dayOfMonth == null ? often : often + ", до " + dayOfMonth + " числа";
    }

    /** Once in every so many units: «1 раз в 2 недели». */
    public static String everySoMany(Unit unit, int interval) {
        return interval == 1 ? every(unit, 1, null) : "1 раз в " + interval + " " + units(unit);
    }

    public static String everyYearIn(List<Month> months) {
        return "ежегодно, " + months.stream().map(Wordings::name).collect(Collectors.joining(", "));
    }

    public static String everyYearUntil(MonthDay day) {
        return "ежегодно до " + day.getDayOfMonth() + " " + OF_MONTHS.get(day.getMonthValue() - 1);
    }

    /** «еженедельно, по вторникам и четвергам»; Monday is 1. */
    public static String everyWeekOn(List<Integer> weekdays) {
        return "еженедельно, по "
                + weekdays.stream()
                        .sorted()
                        .distinct()
                        .map(day -> ON_WEEKDAYS.get(day - 1))
                        .collect(Collectors.joining(", "));
    }

    /** By a day of the last month of each quarter or half-year. */
    public static String everyByDayOfLastMonth(Unit unit, int day) {
        String of = unit == Unit.QUARTER ? "квартала" : "полугодия";
        return adverb(unit) + ", до " + day + " числа последнего месяца " + of;
    }

    /** Whole quarters, each a due period of its own. */
    public static String quarters(List<Integer> quarters, int year) {
        return quarters.stream()
                .sorted()
                .distinct()
                .map(each -> quarter(each, year))
                .collect(Collectors.joining(", "));
    }

    /** The same quarters of every year. */
    public static String everyYearInQuarters(List<Integer> quarters) {
        return "ежегодно, "
                + quarters.stream()
                        .sorted()
                        .distinct()
                        .map(each -> ROMAN[each - 1] + " квартал")
                        .collect(Collectors.joining(", "));
    }

    /** What comes round only between two days. */
    public static String between(String often, LocalDate from, LocalDate to) {
        return often + ", " + range(from, to);
    }

    public static String continuous() {
        return "постоянно";
    }

    public static String waitsForEvent() {
        return "по наступлении события";
    }

    public static String byPlan() {
        return "по отдельному плану";
    }

    public static String asNeeded() {
        return "по мере необходимости";
    }

    private static String name(Month month) {
        return MONTHS.get(month.getValue() - 1);
    }

    private static String adverb(Unit unit) {
        return switch (unit) {
            case DAY -> "ежедневно";
            case WEEK -> "еженедельно";
            case MONTH -> "ежемесячно";
            case QUARTER -> "ежеквартально";
            case HALF_YEAR -> "1 раз в полугодие";
            case YEAR -> "ежегодно";
            case TERM -> "1 раз в четверть";
        };
    }

    private static String unit(Unit unit) {
        return switch (unit) {
            case DAY -> "день";
            case WEEK -> "неделю";
            case MONTH -> "месяц";
            case QUARTER -> "квартал";
            case HALF_YEAR -> "полугодие";
            case YEAR -> "год";
            case TERM -> "четверть";
        };
    }

    private static String units(Unit unit) {
        return switch (unit) {
            case DAY -> "дней";
            case WEEK -> "недель";
            case MONTH -> "месяцев";
            case QUARTER -> "кварталов";
            case HALF_YEAR -> "полугодий";
            case YEAR -> "лет";
            case TERM -> "четвертей";
        };
    }
}
