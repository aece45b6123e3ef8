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
        int next = acceptNextYear(spot);
        if (next != 0) {
            return plan().isOfOneYear() ? spot.in(next) : spot;
        }
        skipCurrentYear();
        int year = dates.spacedYear();
        if (year != 0) {
            return spot.in(isWinterToSpring(spot) ? year - 1 : year);
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

    private Plan plan() {
        return cursor.plan;
    }

    /** «зима – весна 2022» starts in December of the year before. */
    private static boolean isWinterToSpring(Spot spot) {
        return spot.grain() == Grain.SEASON && spot.crossesNewYear() && spot.lastMonth() > 2;
    }

    /** «следующего года», «года, следующего за отчётным», «следующего учебного года»; 0 when none of them stands here. */
    private int acceptNextYear(Spot spot) {
        int first = plan().period().from().getYear();
        int at = tokens.afterDots(cursor.at);
        if (tokens.is(at, Sense.NEXT) && tokens.is(at + 1, Sense.YEAR)) {
            cursor.at = at + 2;
            cursor.skipDots();
            return first + 1;
        }
        if (tokens.is(at, Sense.NEXT) && tokens.is(at + 1, Sense.ACADEMIC) && tokens.is(at + 2, Sense.YEAR)) {
            cursor.at = at + 3;
            cursor.skipDots();
            return first + (plan().academic() ? 1 : 0) + (spot.month() < SEPTEMBER ? 1 : 0);
        }
        int next = tokens.is(at + 1, Sense.COMMA) ? at + 2 : at + 1;
        if (tokens.is(at, Sense.YEAR) && tokens.is(next, Sense.NEXT) && tokens.is(next + 1, Sense.FOR)) {
            cursor.at = next + 3;
            return first + 1;
        }
        return 0;
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
