package vekha.paper;

import java.time.Month;
import org.jspecify.annotations.Nullable;
import vekha.foundation.Period;

/**
 * The time of a plan, which most titles name themselves.
 *
 * @param academic whether the years are those of schools
 * @param named the words by which the document named the time
 */
record PlanTime(Period period, boolean academic, @Nullable String named) {

    /** The line that tells the time where the title does not, or tells another one. */
    @Nullable
    String line(String title) {
        if (isNamedBy(title)) {
            return null;
        }
        return "Срок реализации: "
                + (academic && isWholeYears()
                        ? period.from().getYear() + "–" + period.to().getYear() + " учебный год"
                        : OfficialWords.fromTo(period));
    }

    private boolean isNamedBy(String title) {
        boolean years = title.contains(Integer.toString(period.from().getYear()))
                && (title.contains(Integer.toString(period.to().getYear()))
                        || title.matches(".*[-–—/]" + period.to().getYear() % 100 + "(?!\\d).*"));
        boolean words = named != null && title.contains(named);
        return years && (isWholeYears() ? academic == saysSchoolYear(title) : words && !isBareYears());
    }

    private boolean isBareYears() {
        return named == null
                || named.matches("[^\\d]*20\\d{2}([^\\d]*20\\d{2})?[^\\d]*")
                        && !named.matches(
                                "(?iu).*(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр).*");
    }

    private static boolean saysSchoolYear(String title) {
        return title.matches("(?iu).*(?:уч[её]бн|уч\\.|20\\d\\d/20\\d\\d).*");
    }

    /** From the first to the last day of calendar or school years. */
    private boolean isWholeYears() {
        int first = period.from().getDayOfYear();
        return academic
                ? period.from().getMonth() == Month.SEPTEMBER
                        && period.from().getDayOfMonth() == 1
                        && period.to().getMonth() == Month.AUGUST
                        && period.to().getDayOfMonth() == 31
                : first == 1 && period.to().plusDays(1).getDayOfYear() == 1;
    }
}
