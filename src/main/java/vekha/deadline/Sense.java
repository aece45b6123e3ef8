package vekha.deadline;

/** What a word or a sign means in the language of deadlines. */
enum Sense {
    NOTHING,
    OTHER,
    NUMBER,
    ROMAN,
    DOT,
    COMMA,
    SEMICOLON,
    COLON,
    SLASH,
    DASH,
    OPEN,
    CLOSE,
    NUMERO,
    MONTH,
    SEASON,
    WEEKDAY,
    YEAR,
    ACADEMIC,
    CURRENT,
    NEXT,
    QUARTER,
    HALF_YEAR,
    TERM,
    TRIMESTER,
    WEEK,
    DAY,
    MONTH_UNIT,
    DECADE,
    HALF,
    DAY_OF_MONTH,
    BEGIN,
    MIDDLE,
    END,
    FINISH,
    LAST,
    ORDINAL,
    COUNT,
    TIMES,
    TWICE,
    EVERY,
    EACH,
    EACH_PLURAL,
    UNTIL,
    LATEST,
    FROM,
    EARLIEST,
    TO,
    IN,
    ON,
    FOR,
    BETWEEN,
    AND,
    OR,
    THEN,
    EXCEPT,
    WHOLE,
    DURING,
    COURSE,
    PERIOD,
    PROGRAMME,
    CONTINUOUS,
    AFTER,
    THROUGH,
    WHEN,
    CASE,
    MEASURE,
    OUTCOME,
    MOMENT,
    AT_ONCE,
    OCCASION,
    SHORT_TERM,
    OFFICIAL_OF,
    PLAN,
    ACCORDING,
    CONFORMITY,
    APPOINTED,
    NEED,
    PRESENCE,
    AD_HOC,
    VACATION,
    HOUR,
    NOT;

    private static final Sense[] ALL = values();

    static Sense at(int ordinal) {
        return ALL[ordinal];
    }

    /** Signs and little words that may stand between two members of one list. */
    boolean joins() {
        return this == COMMA || this == AND || this == OR || this == SLASH || this == SEMICOLON || this == IN;
    }

    /** A sign at which a clause about an event or another plan may end. */
    boolean breaks() {
        return ordinal() >= DOT.ordinal() && ordinal() <= CLOSE.ordinal();
    }

    boolean isOrdinal() {
        return this == NUMBER || this == ROMAN || this == ORDINAL || this == LAST;
    }

    boolean isCount() {
        return this == NUMBER || this == COUNT;
    }

    /** Where a deadline already known to be a typo may still be guessed: words nobody confuses with ordinary ones. */
    boolean forgivesTypos() {
        return this == MONTH
                || this == EACH
                || this == QUARTER
                || this == HALF_YEAR
                || this == DECADE
                || this == CONTINUOUS
                || this == DURING
                || this == NEED
                || this == CONFORMITY
                || this == WEEKDAY;
    }
}
