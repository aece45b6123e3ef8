package vekha.paper.blank;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of a blank as it was filled in.
 *
 * @param signed what stands in the hidden column
 * @param day as it was typed, 26.01.2023
 */
public record FilledRow(
        String signed,
        @Nullable String day,
        @Nullable String document,
        @Nullable String actual,
        @Nullable String note) {

    public FilledRow {
        day = typed(day);
        document = typed(document);
        actual = typed(actual);
        note = typed(note);
    }

    /** Excel can write a sign that the database does not keep. */
    private static @Nullable String typed(@Nullable String cell) {
        String text = cell == null ? "" : cell.replace("\u0000", "").strip();
        return text.isEmpty() ? null : text;
    }

    boolean isEmpty() {
        return day == null && document == null && actual == null && note == null;
    }

    /** Whether more was filled in than a remark: that alone does not say that it was done. */
    public boolean saysDone() {
        return day != null || document != null || actual != null;
    }

    /** Length of the longest of its cells. */
    int longest() {
        return Stream.of(day, document, actual, note)
                .filter(Objects::nonNull)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
