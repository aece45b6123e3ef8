package vekha.execution;

import java.time.LocalDate;
import vekha.foundation.NotVisibleException;

/** Due dates from the first to the last of some days, as an address has them: «2023-01-26» or «2023-02-01..2023-02-28». */
public record DueDays(LocalDate first, LocalDate last) {

    private static final String BETWEEN = "..";

    /** @throws NotVisibleException when it is not written so: nothing is to be found there */
    public static DueDays of(String text) {
        int between = text.indexOf(BETWEEN);
        try {
            return between < 0
                    ? new DueDays(LocalDate.parse(text), LocalDate.parse(text))
                    : new DueDays(
                            LocalDate.parse(text.substring(0, between)),
                            LocalDate.parse(text.substring(between + BETWEEN.length())));
        } catch (java.time.DateTimeException noDay) {
            throw new NotVisibleException();
        }
    }

    /** Writes what {@link #of} reads, from days counted from 1970. */
    public static void write(StringBuilder out, int first, int last) {
        out.append(LocalDate.ofEpochDay(first));
        if (last != first) {
            out.append(BETWEEN).append(LocalDate.ofEpochDay(last));
        }
    }

    @Override
    public String toString() {
        return first.equals(last) ? first.toString() : first + BETWEEN + last;
    }
}
