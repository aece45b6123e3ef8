package vekha.deadline;

import org.jspecify.annotations.Nullable;
import vekha.deadline.Recurrence.Unit;

/** Reads the unit that comes round and the part of it that is due: «5 числа», «последняя пятница», «конец квартала». */
final class PartReader {

    private static final int LAST_DAYS = -9;
    private static final int MOST_LISTED = 6;
    private static final int MOST_WORKING_DAYS = 14;

    private final Cursor cursor;
    private final Tokens tokens;

    PartReader(Cursor cursor) {
        this.cursor = cursor;
        this.tokens = cursor.tokens;
    }

    /** «последняя пятница месяца», «первая неделя каждого месяца», «конец квартала»; a named month makes it no rhythm. */
    Mention.@Nullable Rhythm partOfUnit(boolean then) {
        if (!cursor.sense().isOrdinal()) {
            return edgeOfUnit(then);
        }
        Mention.Rhythm weekdays = nthWeekdays(then);
        if (weekdays != null) {
            return weekdays;
        }
        int number = cursor.is(Sense.LAST) ? 0 : cursor.value();
        cursor.at++;
        cursor.skipDots();
        if (acceptWorkingDay()) {
            return workingDay(Due.workingDay(number), number, then);
        }
        if (cursor.is(Sense.MONTH_UNIT)) {
            return monthOfUnit(number, then);
        }
        if (number == 0 && (cursor.accept(Sense.DAY_OF_MONTH) || isLastDay())) {
            return lastDay(then);
        }
        Grain grain = cursor.is(Sense.WEEK) ? Grain.WEEK : cursor.is(Sense.DECADE) ? Grain.DECADE : Grain.HALF_OF_MONTH;
        if (!(cursor.accept(Sense.WEEK) || cursor.accept(Sense.DECADE) || cursor.accept(Sense.HALF)) || number > 5) {
            return null;
        }
        Spot part = number == 0 ? Spot.part(grain, 0, 0) : Spot.numbered(grain, number, 0);
        return part == null ? null : partOfUnit(part, number == 1 ? Due.Of.FIRST : Due.Of.LAST, then);
    }

    private Mention.@Nullable Rhythm edgeOfUnit(boolean then) {
        Due.Of month = cursor.is(Sense.BEGIN) ? Due.Of.FIRST : cursor.is(Sense.MIDDLE) ? Due.Of.MIDDLE : Due.Of.LAST;
        int third = month == Due.Of.FIRST ? 1 : month == Due.Of.MIDDLE ? 2 : 3;
        cursor.at++;
        return partOfUnit(Spot.part(Grain.DECADE, third, 0), month, then);
    }

    private boolean acceptWorkingDay() {
        boolean working = cursor.isWord(Vocabulary.WORKING) && cursor.next() == Sense.DAY;
        cursor.at += working ? 2 : 0;
        return working;
    }

    /** Of which calendar nobody says here, so it stays doubtful; of a named month it is a day, not a rhythm. */
    private Mention.@Nullable Rhythm workingDay(Due due, int number, boolean then) {
        if (number > MOST_WORKING_DAYS || cursor.is(Sense.MONTH)) {
            return null;
        }
        Unit unit = acceptUnit();
        Unit every = unit == null ? Unit.MONTH : unit;
        boolean known = every != Unit.DAY && every != Unit.WEEK && every != Unit.TERM;
        return known ? new Mention.Rhythm(Recurrence.each(every), due, false, then) : null;
    }

    /** «до последнего дня месяца»; «до 3 рабочего дня месяца», which without a unit are days counted from something else. */
    Mention.@Nullable Rhythm untilDay(boolean then) {
        boolean last = cursor.is(Sense.LAST);
        int number = cursor.value();
        cursor.at++;
        if (last && (cursor.is(Sense.DAY) || cursor.is(Sense.DAY_OF_MONTH))) {
            cursor.at++;
            boolean ofMonth = cursor.is(Sense.MONTH) || acceptUnit() == Unit.MONTH;
            return ofMonth ? on(Unit.MONTH, Due.until(0), then) : null;
        }
        if (!acceptWorkingDay() || !(cursor.is(Sense.MONTH_UNIT) || cursor.is(Sense.EVERY))) {
            return null;
        }
        return workingDay(Due.untilWorkingDay(number), number, then);
    }

    private Mention.@Nullable Rhythm lastDay(boolean then) {
        Unit unit = acceptUnit();
        if (unit == null || unit == Unit.MONTH) {
            return on(Unit.MONTH, Due.days(0, 0), then);
        }
        boolean longer = unit == Unit.QUARTER || unit == Unit.HALF_YEAR;
        return longer ? on(unit, Due.days(0, 0).of(Due.Of.LAST), then) : null;
    }

    private boolean isLastDay() {
        if (cursor.is(Sense.OTHER) && cursor.next() == Sense.DAY) {
            cursor.at++;
        }
        return cursor.accept(Sense.DAY);
    }

    /** «последний месяц квартала», «первый месяц полугодия». */
    private Mention.@Nullable Rhythm monthOfUnit(int number, boolean then) {
        cursor.at++;
        Unit unit = acceptUnit();
        Due.Of month = monthOf(number, unit);
        return unit == null || month == null ? null : on(unit, Due.days(1, 0).of(month), then);
    }

    private static Due.@Nullable Of monthOf(int number, @Nullable Unit unit) {
        boolean quarter = unit == Unit.QUARTER;
        if (!quarter && unit != Unit.HALF_YEAR && unit != Unit.YEAR) {
            return null;
        }
        return switch (number) {
            case 0 -> Due.Of.LAST;
            case 1 -> Due.Of.FIRST;
            case 2 -> quarter ? Due.Of.MIDDLE : null;
            case 3 -> quarter ? Due.Of.LAST : null;
            default -> null;
        };
    }

    /** «последняя пятница месяца», «первый и третий понедельник». */
    private Mention.@Nullable Rhythm nthWeekdays(boolean then) {
        int last = cursor.at;
        for (int i = 0; i < MOST_LISTED && isOrdinalAfterJoin(last); i++) {
            last += 2;
        }
        int weekday = tokens.afterDots(last + 1);
        if (!tokens.is(weekday, Sense.WEEKDAY) || tokens.is(weekday + 1, Sense.MONTH)) {
            return null;
        }
        Due due = null;
        for (int at = cursor.at; at <= last; at += 2) {
            int number = tokens.is(at, Sense.LAST) ? 0 : tokens.value(at);
            if (number > 4) {
                return null;
            }
            Due one = Due.nthWeekday(tokens.value(weekday), number);
            due = due == null ? one : due.and(one);
        }
        cursor.at = weekday + 1;
        Unit unit = acceptUnit();
        return due == null ? null : on(unit == null ? Unit.MONTH : unit, due, then);
    }

    private boolean isOrdinalAfterJoin(int at) {
        Sense join = tokens.sense(at + 1);
        return (join == Sense.AND || join == Sense.COMMA)
                && tokens.sense(at + 2).isOrdinal();
    }

    /** A part of a unit that itself comes round; a quarter's part is counted in one of its months. */
    private Mention.@Nullable Rhythm partOfUnit(Spot part, Due.Of month, boolean then) {
        boolean every = cursor.is(Sense.EVERY);
        Unit unit = acceptUnit();
        boolean vague = unit == Unit.YEAR || unit == Unit.TERM;
        if (unit == null || unit == Unit.DAY || unit == Unit.WEEK || vague && !every) {
            return null;
        }
        return on(unit, unit == Unit.MONTH ? Due.days(part.day(), part.lastDay()) : daysOf(part, month), then);
    }

    private static Due daysOf(Spot part, Due.Of month) {
        return switch (month) {
            case FIRST -> Due.days(1, part.lastDay()).of(month);
            case MIDDLE -> Due.days(1, 0).of(month);
            default ->
                Due.days(part.grain() == Grain.WEEK ? part.day() : LAST_DAYS, 0).of(Due.Of.LAST);
        };
    }

    @Nullable
    Unit acceptUnit() {
        cursor.accept(Sense.EVERY);
        cursor.accept(Sense.CURRENT);
        return unit();
    }

    /** «5 числа», «1–10 числа», «5 и 20 числа», «10 числа последнего месяца квартала». */
    Mention.@Nullable Rhythm daysOfMonth(boolean until, boolean then) {
        if (!tokens.isDay(cursor.at)) {
            return null;
        }
        Due due = days(until);
        for (int i = 0; i < MOST_LISTED && isDayAfterJoin(); i++) {
            cursor.at++;
            due = due.and(days(until));
        }
        if (!cursor.accept(Sense.DAY_OF_MONTH) || cursor.is(Sense.MONTH)) {
            return null;
        }
        return ofMonthMeant(due, then);
    }

    private Due days(boolean until) {
        int from = cursor.value();
        boolean range = (cursor.next() == Sense.DASH || cursor.next() == Sense.TO || cursor.next() == Sense.UNTIL)
                && tokens.isDay(cursor.at + 2);
        cursor.at += range ? 2 : 0;
        int to = cursor.value();
        cursor.at++;
        return until ? Due.until(to) : Due.days(Math.min(from, to), to);
    }

    private boolean isDayAfterJoin() {
        return (cursor.is(Sense.AND) || cursor.is(Sense.COMMA)) && tokens.isDay(cursor.at + 1);
    }

    /** «каждого месяца», «последнего месяца квартала», «месяца, следующего за отчётным (кварталом)». */
    private Mention.Rhythm ofMonthMeant(Due due, boolean then) {
        if (cursor.sense().isOrdinal() && cursor.next() == Sense.MONTH_UNIT) {
            int number = cursor.is(Sense.LAST) ? 0 : cursor.value();
            cursor.at += 2;
            Unit unit = acceptUnit();
            Due.Of month = monthOf(number, unit);
            return unit == null || month == null ? on(Unit.MONTH, due, then) : on(unit, due.of(month), then);
        }
        cursor.accept(Sense.EVERY);
        cursor.accept(Sense.NEXT);
        cursor.accept(Sense.CURRENT);
        cursor.accept(Sense.MONTH_UNIT);
        if (cursor.accept(Sense.COMMA, Sense.NEXT) || cursor.accept(Sense.NEXT)) {
            cursor.accept(Sense.FOR, Sense.OTHER);
            if (!cursor.accept(Sense.MONTH_UNIT) && cursor.accept(Sense.QUARTER)) {
                return on(Unit.QUARTER, due.of(Due.Of.NEXT), then);
            }
        }
        return on(Unit.MONTH, due, then);
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
        return new Mention.Rhythm(new Recurrence(unit, due.count(), 1), due, true, then);
    }
}
