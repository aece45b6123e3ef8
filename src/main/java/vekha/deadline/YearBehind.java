package vekha.deadline;

/** Reads a year, several years or a school year that stands behind a piece of the calendar, and gives it them. */
final class YearBehind {

    private static final int SEPTEMBER = 9;

    private final Cursor cursor;
    private final Tokens tokens;
    private final DateReader dates;

    YearBehind(Cursor cursor, DateReader dates) {
        this.cursor = cursor;
        this.tokens = cursor.tokens;
        this.dates = dates;
    }

    /** A year, several years or a school year that stands behind it. */
    Spot given(Spot spot) {
        skipCurrentYear();
        int year = dates.spacedYear();
        if (year != 0) {
            return spot.in(year);
        }
        int at = tokens.afterDots(cursor.at);
        at = tokens.is(at, Sense.COMMA) ? at + 1 : at;
        if (tokens.isYear(at) && dates.isYears(at)) {
            cursor.at = at;
            Spot years = dates.read();
            return years == null || !years.grain().isYear() ? spot : within(spot, years);
        }
        return isSchoolYear(at) ? ofSchoolYear(spot, at) : spot;
    }

    /** «т.г.», «текущего года» add nothing to the plan's year. */
    private void skipCurrentYear() {
        int at = tokens.afterDots(cursor.at);
        int year = tokens.afterDots(at + 1);
        if (tokens.is(at, Sense.CURRENT) && tokens.is(year, Sense.YEAR)) {
            cursor.at = year + 1;
            cursor.skipDots();
        } else if (tokens.is(at, Sense.YEAR) && !tokens.isYear(at + 1)) {
            cursor.at = at + 1;
        }
    }

    private boolean isSchoolYear(int at) {
        return tokens.is(at, Sense.ACADEMIC) && tokens.is(tokens.afterDots(at + 1), Sense.YEAR) && at == cursor.at;
    }

    private Spot ofSchoolYear(Spot spot, int at) {
        cursor.at = tokens.afterDots(at + 1) + 1;
        cursor.skipDots();
        return spot.grain() == Grain.HALF_YEAR
                ? Spot.academicHalf(spot.month() == 1 && spot.lastMonth() == 6 || spot.month() == 9 ? 1 : 2)
                : spot;
    }

    private static Spot within(Spot spot, Spot years) {
        if (years.grain() == Grain.YEAR) {
            boolean winter = spot.crossesNewYear() && years.lastYear() == years.year() + 1;
            return winter ? spot.in(years.year()) : spot.in(years.year(), years.lastYear());
        }
        Spot school = spot;
        if (spot.grain() == Grain.HALF_YEAR) {
            boolean first = spot.month() == 9 || spot.lastMonth() == 6;
            school = Spot.academicHalf(first ? 1 : 2);
        }
        int shift = school.month() < SEPTEMBER ? 1 : 0;
        return school.in(years.year() + shift, years.lastYear() + shift);
    }
}
