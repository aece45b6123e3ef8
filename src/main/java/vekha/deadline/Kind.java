package vekha.deadline;

import java.util.Locale;

/** What sort of wording a deadline is. */
public enum Kind {
    FIXED_DATE,
    DATE_RANGE,
    UNTIL,
    FROM,
    MONTH,
    MONTH_RANGE,
    MONTHS_LIST,
    QUARTER,
    QUARTER_RANGE,
    HALF_YEAR,
    YEAR,
    YEAR_RANGE,
    ACADEMIC_YEAR,
    RECURRING,
    CONTINUOUS,
    EVENT,
    BY_PLAN,
    AS_NEEDED,
    UNPARSEABLE;

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }

    /** Whether a wording of this kind can have a date at all; the others wait for something. */
    public boolean datable() {
        return ordinal() < EVENT.ordinal();
    }

    /** @throws IllegalArgumentException when there is no such kind */
    public static Kind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
