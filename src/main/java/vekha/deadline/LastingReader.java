package vekha.deadline;

import org.jspecify.annotations.Nullable;

/** Reads what lasts: «в течение …», «в период …», «в ходе …», «весь …», as time of ours or as an event to wait for. */
final class LastingReader {

    private final Cursor cursor;
    private final Tokens tokens;

    LastingReader(Cursor cursor) {
        this.cursor = cursor;
        this.tokens = cursor.tokens;
    }

    /** «в период каникул» waits, «в период реализации» lasts, «в период с 1 по 15 мая» is a date. */
    @Nullable
    Mention period(int words, boolean then) {
        int at = cursor.at + words;
        int known = tokens.is(at, Sense.COMMA) ? at + 1 : at;
        if (tokens.is(known, Sense.APPOINTED)) {
            return waiting(Kind.BY_PLAN, known + 1 - cursor.at);
        }
        return switch (tokens.sense(at)) {
            case PROGRAMME, PLAN -> throughout(words + 1, false, then);
            case VACATION, OCCASION, TERM -> confining(words + 1);
            case OTHER -> words == 2 ? confining(words) : null;
            case SEASON -> tokens.is(at + 1, Sense.VACATION) ? confining(words + 2) : null;
            default -> null;
        };
    }

    @Nullable
    Mention course(int words, boolean then) {
        int at = cursor.at + words;
        boolean own = isProgramme(at) || tokens.is(at, Sense.OTHER) && tokens.is(at + 1, Sense.PROGRAMME);
        if (own || isThroughYear(at)) {
            return throughout(words + 1, false, then);
        }
        return tokens.is(at, Sense.ACADEMIC) && isThroughYear(at + 1) ? null : confining(words);
    }

    private boolean isThroughYear(int at) {
        return tokens.is(at, Sense.WHOLE) || tokens.is(at, Sense.YEAR) && !tokens.isYear(at + 1);
    }

    /** «в течение года», «в течение 10 дней», «в течение сентября»: the time itself is read by others. */
    @Nullable
    Mention during(int words, boolean then) {
        int skipped = words;
        skipped += tokens.is(cursor.at + skipped, Sense.DOT) ? 1 : 0;
        skipped += tokens.is(cursor.at + skipped, Sense.WHOLE) ? 1 : 0;
        skipped += tokens.is(cursor.at + skipped, Sense.CURRENT) ? 1 : 0;
        skipped += isCalendarYear(cursor.at + skipped) ? 1 : 0;
        int at = tokens.afterDots(cursor.at + skipped);
        if (tokens.sense(at).isCount() && !tokens.isYear(at)) {
            return duringCounted(at);
        }
        return switch (tokens.sense(at)) {
            case YEAR -> duringYear(at, then);
            case PERIOD -> isOccasion(at + 1) ? confining(skipped) : throughout(skipped + 1, false, then);
            case PROGRAMME, PLAN -> throughout(skipped + 1, false, then);
            case MONTH_UNIT -> duringMonth(at);
            case QUARTER -> rhythm(at, Recurrence.Unit.QUARTER, then);
            case HALF_YEAR -> rhythm(at, Recurrence.Unit.HALF_YEAR, then);
            case OTHER ->
                tokens.is(at + 1, Sense.PERIOD) ? throughout(at + 2 - cursor.at, false, then) : confining(skipped);
            case WEEK, DAY, TERM, VACATION, OCCASION, SHORT_TERM, NOTHING -> confining(skipped);
            default -> filler(at);
        };
    }

    private boolean isCalendarYear(int at) {
        return tokens.is(at, Sense.OTHER) && tokens.value(at) == Vocabulary.CALENDAR && tokens.is(at + 1, Sense.YEAR);
    }

    private boolean isOccasion(int at) {
        return tokens.is(at, Sense.OCCASION) || tokens.is(at, Sense.VACATION) || tokens.is(at, Sense.TERM);
    }

    /** Steps over words that carry nothing themselves. */
    private @Nullable Mention filler(int at) {
        cursor.at = at;
        return null;
    }

    private Mention rhythm(int at, Recurrence.Unit unit, boolean then) {
        cursor.at = at + 1;
        return new Mention.Rhythm(Recurrence.each(unit), Due.WHOLE, false, then);
    }

    private @Nullable Mention duringCounted(int at) {
        int unit = tokens.is(at + 1, Sense.OTHER) ? at + 2 : at + 1;
        if (isShortUnit(unit)) {
            return confining(unit + 1 - cursor.at);
        }
        return tokens.is(unit, Sense.YEAR) && tokens.width(at) <= 1
                ? throughout(unit + 1 - cursor.at, false, false)
                : filler(at);
    }

    private @Nullable Mention duringYear(int at, boolean then) {
        if (tokens.isYear(tokens.afterDots(at + 1))) {
            return filler(at);
        }
        Sense after = tokens.sense(at + 1);
        boolean relative = after == Sense.AFTER || after == Sense.FROM && isMomentOrDay(at + 2);
        return relative ? waiting(Kind.EVENT, at + 1 - cursor.at) : throughout(at + 1 - cursor.at, true, then);
    }

    private boolean isMomentOrDay(int at) {
        return tokens.is(at, Sense.MOMENT) || tokens.is(at, Sense.DAY);
    }

    /** A month means something only in the plan of one month. */
    private Mention duringMonth(int at) {
        Sense after = tokens.sense(at + 1);
        boolean relative = after == Sense.AFTER || after == Sense.FROM;
        if (cursor.plan.month() == null || relative) {
            return waiting(Kind.EVENT, at + 1 - cursor.at);
        }
        cursor.at = at + 1;
        Spot month = Spot.month(
                cursor.plan.month().getMonthValue(), cursor.plan.month().getYear());
        return new Mention.Timed(Span.of(month), false, false);
    }

    @Nullable
    Mention whole(boolean then) {
        if (cursor.next() == Sense.PERIOD || cursor.next() == Sense.PROGRAMME) {
            return throughout(2, false, then);
        }
        boolean year = cursor.next() == Sense.YEAR && !tokens.isYear(tokens.afterDots(cursor.at + 2));
        return year ? throughout(2, true, then) : null;
    }

    Mention waiting(Kind kind, int words) {
        cursor.at += words;
        return new Mention.Waiting(kind, false, null);
    }

    Mention confining(int words) {
        cursor.at += words;
        return new Mention.Waiting(Kind.EVENT, true, null);
    }

    Mention throughout(int words, boolean yearly, boolean then) {
        cursor.at += words;
        return new Mention.Throughout(yearly, then);
    }

    boolean isShortUnit(int at) {
        return tokens.is(at, Sense.DAY) || tokens.is(at, Sense.WEEK) || tokens.is(at, Sense.MONTH_UNIT);
    }

    /** The plan's own end is no event. */
    boolean isProgramme(int at) {
        return tokens.is(at, Sense.PROGRAMME) || tokens.is(at, Sense.PERIOD) || tokens.is(at, Sense.PLAN);
    }
}
