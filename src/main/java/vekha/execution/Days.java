package vekha.execution;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vekha.foundation.RefusedException;

/** Writes a day as people here read it, in any language. */
final class Days {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    /** A date later than that is a slip of the pen. */
    private static final int YEARS_AHEAD = 10;

    private Days() {}

    static void checkFar(LocalDate day, LocalDate today) {
        if (day.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw new RefusedException("checkpoint.refused.far", text(day));
        }
    }

    static String text(LocalDate day) {
        return day.format(DAY);
    }
}
