package vekha.deadline;

import org.jspecify.annotations.Nullable;
import vekha.deadline.Recurrence.Unit;

/** Reads what comes round: «ежемесячно», «2 раза в год», «каждую пятницу», «до 5 числа», «в конце квартала». */
final class RhythmReader {

    private static final int LAST_DAYS = -9;

    private final Cursor cursor;
    private final Tokens tokens;

    RhythmReader(Cursor cursor) {
        this.cursor = cursor;
        this.tokens = cursor.tokens;
    }

    /** What stands at the cursor; null and the cursor unmoved when it does not come round. */
    Mention.@Nullable Rhythm read(boolean then) {
        int start = cursor.at;
        Mention.Rhythm found = atCursor(then);
        if (found == null) {
            cursor.at = start;
        }
        return found;
    }

    private Mention.@Nullable Rhythm atCursor(boolean then) {
        return switch (cursor.sense()) {
            case EACH -> each(then);
            case TO -> byUnits(then);
            case EVERY -> every(then);
            case TWICE -> twice(then);
            case TIMES -> times(1, true, then);
            case NUMBER, COUNT -> counted(then);
            case WEEKDAY -> weekday(then);
            case ORDINAL, ROMAN, LAST, BEGIN, MIDDLE, END, FINISH -> partOfUnit(then);
            case UNTIL, LATEST, FROM -> bounded(then);
            default -> null;
        };
    }

    private static Mention.Rhythm whole(Unit unit, boolean then) {
        return new Mention.Rhythm(Recurrence.each(unit), Due.WHOLE, true, then);
    }

    private static Mention.Rhythm on(Unit unit, Due due, boolean then) {
        return new Mention.Rhythm(Recurrence.each(unit), due, true, then);
    }

    private Mention.Rhythm each(boolean then) {
        Unit unit = Unit.values()[cursor.value()];
        cursor.at++;
        return whole(unit, then);
    }

    private Mention.@Nullable Rhythm byUnits(boolean then) {
        if (cursor.next() == Sense.EACH_PLURAL) {
            Unit unit = Unit.values()[tokens.value(cursor.at + 1)];
            cursor.at += 2;
            return whole(unit, then);
        }
        if (cursor.next() == Sense.WEEKDAY) {
            cursor.at++;
            return weekday(then);
        }
        return null;
    }

    private Mention.@Nullable Rhythm every(boolean then) {
        cursor.at++;
        if (cursor.is(Sense.MONTH)) {
            return whole(Unit.YEAR, then);
        }
        Mention.Rhythm part = weekdayOrPart(then);
        if (part != null) {
            return part;
        }
        int interval = cursor.sense().isOrdinal() || cursor.is(Sense.COUNT) ? cursor.value() : 1;
        if (interval != 1 || cursor.sense().isOrdinal() || cursor.is(Sense.COUNT)) {
            cursor.at++;
        }
        Unit unit = unit();
        return unit == null || interval < 1
                ? null
                : new Mention.Rhythm(new Recurrence(unit, 1, interval), Due.WHOLE, true, then);
    }

    private Mention.@Nullable Rhythm weekdayOrPart(boolean then) {
        int start = cursor.at;
        Mention.Rhythm found = switch (cursor.sense()) {
            case WEEKDAY -> weekday(then);
            case NUMBER, ORDINAL, LAST, END -> dayOrPart(then);
            default -> null;
        };
        cursor.at = found == null ? start : cursor.at;
        return found;
    }

    private Mention.@Nullable Rhythm dayOrPart(boolean then) {
        int start = cursor.at;
        Mention.Rhythm found = cursor.is(Sense.NUMBER) ? daysOfMonth(false, then) : null;
        if (found == null) {
            cursor.at = start;
            found = partOfUnit(then);
        }
        return found;
    }

    private Mention.@Nullable Rhythm twice(boolean then) {
        int times = cursor.value();
        cursor.at++;
        return perUnit(times, true, then);
    }

    /** «2 раза в год», «3-4 раза в год», «1 р. в четверть», or else a day of the month or a part of it. */
    private Mention.@Nullable Rhythm counted(boolean then) {
        int start = cursor.at;
        int times = cursor.value();
        int after = cursor.at + 1;
        boolean sure = true;
        if (tokens.is(after, Sense.DASH) && tokens.sense(after + 1).isCount()) {
            after += 2;
            sure = false;
        }
        if (tokens.is(after, Sense.TIMES) && tokens.width(start) <= 2) {
            cursor.at = after;
            return times(times, sure, then);
        }
        Mention.Rhythm days = cursor.is(Sense.NUMBER) ? daysOfMonth(false, then) : null;
        if (days == null) {
            cursor.at = start;
            days = partOfUnit(then);
        }
        return days;
    }

    private Mention.@Nullable Rhythm times(int times, boolean sure, boolean then) {
        cursor.at++;
        cursor.skipDots();
        return times < 1 ? null : perUnit(times, sure, then);
    }

    private Mention.@Nullable Rhythm perUnit(int times, boolean sure, boolean then) {
        boolean preposition = cursor.accept(Sense.IN) || cursor.accept(Sense.FOR) || cursor.accept(Sense.SLASH);
        cursor.accept(Sense.DURING);
        cursor.accept(Sense.EVERY);
        cursor.accept(Sense.WHOLE);
        if (tokens.isYear(cursor.at)) {
            return preposition ? new Mention.Rhythm(new Recurrence(Unit.YEAR, times, 1), Due.WHOLE, sure, then) : null;
        }
        int interval = 1;
        if (cursor.sense().isCount()) {
            interval = Math.max(1, cursor.value());
            cursor.at++;
        }
        int factor = cursor.is(Sense.DECADE) || cursor.is(Sense.TRIMESTER) ? 3 : 1;
        Unit unit = unit();
        return unit == null
                ? null
                : new Mention.Rhythm(new Recurrence(unit, times * factor, interval), Due.WHOLE, sure, then);
    }

    private @Nullable Unit unit() {
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

    private Mention.Rhythm weekday(boolean then) {
        int weekday = cursor.value();
        cursor.at++;
        return on(Unit.WEEK, Due.weekday(weekday), then);
    }

    /** «последняя пятница месяца», «первая неделя каждого месяца», «конец квартала»; a named month makes it no rhythm. */
    private Mention.@Nullable Rhythm partOfUnit(boolean then) {
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
        boolean vague = unit == Unit.YEAR || unit == Unit.TERM || unit == Unit.HALF_YEAR;
        if (unit == null || unit == Unit.DAY || unit == Unit.WEEK || vague && !every) {
            return null;
        }
        boolean month = unit == Unit.MONTH;
        return on(unit, month ? Due.days(part.day(), part.lastDay()) : Due.days(LAST_DAYS, 0), then);
    }

    private @Nullable Unit acceptUnit() {
        cursor.accept(Sense.EVERY);
        cursor.accept(Sense.CURRENT);
        return unit();
    }

    /** «до 5 числа», «с 1 по 5 число», «до конца месяца». */
    private Mention.@Nullable Rhythm bounded(boolean then) {
        boolean from = cursor.is(Sense.FROM);
        cursor.at++;
        if (!from && (cursor.is(Sense.END) || cursor.is(Sense.FINISH))) {
            cursor.at++;
            Unit unit = acceptUnit();
            return unit == Unit.MONTH || unit == Unit.QUARTER ? whole(unit, then) : null;
        }
        return cursor.is(Sense.NUMBER) ? daysOfMonth(!from, then) : null;
    }

    private Mention.@Nullable Rhythm daysOfMonth(boolean until, boolean then) {
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
}
