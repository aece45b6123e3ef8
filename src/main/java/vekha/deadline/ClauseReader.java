package vekha.deadline;

import org.jspecify.annotations.Nullable;

/** Reads what gives no date — an event, a plan of others, a need — and what lasts all the time. */
final class ClauseReader {

    private static final int WORDS_AHEAD = 4;
    private static final int[][] TERMS = {{9, 10}, {11, 12}, {1, 3}, {4, 5}};

    private final Cursor cursor;
    private final Tokens tokens;
    private final LastingReader lasting;

    ClauseReader(Cursor cursor) {
        this.cursor = cursor;
        this.tokens = cursor.tokens;
        this.lasting = new LastingReader(cursor);
    }

    /** What begins at the cursor, stepping over its first words only; null when nothing of the kind does. */
    @Nullable
    Mention read(boolean then) {
        return switch (cursor.sense()) {
            case TO -> by();
            case MEASURE -> byMeasure(1);
            case ACCORDING, CONFORMITY -> lasting.waiting(Kind.BY_PLAN, 1);
            case APPOINTED -> lasting.waiting(isDenied() ? Kind.UNPARSEABLE : Kind.BY_PLAN, 1);
            case PLAN -> isMerePaper() ? null : lasting.waiting(Kind.BY_PLAN, 1);
            case WHEN -> when(1);
            case CASE -> when(1);
            case NEED, PRESENCE, AD_HOC -> lasting.waiting(Kind.AS_NEEDED, 1);
            case AFTER, THROUGH, AT_ONCE -> lasting.waiting(Kind.EVENT, 1);
            case VACATION -> lasting.confining(1);
            case FROM -> from();
            case FOR -> before();
            case UNTIL, LATEST -> until();
            case IN, ON -> in(then);
            case DURING -> lasting.during(1, then);
            case WHOLE -> lasting.whole(then);
            case PERIOD -> lasting.period(1, then);
            case COURSE -> lasting.course(1, then);
            case CONTINUOUS -> lasting.throughout(1, false, then);
            case SEASON -> vacation(0);
            case NUMBER, ROMAN, ORDINAL, TERM -> term();
            case BEGIN, MIDDLE, END ->
                cursor.next() == Sense.TERM || isTerm(cursor.at + 1) ? lasting.waiting(Kind.EVENT, 2) : null;
            default -> null;
        };
    }

    /** «дата не определена»: no plan of others tells it, nobody does. */
    private boolean isDenied() {
        return tokens.is(cursor.at - 1, Sense.NOT);
    }

    /** «приказ», but not «приказ от 12.09.2021 № 301». */
    private boolean isMerePaper() {
        boolean told = cursor.next() == Sense.OFFICIAL_OF || cursor.next() == Sense.NUMERO;
        return cursor.value() == Vocabulary.PAPER && !told;
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
                    return lasting.waiting(Kind.BY_PLAN, i + 1);
                }
                case NEED -> {
                    return lasting.waiting(Kind.AS_NEEDED, i + 1);
                }
                case OUTCOME, FINISH, OCCASION -> {
                    return lasting.waiting(Kind.EVENT, i + 1);
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
                return lasting.waiting(Kind.AS_NEEDED, i + 1);
            }
            if (sense != Sense.OTHER && sense != Sense.OUTCOME && sense != Sense.AND) {
                break;
            }
        }
        return lasting.waiting(Kind.EVENT, words);
    }

    private Mention when(int words) {
        for (int i = words; i < words + 2; i++) {
            Sense sense = tokens.sense(cursor.at + i);
            if (sense == Sense.NEED || sense == Sense.PRESENCE) {
                return lasting.waiting(Kind.AS_NEEDED, i + 1);
            }
        }
        return lasting.waiting(Kind.EVENT, words);
    }

    /** «с момента», «со дня», «с начала экзаменов»; «с 1 сентября» is a date. */
    private @Nullable Mention from() {
        Sense next = cursor.next();
        if (next == Sense.MOMENT || next == Sense.DAY || next == Sense.VACATION) {
            return lasting.waiting(Kind.EVENT, 2);
        }
        boolean edge = next == Sense.BEGIN || next == Sense.END || next == Sense.FINISH;
        return edge && isUnknown(cursor.at + 2) ? lasting.waiting(Kind.EVENT, 2) : null;
    }

    private boolean isUnknown(int at) {
        return switch (tokens.sense(at)) {
            case OTHER -> !isNewYear(at);
            case NEXT -> isDayOrWeek(at + 1);
            case OCCASION, VACATION, TERM, PROGRAMME, NEED, OUTCOME, PLAN -> true;
            default -> false;
        };
    }

    private boolean isNewYear(int at) {
        boolean year = tokens.is(at + 1, Sense.YEAR) || tokens.is(at + 1, Sense.ACADEMIC);
        return year && (tokens.value(at) == Vocabulary.NEW || tokens.value(at) == Vocabulary.CALENDAR);
    }

    /** «на следующий рабочий день», «на следующей неделе». */
    private boolean isDayOrWeek(int at) {
        int unit = tokens.is(at, Sense.OTHER) ? at + 1 : at;
        return tokens.is(unit, Sense.DAY) || tokens.is(unit, Sense.WEEK);
    }

    /** «осенние и весенние каникулы». */
    private @Nullable Mention vacation(int words) {
        int at = cursor.at + words;
        for (int i = 0; i < WORDS_AHEAD && tokens.is(at, Sense.SEASON); i++) {
            boolean listed = tokens.sense(at + 1).joins() || tokens.is(at + 1, Sense.DASH);
            at += listed ? 2 : 1;
        }
        return tokens.is(at, Sense.VACATION) ? lasting.confining(at + 1 - cursor.at) : null;
    }

    /** «за 10 дней до», «за месяц до». */
    private @Nullable Mention before() {
        int unit = cursor.next().isCount() ? 2 : 1;
        unit += tokens.is(cursor.at + unit, Sense.OTHER) ? 1 : 0;
        return lasting.isShortUnit(cursor.at + unit) ? lasting.waiting(Kind.EVENT, unit + 1) : null;
    }

    /** «до начала экзаменов», «не позднее 10 дней до», «не позднее чем за», «к педсовету». */
    private @Nullable Mention until() {
        int at = cursor.at + 1;
        at = tokens.is(at, Sense.COMMA) ? at + 1 : at;
        at = tokens.is(at, Sense.NOT) ? at + 1 : at;
        boolean countedDays = tokens.sense(at).isCount()
                && (lasting.isShortUnit(at + 1) || tokens.is(at + 1, Sense.OTHER) && lasting.isShortUnit(at + 2));
        boolean edge = tokens.is(at, Sense.BEGIN) || tokens.is(at, Sense.END) || tokens.is(at, Sense.FINISH);
        if (edge && lasting.isProgramme(at + 1)) {
            return lasting.throughout(at + 2 - cursor.at, false, false);
        }
        boolean event = countedDays || tokens.is(at, Sense.FOR) || isUnknown(at) || isTerm(at) || isTermEdge(edge, at);
        return event || isFeast(at) || edge && isUnknown(at + 1) ? lasting.waiting(Kind.EVENT, at - cursor.at) : null;
    }

    /** «ко Дню учителя», «ко дню проведения». */
    private boolean isFeast(int at) {
        return tokens.is(at, Sense.DAY) && (isUnknown(at + 1) || tokens.is(at + 1, Sense.OCCASION));
    }

    private boolean isTermEdge(boolean edge, int at) {
        return edge && isTerm(at + 1);
    }

    private @Nullable Mention in(boolean then) {
        int next = cursor.at + 1;
        return switch (tokens.sense(next)) {
            case DURING -> lasting.during(2, then);
            case COURSE -> lasting.course(2, then);
            case CONFORMITY, APPOINTED, PLAN -> lasting.waiting(Kind.BY_PLAN, 2);
            case DAY, OCCASION, VACATION, MOMENT -> lasting.confining(2);
            case CASE -> when(2);
            case PERIOD -> lasting.period(2, then);
            case SHORT_TERM -> lasting.waiting(Kind.EVENT, 2);
            case NUMBER, COUNT -> isShortTerm(next + 1) ? lasting.waiting(Kind.EVENT, 2) : null;
            case SEASON -> vacation(1);
            case NEXT -> isDayOrWeek(next + 1) ? lasting.waiting(Kind.EVENT, 2) : null;
            case OTHER -> afterAdjective(next + 1);
            case CONTINUOUS -> lasting.throughout(2, false, then);
            case NEED -> lasting.waiting(Kind.AS_NEEDED, 2);
            case WHOLE -> tokens.is(next + 1, Sense.PERIOD) ? lasting.throughout(3, false, then) : null;
            default -> null;
        };
    }

    private boolean isShortTerm(int at) {
        return tokens.is(at, Sense.SHORT_TERM) || tokens.is(at, Sense.DASH) && tokens.is(at + 1, Sense.SHORT_TERM);
    }

    /** «в дополнительно установленные сроки», «на усмотрение», «в школьные каникулы». */
    private @Nullable Mention afterAdjective(int at) {
        return switch (tokens.sense(at)) {
            case APPOINTED -> lasting.waiting(Kind.BY_PLAN, 3);
            case VACATION -> lasting.confining(3);
            default -> null;
        };
    }

    /** A school term has no date of its own: the school's calendar gives it. */
    private @Nullable Mention term() {
        if (cursor.is(Sense.TERM)) {
            return lasting.waiting(Kind.EVENT, 1);
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
