package vekha.intake;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vekha.foundation.Period;

/** Reads the time that a title or a sentence names: years, academic years, a month. */
final class PlanPeriod {

    private static final String YEAR = "(20\\d{2})";
    private static final String ACADEMIC =
            "\\s*(?:гг?\\.?\\s*)?(?:уч\\.?\\s*(?:год\\p{L}*|г\\.?)|учебн\\p{L}+\\s+(?:год\\p{L}*|г\\.?))";
    private static final Pattern ACADEMIC_YEARS = Pattern.compile(
            "(?:на|в|за|период)?\\s*" + YEAR + "\\s*[-–—/]\\s*(20\\d{2}|\\d{2})" + "(?:\\s*(?:и|,|[-–—])\\s*" + YEAR
                    + "\\s*[-–—/]\\s*(20\\d{2}|\\d{2}))?" + ACADEMIC,
            Wording.RUSSIAN);
    private static final Pattern DATES = Pattern.compile(
            "с\\s+(" + RussianDates.DATE + ")\\s*(?:г\\.?|года)?\\s*(?:по|до)\\s+(" + RussianDates.DATE + ")",
            Wording.RUSSIAN);
    private static final String NAMED_MONTH = "(" + RussianDates.MONTH + ")\\s+" + YEAR + "\\s*(?:г\\.?|года?)?";
    private static final Pattern MONTHS = Pattern.compile(
            "(?:(?:на|в)\\s+период\\s+)?(?:с\\s+)?" + NAMED_MONTH + "\\s*(?:по|до|[-–—])\\s*" + NAMED_MONTH,
            Wording.RUSSIAN);
    private static final Pattern MONTH = Pattern.compile(
            "(?:на|за)\\s+(январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь)\\s+" + YEAR,
            Wording.RUSSIAN);
    private static final Pattern YEARS = Pattern.compile(
            "(?:(?:на|в|за|с)\\s+(?:период\\s+)?(?:с\\s+)?)?" + YEAR
                    + "\\s*(?:год\\p{L}*|г\\.?)?\\s*(?:[-–—/]|по|и|,|до)\\s*(?:20\\d{2}\\s*(?:,|и)\\s*){0,12}" + YEAR
                    + "(?:\\s*(?:год\\p{L}*|гг?\\.?(?!\\p{L})))?",
            Wording.RUSSIAN);
    private static final Pattern ONE_YEAR = Pattern.compile(
            "(?:(?:на|в|за)\\s+)?(?<![\\d.№/])" + YEAR + "(?!\\d)(?:\\s*(?:г(?:\\.|од\\p{L}*)?(?!\\p{L})))?",
            Wording.RUSSIAN);

    private static final Pattern TOLD = Pattern.compile(
            "сроки? (?:реализации|действия|исполнения)(?: [^:]{1,60})?: (?:с " + RussianDates.DATE + " по "
                    + RussianDates.DATE + "|" + YEAR + "\\s?[-–—/]\\s?" + YEAR + " учебн\\p{L}+ год\\p{L}*)[.;]?",
            Wording.RUSSIAN);

    private PlanPeriod() {}

    /** «Срок реализации: с 10.02.2023 по 20.11.2023»: an author who gives the days means them, whatever year the title names. */
    static boolean isTold(String line) {
        return TOLD.matcher(line).matches();
    }

    /** The first period that a text names, or null. */
    static @Nullable DraftPeriod in(@Nullable String text) {
        List<DraftPeriod> all = all(text);
        return all.isEmpty() ? null : all.get(0);
    }

    /** Every period that a text names; the clearest wording first. */
    static List<DraftPeriod> all(@Nullable String text) {
        List<DraftPeriod> found = new ArrayList<>();
        String line = text == null ? "" : Wording.squeeze(text);
        academic(line, found);
        dates(line, found);
        months(line, found);
        month(line, found);
        years(line, found);
        return found;
    }

    private static void academic(String line, List<DraftPeriod> found) {
        Matcher years = ACADEMIC_YEARS.matcher(line);
        while (years.find()) {
            int first = Integer.parseInt(years.group(1));
            int last = full(years.group(4) == null ? years.group(2) : years.group(4), first);
            if (last == first + 1 || years.group(4) != null && last > first) {
                found.add(new DraftPeriod(years.group().strip(), academicYears(first, last), true, null));
            } else if (last > first) {
                found.add(new DraftPeriod(years.group().strip(), calendarYears(first, last), false, null));
            }
        }
    }

    private static int full(String year, int first) {
        return year.length() == 2 ? first / 100 * 100 + Integer.parseInt(year) : Integer.parseInt(year);
    }

    private static Period academicYears(int first, int last) {
        return new Period(LocalDate.of(first, Month.SEPTEMBER, 1), LocalDate.of(last, Month.AUGUST, 31));
    }

    private static Period calendarYears(int first, int last) {
        return new Period(LocalDate.of(first, Month.JANUARY, 1), LocalDate.of(last, Month.DECEMBER, 31));
    }

    /** «с сентября 2023 года по август 2024 года». */
    private static void months(String line, List<DraftPeriod> found) {
        Matcher months = MONTHS.matcher(line);
        while (months.find()) {
            YearMonth from = yearMonth(months.group(2), months.group(1));
            YearMonth to = yearMonth(months.group(4), months.group(3));
            if (from != null && to != null && !to.isBefore(from)) {
                boolean academic = from.getMonth() == Month.SEPTEMBER && to.getMonth() == Month.AUGUST;
                Period period = new Period(from.atDay(1), to.atEndOfMonth());
                found.add(new DraftPeriod(months.group().strip(), period, academic, null));
            }
        }
    }

    private static @Nullable YearMonth yearMonth(String year, String month) {
        int number = RussianDates.month(month);
        return number == 0 ? null : YearMonth.of(Integer.parseInt(year), number);
    }

    private static void dates(String line, List<DraftPeriod> found) {
        Matcher dates = DATES.matcher(line);
        while (dates.find()) {
            LocalDate from = RussianDates.read(dates.group(1));
            LocalDate to = RussianDates.read(dates.group(2));
            if (from != null && to != null && !to.isBefore(from)) {
                found.add(new DraftPeriod(dates.group(), new Period(from, to), false, null));
            }
        }
    }

    private static void month(String line, List<DraftPeriod> found) {
        Matcher month = MONTH.matcher(line);
        while (month.find()) {
            YearMonth one = YearMonth.of(Integer.parseInt(month.group(2)), RussianDates.month(month.group(1)));
            found.add(new DraftPeriod(month.group(), new Period(one.atDay(1), one.atEndOfMonth()), false, one));
        }
    }

    private static void years(String line, List<DraftPeriod> found) {
        String rest = line;
        Matcher range = YEARS.matcher(line);
        while (range.find()) {
            int first = Integer.parseInt(range.group(1));
            int last = Integer.parseInt(range.group(2));
            boolean slashed = range.group().contains("/") && last == first + 1;
            if (last >= first
                    && last - first <= 15
                    && found.stream().noneMatch(p -> p.text().contains(range.group()))) {
                Period period = slashed ? academicYears(first, last) : calendarYears(first, last);
                found.add(new DraftPeriod(range.group().strip(), period, slashed, null));
            }
            rest = rest.replace(range.group(), " ");
        }
        Matcher one = ONE_YEAR.matcher(rest);
        while (one.find()) {
            int year = Integer.parseInt(one.group(1));
            if (found.stream().noneMatch(p -> p.text().contains(one.group().strip()))) {
                found.add(new DraftPeriod(one.group().strip(), calendarYears(year, year), false, null));
            }
        }
    }

    /** The time that a table's own title names beside the plan's, when it is a part of it. */
    static @Nullable DraftPeriod ofTable(@Nullable String title, @Nullable DraftPeriod plan) {
        List<DraftPeriod> named = all(title);
        if (plan == null) {
            return named.isEmpty() ? null : named.get(0);
        }
        return named.stream()
                .filter(period -> period.within(plan))
                .findFirst()
                .or(() -> named.stream()
                        .filter(period -> !period.period().equals(plan.period()))
                        .findFirst()
                        .filter(other -> named.stream()
                                .noneMatch(period -> period.period().equals(plan.period()))))
                .orElse(null);
    }
}
