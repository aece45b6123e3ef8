package vekha.foundation;

import java.util.Arrays;
import java.util.List;

/**
 * A thing an act was about, as the journal names it.
 *
 * @param kind the word for it in lower case: «roadmap», «measure», «checkpoint», «school» …
 * @param id its number
 */
public record Subject(String kind, long id) {

    public static Subject of(String kind, Id id) {
        return new Subject(kind, id.value());
    }

    /** @param written as the journal stores them */
    public static List<Subject> read(String[] written) {
        return Arrays.stream(written).map(Subject::read).toList();
    }

    public static Subject read(String written) {
        int colon = written.indexOf(':');
        return new Subject(written.substring(0, colon), Long.parseLong(written.substring(colon + 1)));
    }

    /** As stored: {@code measure:17}. */
    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
