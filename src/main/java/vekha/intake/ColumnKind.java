package vekha.intake;

import java.util.Locale;

/** What a column of a plan table tells about its measures. */
public enum ColumnKind {
    NUMBER,
    TITLE,
    OBJECTIVE,
    AUDIENCE,
    DEADLINE,
    RESPONSIBLE,
    RESULT,
    NOTE,
    OTHER;

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }

    /** Whether a table has at most one column of the kind; a deadline may have several, one for its end, say. */
    boolean standsOnce() {
        return this != DEADLINE && this != OTHER;
    }

    /** Whether authors leave a cell of this kind blank and mean the one above. */
    boolean isLeftBlankForTheSame() {
        return this == DEADLINE || this == RESPONSIBLE;
    }
}
