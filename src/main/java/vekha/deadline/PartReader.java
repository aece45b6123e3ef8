package vekha.deadline;

import org.jspecify.annotations.Nullable;
import vekha.deadline.Recurrence.Unit;

/** Reads the unit that comes round and the part of it that is due: «5 числа», «последняя пятница», «конец квартала». */
final class PartReader {

    private static final int LAST_DAYS = -9;

    private final Cursor cursor;
    private final Tokens tokens;

    PartReader(Cursor cursor) {
        this.cursor = cursor;
        this.tokens = cursor.tokens;
    }

    /** «последняя пятница месяца», «первая неделя каждого месяца», «конец квартала»; a named month makes it no rhythm. */
    Mention.@Nullable Rhythm partOfUnit(boolean then) {
        boolean edge = !cursor.sense().isOrdinal();
        int number = cursor.is(Sense.LAST) ? 0 : cursor.value();
        int third = cursor.is(Sense.BEGIN) ? 1 : cursor.is(Sense.MIDDLE) ? 2 : 3;
        cursor.at++;
        if (edge) {
            return endOfUnit(Spot.part(Grain.DECADE, third, 0), then);
        }
        if (cursor.is(Sense.WEEKDAY)) {
            return nthWeekday(number, then);
        }
        cursor.skipDots();
        if (number == 0 && (cursor.accept(Sense.DAY_OF_MONTH) || isLastDay())) {
            acceptUnit();
            return on(Unit.MONTH, Due.days(0, 0), then);
        }
        Grain grain = cursor.is(Sense.WEEK) ? Grain.WEEK : cursor.is(Sense.DECADE) ? Grain.DECADE : Grain.HALF_OF_MONTH;
        if (!(cursor.accept(Sense.WEEK) || cursor.accept(Sense.DECADE) || cursor.accept(Sense.HALF)) || number > 5) {
            return null;
        }
        Spot part = number == 0 ? Spot.part(grain, 0, 0) : Spot.numbered(grain, number, 0);
        return part == null ? null : endOfUnit(part, then);
    }

    private boolean isLastDay() {
        if (cursor.is(Sense.OTHER) && cursor.next() == Sense.DAY) {
            cursor.at++;
        }
        return cursor.accept(Sense.DAY);
    }

    private Mention.@Nullable Rhythm nthWeekday(int number, boolean then) {
        int weekday = cursor.value();
        if (cursor.next() == Sense.MONTH || number > 4) {
            return null;
        }
        cursor.at++;
        Unit unit = acceptUnit();
        return on(unit == null ? Unit.MONTH : unit, Due.nthWeekday(weekday, number), then);
    }

    /** A part of a unit that itself comes round; a quarter's part is counted in its last month. */
    private Mention.@Nullable Rhythm endOfUnit(Spot part, boolean then) {
        boolean every = cursor.is(Sense.EVERY);
        Unit unit = acceptUnit();
        boolean vague = unit == Unit.YEAR || unit == Unit.TERM;
        if (unit == null || unit == Unit.DAY || unit == Unit.WEEK || vague && !every) {
            return null;
        }
        boolean month = unit == Unit.MONTH;
        return on(unit, month ? Due.days(part.day(), part.lastDay()) : Due.days(LAST_DAYS, 0), then);
    }

    @Nullable
    Unit acceptUnit() {
        cursor.accept(Sense.EVERY);
        cursor.accept(Sense.CURRENT);
        return unit();
    }

    Mention.@Nullable Rhythm daysOfMonth(boolean until, boolean then) {
        int from = cursor.value();
        int to = from;
        boolean range = (cursor.next() == Sense.DASH || cursor.next() == Sense.TO || cursor.next() == Sense.UNTIL)
                && tokens.isDay(cursor.at + 2);
        if (!tokens.isDay(cursor.at)) {
            return null;
        }
        if (range) {
            cursor.at += 2;
            to = cursor.value();
        }
        cursor.at++;
        if (!cursor.accept(Sense.DAY_OF_MONTH) || cursor.is(Sense.MONTH)) {
            return null;
        }
        skipMonthThatFollows();
        return on(Unit.MONTH, until ? Due.until(to) : Due.days(Math.min(from, to), to), then);
    }

    /** «каждого месяца», «месяца, следующего за отчётным». */
    private void skipMonthThatFollows() {
        cursor.accept(Sense.EVERY);
        cursor.accept(Sense.NEXT);
        cursor.accept(Sense.CURRENT);
        cursor.accept(Sense.MONTH_UNIT);
        if (cursor.accept(Sense.COMMA, Sense.NEXT) || cursor.accept(Sense.NEXT)) {
            cursor.accept(Sense.FOR, Sense.OTHER);
            if (!cursor.accept(Sense.MONTH_UNIT)) {
                cursor.accept(Sense.QUARTER);
            }
        }
    }

    @Nullable
    Unit unit() {
        if (cursor.accept(Sense.ACADEMIC)) {
            cursor.skipDots();
        }
        Unit unit = unitOf(cursor.sense());
        if (unit != null) {
            cursor.at++;
            cursor.skipDots();
        }
        return unit;
    }

    private static @Nullable Unit unitOf(Sense sense) {
        return switch (sense) {
            case DAY -> Unit.DAY;
            case WEEK -> Unit.WEEK;
            case MONTH_UNIT, DECADE -> Unit.MONTH;
            case QUARTER -> Unit.QUARTER;
            case HALF_YEAR -> Unit.HALF_YEAR;
            case YEAR, TRIMESTER -> Unit.YEAR;
            case TERM -> Unit.TERM;
            default -> null;
        };
    }

    static Mention.Rhythm on(Unit unit, Due due, boolean then) {
        return new Mention.Rhythm(Recurrence.each(unit), due, true, then);
    }
}
