package vekha;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the frame around every page shows; the templates of {@code layout} read it. */
public record Shell(
        boolean signedIn,
        @Nullable String personName,
        @Nullable String territoryName,
        String roleLabelKey,
        List<Entry> entries,
        Bell bell,
        @Nullable Filters filters,
        @Nullable String theme,
        @Nullable String look,
        String lang,
        @Nullable Notice notice,
        String version) {

    /**
     * An entry of the bar.
     *
     * @param key labels are {@code nav.<key>} and {@code nav.<key>.short}
     * @param count how much waits behind it, null when nothing does
     */
    public record Entry(
            String key, String href, String icon, @Nullable Long count, boolean current) {}

    /** How many notices are not read, and whether their list is the page that is open. */
    public record Bell(long unread, boolean current) {

        static final Bell NONE = new Bell(0, false);
    }

    /**
     * The filters a person keeps for the list that is open.
     *
     * @param asked what the list is narrowed to now; empty for the whole list
     */
    public record Filters(String list, String asked, List<Kept> kept) {

        /** Whether the present filter is one of those kept. */
        public boolean isKnown() {
            return kept.stream().anyMatch(it -> it.asked().equals(asked));
        }
    }

    /** A filter under its name. */
    public record Kept(long id, String list, String name, String asked) {}

    /** What just happened, with the one act that follows from it. */
    public record Notice(
            String kind,
            String text,
            @Nullable String actHref,
            @Nullable String actLabel,
            @Nullable String actMethod) {}
}
