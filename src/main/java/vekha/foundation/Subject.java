package vekha.foundation;

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

    /** As stored: {@code measure:17}. */
    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
