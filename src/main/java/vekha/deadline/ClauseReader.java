package vekha.deadline;

import org.jspecify.annotations.Nullable;

/** Reads what gives no date — an event, a plan of others, a need — and what lasts all the time. */
final class ClauseReader {

    private static final int WORDS_AHEAD = 4;
    private static final int[][] TERMS = {{9, 10}, {11, 12}, {1, 3}, {4, 5}};

    private final Cursor cursor;
    private final Tokens tokens;

    ClauseReader(Cursor cursor) {
        this.cursor = cursor;
        this.tokens = cursor.tokens;
    }

    /** What begins at the cursor, stepping over its first words only; null when nothing of the kind does. */
    @Nullable
    Mention read(boolean then) {
        return switch (cursor.sense()) {
            case TO -> by();
            case MEASURE -> byMeasure(1);
            case ACCORDING, CONFORMITY, APPOINTED -> waiting(Kind.BY_PLAN, 1);
            case PLAN -> waiting(Kind.BY_PLAN, 1);
            case WHEN -> when(1);
            case CASE -> when(1);
            case NEED, PRESENCE, AD_HOC -> waiting(Kind.AS_NEEDED, 1);
            case AFTER, THROUGH, AT_ONCE -> waiting(Kind.EVENT, 1);
            case VACATION -> confining(1);
            case FROM -> from();
            case FOR -> before();
            case UNTIL, LATEST -> until();
            case IN, ON -> in(then);
            case DURING -> during(1, then);
            case WHOLE -> whole(then);
            case PERIOD -> period(1, then);
            case COURSE -> course(1, then);
            case CONTINUOUS -> throughout(1, false, then);
            case SEASON -> cursor.next() == Sense.VACATION ? confining(2) : null;
            case NUMBER, ROMAN, ORDINAL, TERM -> term();
            case BEGIN, MIDDLE, END ->
                cursor.next() == Sense.TERM || isTerm(cursor.at + 1) ? waiting(Kind.EVENT, 2) : null;
            default -> null;
        };
    }

    private Mention waiting(Kind kind, int words) {
        cursor.at += words;
        return new Mention.Waiting(kind, false, null);
    }

    private Mention confining(int words) {
        cursor.at += words;
        return new Mention.Waiting(Kind.EVENT, true, null);
    }

    private Mention throughout(int words, boolean yearly, boolean then) {
        cursor.at += words;
        return new Mention.Throughout(yearly, then);
    }

    /** «по плану», «по отдельному графику», «по итогам», «по мере необходимости», «по запросам». */
    private @Nullable Mention by() {
        if (cursor.next() == Sense.MEASURE) {
            return byMeasure(2);
        }
        for (int i = 1; i <= WORDS_AHEAD; i++) {
            Sense sense = tokens.sense(cursor.at + i);
            switch (sense) {
                case PLAN, APPOINTED -> {
                    return waiting(Kind.BY_PLAN, i + 1);
                }
                case NEED -> {
                    return waiting(Kind.AS_NEEDED, i + 1);
                }
                case OUTCOME, FINISH, OCCASION -> {
                    return waiting(Kind.EVENT, i + 1);
                }
                case OTHER, ACADEMIC, CONTINUOUS, CURRENT -> {}
                default -> {
                    return null;
                }
            }
        }
        return null;
    }

    /** «по мере» of a need is a need, of anything else an event. */
    private Mention byMeasure(int words) {
        for (int i = words; i < words + WORDS_AHEAD; i++) {
            Sense sense = tokens.sense(cursor.at + i);
            if (sense == Sense.NEED) {
                return waiting(Kind.AS_NEEDED, i + 1);
            }
            if (sense != Sense.OTHER && sense != Sense.OUTCOME && sense != Sense.AND) {
                break;
            }
        }
        return waiting(Kind.EVENT, words);
    }

    private Mention when(int words) {
        for (int i = words; i < words + 2; i++) {
            Sense sense = tokens.sense(cursor.at + i);
            if (sense == Sense.NEED || sense == Sense.PRESENCE) {
                return waiting(Kind.AS_NEEDED, i + 1);
            }
        }
        return waiting(Kind.EVENT, words);
    }

    /** «с момента», «со дня», «с начала экзаменов»; «с 1 сентября» is a date. */
    private @Nullable Mention from() {
        Sense next = cursor.next();
        if (next == Sense.MOMENT || next == Sense.DAY || next == Sense.VACATION) {
            return waiting(Kind.EVENT, 2);
        }
        boolean edge = next == Sense.BEGIN || next == Sense.END || next == Sense.FINISH;
        return edge && isUnknown(cursor.at + 2) ? waiting(Kind.EVENT, 2) : null;
    }

    private boolean isUnknown(int at) {
        return switch (tokens.sense(at)) {
            case OTHER, OCCASION, VACATION, TERM, PROGRAMME, NEED, OUTCOME, PLAN -> true;
            default -> false;
        };
    }

    /** «за 10 дней до», «за месяц до». */
    private @Nullable Mention before() {
        int unit = cursor.next().isCount() ? 2 : 1;
        unit += tokens.is(cursor.at + unit, Sense.OTHER) ? 1 : 0;
        return isShortUnit(cursor.at + unit) ? waiting(Kind.EVENT, unit + 1) : null;
    }

    private boolean isShortUnit(int at) {
        return tokens.is(at, Sense.DAY) || tokens.is(at, Sense.WEEK) || tokens.is(at, Sense.MONTH_UNIT);
    }

    /** «до начала экзаменов», «не позднее 10 дней до», «не позднее чем за», «к педсовету». */
    private @Nullable Mention until() {
        int at = cursor.at + 1;
        at = tokens.is(at, Sense.COMMA) ? at + 1 : at;
        at = tokens.is(at, Sense.NOT) ? at + 1 : at;
        boolean countedDays = tokens.sense(at).isCount()
                && (isShortUnit(at + 1) || tokens.is(at + 1, Sense.OTHER) && isShortUnit(at + 2));
        boolean edge = tokens.is(at, Sense.BEGIN) || tokens.is(at, Sense.END) || tokens.is(at, Sense.FINISH);
        if (edge && isProgramme(at + 1)) {
            return throughout(at + 2 - cursor.at, false, false);
        }
        boolean event = countedDays || tokens.is(at, Sense.FOR) || isUnknown(at) || isTerm(at) || isTermEdge(edge, at);
        return event || edge && isUnknown(at + 1) ? waiting(Kind.EVENT, at - cursor.at) : null;
    }

    private boolean isTermEdge(boolean edge, int at) {
        return edge && isTerm(at + 1);
    }

    /** The plan's own end is no event. */
    private boolean isProgramme(int at) {
        return tokens.is(at, Sense.PROGRAMME) || tokens.is(at, Sense.PERIOD) || tokens.is(at, Sense.PLAN);
    }

    private @Nullable Mention in(boolean then) {
        int next = cursor.at + 1;
        return switch (tokens.sense(next)) {
            case DURING -> during(2, then);
            case COURSE -> course(2, then);
            case CONFORMITY, APPOINTED, PLAN -> waiting(Kind.BY_PLAN, 2);
            case DAY, OCCASION, VACATION, MOMENT -> confining(2);
            case CASE -> when(2);
            case PERIOD -> period(2, then);
            case SHORT_TERM -> waiting(Kind.EVENT, 2);
            case NUMBER, COUNT -> isShortTerm(next + 1) ? waiting(Kind.EVENT, 2) : null;
            case SEASON -> tokens.is(next + 1, Sense.VACATION) ? confining(3) : null;
            case OTHER -> afterAdjective(next + 1);
            case CONTINUOUS -> throughout(2, false, then);
            case NEED -> waiting(Kind.AS_NEEDED, 2);
            case WHOLE -> tokens.is(next + 1, Sense.PERIOD) ? throughout(3, false, then) : null;
            default -> null;
        };
    }

    private boolean isShortTerm(int at) {
        return tokens.is(at, Sense.SHORT_TERM) || tokens.is(at, Sense.DASH) && tokens.is(at + 1, Sense.SHORT_TERM);
    }

    /** «в дополнительно установленные сроки», «на усмотрение», «в школьные каникулы». */
    private @Nullable Mention afterAdjective(int at) {
        return switch (tokens.sense(at)) {
            case APPOINTED -> waiting(Kind.BY_PLAN, 3);
            case VACATION -> confining(3);
            default -> null;
        };
    }

    /** «в период каникул» waits, «в период реализации» lasts, «в период с 1 по 15 мая» is a date. */
    private @Nullable Mention period(int words, boolean then) {
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

    private @Nullable Mention course(int words, boolean then) {
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
    private @Nullable Mention during(int words, boolean then) {
        int skipped = words;
        skipped += tokens.is(cursor.at + skipped, Sense.DOT) ? 1 : 0;
        skipped += tokens.is(cursor.at + skipped, Sense.WHOLE) ? 1 : 0;
        skipped += tokens.is(cursor.at + skipped, Sense.CURRENT) ? 1 : 0;
        int at = tokens.afterDots(cursor.at + skipped);
        if (tokens.sense(at).isCount() && !tokens.isYear(at)) {
            return duringCounted(at);
        }
        return switch (tokens.sense(at)) {
            case YEAR -> duringYear(at, then);
            case PERIOD, PROGRAMME, PLAN -> throughout(skipped + 1, false, then);
            case MONTH_UNIT -> duringMonth(at);
            case QUARTER -> rhythm(at, Recurrence.Unit.QUARTER, then);
            case HALF_YEAR -> rhythm(at, Recurrence.Unit.HALF_YEAR, then);
            case OTHER ->
                tokens.is(at + 1, Sense.PERIOD) ? throughout(at + 2 - cursor.at, false, then) : confining(skipped);
            case WEEK, DAY, TERM, VACATION, OCCASION, SHORT_TERM, NOTHING -> confining(skipped);
            default -> filler(at);
        };
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

    private @Nullable Mention whole(boolean then) {
        if (cursor.next() == Sense.PERIOD || cursor.next() == Sense.PROGRAMME) {
            return throughout(2, false, then);
        }
        boolean year = cursor.next() == Sense.YEAR && !tokens.isYear(tokens.afterDots(cursor.at + 2));
        return year ? throughout(2, true, then) : null;
    }

    /** A school term has no date of its own: the school's calendar gives it. */
    private @Nullable Mention term() {
        if (cursor.is(Sense.TERM)) {
            return waiting(Kind.EVENT, 1);
        }
        if (!isTerm(cursor.at)) {
            return null;
        }
        int number = cursor.value();
        cursor.at++;
        while (!cursor.is(Sense.TERM)) {
            cursor.at++;
        }
        cursor.at++;
        boolean one = number >= 1 && number <= TERMS.length;
        Span maybe = one ? Span.of(Spot.months(Grain.SEASON, TERMS[number - 1][0], TERMS[number - 1][1], 0)) : null;
        return new Mention.Waiting(Kind.EVENT, true, maybe);
    }

    /** «I четверть», «1, 3 четверти», «2-й учебной четверти». */
    private boolean isTerm(int at) {
        int next = at;
        for (int i = 0; i < WORDS_AHEAD && tokens.sense(next).isOrdinal(); i++) {
            next = tokens.afterDots(next + 1);
            if (tokens.sense(next).joins() || tokens.is(next, Sense.DASH)) {
                next++;
            }
        }
        next = tokens.is(next, Sense.ACADEMIC) ? next + 1 : next;
        return next > at && tokens.is(next, Sense.TERM);
    }
}
