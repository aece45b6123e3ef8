package vekha.roadmap.web;

import org.jspecify.annotations.Nullable;

/** Little records that the layout's fragments read. */
public final class Pieces {

    private Pieces() {}

    public record Crumb(String label, @Nullable String href) {}

    public record Tab(String label, String href, @Nullable Integer count, boolean current) {}

    public record Filter(String label, @Nullable Long count, String href, boolean current) {}

    public record Option(
            String value, String label, @Nullable String hint) {

        public Option(String value, String label) {
            this(value, label, null);
        }
    }
}
