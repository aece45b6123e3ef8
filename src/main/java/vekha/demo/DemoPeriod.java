package vekha.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vekha.foundation.Period;

/** The period of a plan that is in full swing today, and the wording of its deadlines. */
record DemoPeriod(LocalDate today, Period period, boolean academic) {

    private static final Pattern PLACE = Pattern.compile("\\{([dm])([+-]\\d+)}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final List<String> MONTHS = List.of(
            "январь",
            "февраль",
            "март",
            "апрель",
            "май",
            "июнь",
            "июль",
            "август",
            "сентябрь",
            "октябрь",
            "ноябрь",
            "декабрь");

    /** So long a plan must have run, and so long it must still run, to have something to show. */
    private static final int DAYS_RUN = 75;

    private static final int DAYS_LEFT = 60;

    /** @param name «around», «calendar», or «next» for the year after the one around today */
    static DemoPeriod of(String name, LocalDate today) {
        return switch (name) {
            case "around" -> around(today);
            case "calendar" -> calendar(today, today.minusDays(DAYS_RUN).getYear());
            default -> academic(today, academicYear(today) + 1);
        };
    }

    /** The academic year, unless it has only begun or is nearly over: then the calendar year. */
    private static DemoPeriod around(LocalDate today) {
        DemoPeriod academic = academic(today, academicYear(today));
        boolean inFullSwing = today.minusDays(DAYS_RUN).isAfter(academic.period.from())
                && today.plusDays(DAYS_LEFT).isBefore(academic.period.to());
        return inFullSwing ? academic : calendar(today, today.getYear());
    }

    private static int academicYear(LocalDate today) {
        return today.getMonthValue() >= 9 ? today.getYear() : today.getYear() - 1;
    }

    private static DemoPeriod academic(LocalDate today, int year) {
        return new DemoPeriod(today, new Period(LocalDate.of(year, 9, 1), LocalDate.of(year + 1, 8, 31)), true);
    }

    private static DemoPeriod calendar(LocalDate today, int year) {
        return new DemoPeriod(today, new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)), false);
    }

    /** «2026/2027 учебный год» or «2026 год». */
    String words() {
        int year = period.from().getYear();
        return academic ? year + "/" + (year + 1) + " учебный год" : year + " год";
    }

    /** {d-40} becomes a working day so many days from today, {m+1} the name of a month; both within the plan. */
    String wording(String text) {
        return PLACE.matcher(text).replaceAll(this::dated);
    }

    private String dated(MatchResult place) {
        int offset = Integer.parseInt(place.group(2));
        if (place.group(1).equals("d")) {
            return workingDay(within(today.plusDays(offset))).format(DAY);
        }
        LocalDate month = within(today.plusMonths(offset));
        return MONTHS.get(month.getMonthValue() - 1) + " " + month.getYear();
    }

    private LocalDate within(LocalDate day) {
        return day.isBefore(period.from()) ? period.from() : day.isAfter(period.to()) ? period.to() : day;
    }

    /** Saturday becomes Friday, Sunday becomes Monday. */
    static LocalDate workingDay(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }
}
