package vekha.deadline;

import org.jspecify.annotations.Nullable;

/** Reads years said in words: «учебного года», «нового года», «календарного года», «год 2022». */
final class YearReader {

    private static final int SEPTEMBER = 9;

    private final Cursor cursor;
    private final Tokens tokens;
    private final DateReader dates;

    YearReader(Cursor cursor, DateReader dates) {
        this.cursor = cursor;
        this.tokens = cursor.tokens;
        this.dates = dates;
    }

    /** «до нового года» is the last of December, «до нового учебного года» the first of September. */
    @Nullable
    Spot newYear() {
        if (!cursor.isWord(Vocabulary.NEW) || !tokens.is(cursor.at - 1, Sense.UNTIL)) {
            return null;
        }
        boolean school = cursor.next() == Sense.ACADEMIC;
        int year = cursor.at + (school ? 2 : 1);
        if (!tokens.is(year, Sense.YEAR)) {
            return null;
        }
        cursor.at = year + 1;
        return school ? Spot.day(1, SEPTEMBER, nextSchoolYear()) : Spot.day(31, 12, 0);
    }

    /** The school year after that of the plan; 0 where the plan has none of its own. */
    int nextSchoolYear() {
        boolean known = cursor.plan.academic() && cursor.plan.isOfOneYear();
        return known ? cursor.plan.period().from().getYear() + 1 : 0;
    }

    /** «календарного года» in the plan of a school year. */
    @Nullable
    Spot calendarYear() {
        if (cursor.next() != Sense.YEAR) {
            return null;
        }
        cursor.at += 2;
        return Spot.years(0, 0);
    }

    /** «года», «учебного года», «2022 года» as the year of something. */
    @Nullable
    Spot wholeYear() {
        if (cursor.is(Sense.YEAR) && !tokens.isYear(cursor.at + 1)) {
            cursor.skipYearWords();
            return cursor.plan.academic() ? Spot.academicYears(0, 0) : Spot.years(0, 0);
        }
        return null;
    }

    @Nullable
    Spot academicYear() {
        boolean year = tokens.is(tokens.afterDots(cursor.at + 1), Sense.YEAR);
        if (!year) {
            return null;
        }
        int after = tokens.afterDots(cursor.at + 1) + 1;
        cursor.at = tokens.afterDots(after);
        if (tokens.isYear(cursor.at)) {
            Spot named = dates.read();
            if (named != null && named.grain().isYear()) {
                return Spot.academicYears(
                        named.year(),
                        Math.max(named.year(), named.lastYear() - 1 + (named.grain() == Grain.YEAR ? 0 : 1)));
            }
        }
        return Spot.academicYears(0, 0);
    }

    /** «год 2022». */
    @Nullable
    Spot yearBeforeNumber() {
        int number = tokens.afterDots(cursor.at + 1);
        if (!tokens.isYear(number)) {
            return null;
        }
        cursor.at = number;
        return dates.read();
    }
}
