package vekha.deadline;

import org.jspecify.annotations.Nullable;

/** Reads dates and years written in digits: «01.10.2022г.», «8», «2022-05-20», «09.2022», «2021/22». */
final class DateReader {

    private static final int CENTURY = 2000;

    private final Cursor cursor;
    private final Tokens tokens;

    DateReader(Cursor cursor) {
        this.cursor = cursor;
        this.tokens = cursor.tokens;
    }

    /** What stands at the cursor; null and the cursor unmoved when it is no date. The spot may be impossible. */
    @Nullable
    Spot read() {
        int at = cursor.at;
        if (!tokens.is(at, Sense.NUMBER)) {
            return null;
        }
        if (tokens.isYear(at)) {
            Spot iso = iso(at);
            return iso != null ? iso : years(at);
        }
        if (tokens.width(at) > 2) {
            return null;
        }
        if (isMonthBeforeMonth(at)) {
            cursor.at = at + 1;
            return Spot.month(tokens.value(at), 0);
        }
        Spot dotted = dotted(at);
        return dotted != null ? dotted : dashed(at);
    }

    /** «09-12.2023»: from the one to the other. */
    private boolean isMonthBeforeMonth(int at) {
        return tokens.is(at + 1, Sense.DASH)
                && isMonth(at)
                && isMonth(at + 2)
                && tokens.is(at + 3, Sense.DOT)
                && tokens.isYear(at + 4)
                && tokens.isGlued(at + 4);
    }

    private boolean isMonth(int at) {
        return tokens.is(at, Sense.NUMBER) && tokens.width(at) <= 2 && tokens.value(at) >= 1 && tokens.value(at) <= 12;
    }

    private @Nullable Spot iso(int at) {
        boolean iso = tokens.is(at + 1, Sense.DASH)
                && tokens.width(at + 2) == 2
                && tokens.is(at + 3, Sense.DASH)
                && tokens.width(at + 4) == 2
                && tokens.isGlued(at + 4);
        if (!iso) {
            return null;
        }
        cursor.at = at + 5;
        return Spot.day(tokens.value(at + 4), tokens.value(at + 2), tokens.value(at));
    }

    /** «15-04-2022». */
    private @Nullable Spot dashed(int at) {
        boolean dashed = tokens.is(at + 1, Sense.DASH)
                && tokens.width(at + 2) == 2
                && tokens.value(at + 2) <= 12
                && tokens.is(at + 3, Sense.DASH)
                && tokens.isYear(at + 4)
                && tokens.isGlued(at + 4);
        if (!dashed) {
            return null;
        }
        cursor.at = at + 5;
        return Spot.day(tokens.value(at), tokens.value(at + 2), tokens.value(at + 4));
    }

    private @Nullable Spot dotted(int at) {
        int second = afterSeparator(at + 1);
        if (second < 0) {
            return null;
        }
        if (tokens.isYear(second)) {
            return monthOfYear(at, second);
        }
        int month = tokens.value(second);
        boolean monthLike =
                tokens.is(second, Sense.ROMAN) || tokens.is(second, Sense.NUMBER) && tokens.width(second) <= 2;
        if (!monthLike || isTime(at, second)) {
            return null;
        }
        cursor.at = second + 1;
        int year = yearAfterDate();
        return Spot.day(tokens.value(at), month, year);
    }

    /** «09.2022» is a month. */
    private @Nullable Spot monthOfYear(int at, int second) {
        int month = tokens.value(at);
        if (month < 1 || month > 12) {
            return null;
        }
        cursor.at = second + 1;
        cursor.skipYearWords();
        return Spot.month(month, tokens.value(second));
    }

    /** «18.00» is a time of day. */
    private boolean isTime(int at, int second) {
        return tokens.value(at) <= 24
                && tokens.is(second, Sense.NUMBER)
                && tokens.width(second) == 2
                && (tokens.value(second) == 0 || tokens.value(second) > 12)
                && !(tokens.is(second + 1, Sense.DOT)
                        && tokens.is(second + 2, Sense.NUMBER)
                        && tokens.isGlued(second + 2));
    }

    /** The place after «.», «..» or «/», or a comma typed for a full stop between three numbers; −1 when there is none. */
    private int afterSeparator(int at) {
        if (tokens.is(at, Sense.DOT)) {
            return tokens.afterDots(at);
        }
        boolean slash = tokens.is(at, Sense.SLASH) && tokens.isGlued(at) && tokens.isGlued(at + 1);
        boolean comma = tokens.is(at, Sense.COMMA)
                && tokens.isGlued(at + 1)
                && (tokens.isYear(at + 1) || tokens.isYear(at + 3) && tokens.isGlued(at + 3));
        return slash && !isFraction(at) || comma ? at + 1 : -1;
    }

    /** «1/2» without a third number is no date; «6/03» is one, for its zero. */
    private boolean isFraction(int slash) {
        return !isMonthWithZero(slash + 1)
                && !(tokens.is(slash + 2, Sense.SLASH) && tokens.is(slash + 3, Sense.NUMBER))
                && !(tokens.is(slash - 2, Sense.SLASH) && tokens.is(slash - 3, Sense.NUMBER))
                && !tokens.isYear(slash + 1);
    }

    private boolean isMonthWithZero(int at) {
        return tokens.is(at, Sense.NUMBER) && tokens.width(at) == 2 && tokens.value(at) > 0 && tokens.value(at) < 10;
    }

    private int yearAfterDate() {
        int at = afterSeparator(cursor.at);
        if (at >= 0 && tokens.is(at, Sense.NUMBER) && !startsAnotherDate(at)) {
            int width = tokens.width(at);
            if (tokens.isYear(at) || width == 2 && tokens.isGlued(at)) {
                cursor.at = at + 1;
                cursor.skipYearWords();
                return width == 2 ? CENTURY + tokens.value(at) : tokens.value(at);
            }
        }
        cursor.skipDots();
        return spacedYear();
    }

    /** A year after a space or a comma: «10.09 2022», «3 февраля, 2021 г.»; 0 when there is none. */
    int spacedYear() {
        int at = tokens.afterDots(cursor.at);
        at = tokens.is(at, Sense.COMMA) ? at + 1 : at;
        boolean shortYear = tokens.width(at) == 2 && tokens.is(at + 1, Sense.YEAR);
        if (!(tokens.isYear(at) || shortYear) || startsAnotherDate(at) || isYears(at)) {
            return 0;
        }
        cursor.at = at + 1;
        cursor.skipYearWords();
        return shortYear ? CENTURY + tokens.value(at) : tokens.value(at);
    }

    /** Steps over «18.00», «10:30», «12 часов»: a deadline is a day. */
    void skipTimeOfDay() {
        int at = cursor.at;
        if (tokens.is(at, Sense.NUMBER) && tokens.is(at + 1, Sense.HOUR)) {
            cursor.at = at + 2;
            return;
        }
        boolean colon = tokens.is(at + 1, Sense.COLON) && tokens.width(at + 2) == 2;
        boolean dot = tokens.is(at + 1, Sense.DOT) && tokens.isGlued(at + 2) && isTime(at, at + 2);
        if (tokens.is(at, Sense.NUMBER) && tokens.width(at) <= 2 && (colon || dot)) {
            cursor.at = at + 3;
            cursor.accept(Sense.HOUR);
            cursor.skipDots();
        }
    }

    private boolean startsAnotherDate(int at) {
        return tokens.is(at + 1, Sense.DOT)
                && tokens.isGlued(at + 1)
                && tokens.isGlued(at + 2)
                && tokens.is(at + 2, Sense.NUMBER)
                && tokens.width(at) <= 2
                && tokens.isGlued(at + 2)
                && tokens.width(at + 2) <= 2
                && tokens.is(at + 3, Sense.DOT);
    }

    /** Whether more than one year is named, or a school year: they are pieces of the calendar themselves. */
    boolean isYears(int at) {
        int next = tokens.afterDots(at + 1);
        while (tokens.is(next, Sense.YEAR)) {
            next = tokens.afterDots(next + 1);
        }
        boolean several = secondYear(at, at + 1) > 0 && !tokens.is(at + 3, Sense.DOT);
        return several || tokens.is(next, Sense.ACADEMIC);
    }

    /** The later year of «2021-2023», «2022/23»; 0 when there is none. */
    private int secondYear(int first, int sign) {
        int at = sign + 1;
        boolean signed = tokens.is(sign, Sense.DASH) || tokens.is(sign, Sense.SLASH);
        if (!signed || !tokens.is(at, Sense.NUMBER)) {
            return 0;
        }
        int year = tokens.value(at);
        if (tokens.isYear(at) && year >= tokens.value(first)) {
            return year;
        }
        int inCentury = tokens.value(first) / 100 * 100 + year;
        boolean shortened = tokens.width(at) == 2 && tokens.isGlued(at) && inCentury > tokens.value(first);
        return shortened && !tokens.is(at + 1, Sense.DOT) || shortened && isFollowedByYearWord(at) ? inCentury : 0;
    }

    private boolean isFollowedByYearWord(int at) {
        Sense sense = tokens.sense(tokens.afterDots(at + 1));
        return sense == Sense.YEAR || sense == Sense.ACADEMIC || sense == Sense.NOTHING;
    }

    private Spot years(int at) {
        int from = tokens.value(at);
        cursor.at = at + 1;
        if (tokens.is(tokens.afterDots(cursor.at), Sense.YEAR) && secondYear(at, cursor.at) == 0) {
            cursor.skipYearWords();
            return academic() ? Spot.academicYears(from, from) : Spot.years(from, from);
        }
        int to = secondYear(at, at + 1);
        if (to == 0) {
            return academic() ? Spot.academicYears(from, from) : Spot.years(from, from);
        }
        boolean slash = tokens.is(at + 1, Sense.SLASH);
        cursor.at = at + 3;
        int bare = cursor.at;
        cursor.skipYearWords();
        boolean saysYears = cursor.at > bare && tokens.value(tokens.afterDots(bare)) == 2;
        boolean school = academic() || to == from + 1 && (slash || !saysYears && isThePlansYear(from, to));
        return school ? Spot.academicYears(from, Math.max(from, to - 1)) : Spot.years(from, to);
    }

    private boolean isThePlansYear(int from, int to) {
        return cursor.plan.academic()
                && cursor.plan.period().from().getYear() == from
                && cursor.plan.period().to().getYear() == to;
    }

    /** Steps over «учебного года», «уч. г.» and says whether it stood there. */
    boolean academic() {
        int at = tokens.afterDots(cursor.at);
        if (!tokens.is(at, Sense.ACADEMIC)) {
            return false;
        }
        cursor.at = at + 1;
        cursor.skipYearWords();
        return true;
    }
}
