package vekha.deadline;

/** How fine a piece of the calendar is; a bare number takes the grain of its neighbour. */
enum Grain {
    BARE,
    DAY,
    NTH_WEEKDAY,
    DECADE,
    HALF_OF_MONTH,
    WEEK,
    MONTH,
    SEASON,
    QUARTER,
    HALF_YEAR,
    YEAR,
    ACADEMIC_YEAR;

    boolean isPartOfMonth() {
        return this == DECADE || this == HALF_OF_MONTH || this == WEEK;
    }

    boolean isWithinMonth() {
        return ordinal() <= WEEK.ordinal();
    }

    boolean isOfMonths() {
        return !isWithinMonth() && !isYear();
    }

    boolean isNumbered() {
        return isPartOfMonth() || this == QUARTER || this == HALF_YEAR;
    }

    /** Whether a year is the piece itself rather than something said of it. */
    boolean isYear() {
        return this == YEAR || this == ACADEMIC_YEAR;
    }
}
