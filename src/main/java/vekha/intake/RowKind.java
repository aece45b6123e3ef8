package vekha.intake;

import java.util.Locale;

/** What a person can say that a row of a plan table is. */
public enum RowKind {
    MEASURE,
    SECTION,
    REST,
    SKIPPED;

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }
}
