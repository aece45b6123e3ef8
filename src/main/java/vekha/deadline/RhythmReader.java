package vekha.deadline;

import org.jspecify.annotations.Nullable;
import vekha.deadline.Recurrence.Unit;

/** Reads what comes round: «ежемесячно», «2 раза в год», «каждую пятницу», «до 5 числа», «в конце квартала». */
final class RhythmReader {

    private static final int DAYS_OF_WEEK = 7;

    private final Cursor cursor;
    private final Tokens tokens;
    private final PartReader parts;

    RhythmReader(Cursor cursor) {
        this.cursor = cursor;
        this.tokens = cursor.tokens;
        this.parts = new PartReader(cursor);
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
            case ORDINAL, ROMAN, LAST, BEGIN, MIDDLE, END, FINISH -> parts.partOfUnit(then);
            case UNTIL, LATEST, FROM -> bounded(then);
            case NOT -> notLaterThan(then);
            default -> null;
        };
    }

    private static Mention.Rhythm whole(Unit unit, boolean then) {
        return new Mention.Rhythm(Recurrence.each(unit), Due.WHOLE, true, then);
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
        return cursor.next() == Sense.NUMBER ? bounded(then) : null;
    }

    private Mention.@Nullable Rhythm every(boolean then) {
        cursor.at++;
        cursor.skipDots();
        if (cursor.is(Sense.MONTH) || cursor.is(Sense.SEASON) && cursor.next() != Sense.VACATION) {
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
        Unit unit = parts.unit();
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
        Mention.Rhythm found = cursor.is(Sense.NUMBER) ? parts.daysOfMonth(false, then) : null;
        if (found == null) {
            cursor.at = start;
            found = parts.partOfUnit(then);
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
        Mention.Rhythm days = cursor.is(Sense.NUMBER) ? parts.daysOfMonth(false, then) : null;
        if (days == null) {
            cursor.at = start;
            days = parts.partOfUnit(then);
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
        if (acceptAndAHalf()) {
            Unit unit = parts.unit();
            return unit == null ? null : new Mention.Rhythm(new Recurrence(unit, times * 2, 3), Due.WHOLE, sure, then);
        }
        int interval = 1;
        if (cursor.sense().isCount()) {
            interval = Math.max(1, cursor.value());
            cursor.at++;
        }
        int factor = cursor.is(Sense.DECADE) || cursor.is(Sense.TRIMESTER) ? 3 : 1;
        Unit unit = parts.unit();
        return unit == null
                ? null
                : new Mention.Rhythm(new Recurrence(unit, times * factor, interval), Due.WHOLE, sure, then);
    }

    /** «1,5», «полтора». */
    private boolean acceptAndAHalf() {
        if (cursor.isWord(Vocabulary.ONE_AND_A_HALF)) {
            cursor.at++;
            return true;
        }
        boolean decimal = cursor.is(Sense.NUMBER)
                && cursor.value() == 1
                && (cursor.next() == Sense.COMMA || cursor.next() == Sense.DOT)
                && tokens.isGlued(cursor.at + 2)
                && tokens.value(cursor.at + 2) == 5;
        cursor.at += decimal ? 3 : 0;
        return decimal;
    }

    /** «по средам», «вторник и четверг», «с понедельника по пятницу». */
    private Mention.Rhythm weekday(boolean then) {
        Due due = Due.weekday(cursor.value());
        cursor.at++;
        for (int i = 0; i < DAYS_OF_WEEK && isAnotherWeekday(); i++) {
            boolean range = !cursor.sense().joins() && !cursor.is(Sense.AND);
            int before = tokens.value(cursor.at - 1);
            cursor.at += cursor.next() == Sense.TO ? 2 : 1;
            for (int between = before + 1; range && between < cursor.value(); between++) {
                due = due.and(Due.weekday(between));
            }
            due = due.and(Due.weekday(cursor.value()));
            cursor.at++;
        }
        return PartReader.on(Unit.WEEK, due, then);
    }

    private boolean isAnotherWeekday() {
        boolean connected =
                cursor.sense().joins() || cursor.is(Sense.DASH) || cursor.is(Sense.TO) || cursor.is(Sense.UNTIL);
        return connected
                && (cursor.next() == Sense.WEEKDAY
                        || cursor.next() == Sense.TO && tokens.is(cursor.at + 2, Sense.WEEKDAY));
    }

    private Mention.@Nullable Rhythm notLaterThan(boolean then) {
        cursor.at++;
        return cursor.is(Sense.LATEST) ? bounded(then) : null;
    }

    /** «до 5 числа», «с 1 по 5 число», «до конца месяца». */
    private Mention.@Nullable Rhythm bounded(boolean then) {
        boolean from = cursor.is(Sense.FROM);
        cursor.at++;
        if (!from && (cursor.is(Sense.END) || cursor.is(Sense.FINISH))) {
            cursor.at++;
            Unit unit = parts.acceptUnit();
            if (unit == Unit.MONTH) {
                return PartReader.on(unit, Due.until(0), then);
            }
            return unit == Unit.QUARTER ? whole(unit, then) : null;
        }
        if (from && cursor.is(Sense.WEEKDAY)) {
            return tokens.is(cursor.at + 2, Sense.WEEKDAY) ? weekday(then) : null;
        }
        int start = cursor.at;
        Mention.Rhythm days = cursor.is(Sense.NUMBER) ? parts.daysOfMonth(!from, then) : null;
        if (days != null || from) {
            return days;
        }
        cursor.at = start;
        return cursor.sense().isOrdinal() ? parts.untilDay(then) : null;
    }
}
