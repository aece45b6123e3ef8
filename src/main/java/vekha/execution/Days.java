package vekha.execution;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Writes a day as people here read it, in any language. */
final class Days {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private Days() {}

    static String text(LocalDate day) {
        return day.format(DAY);
    }
}
