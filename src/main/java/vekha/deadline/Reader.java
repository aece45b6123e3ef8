package vekha.deadline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through the tokens once and collects what they speak of; unknown words are passed over. */
final class Reader {

    private static final int MOST_MENTIONS = 1200;

    private final Cursor cursor;
    private final Tokens tokens;
    private final DateReader dates;
    private final SpotReader spots;
    private final RhythmReader rhythms;
    private final ClauseReader clauses;
    private final List<Mention> mentions = new ArrayList<>(4);
    private boolean joined;
    private boolean then;
    private boolean excepting;

    private Reader(Tokens tokens, Plan plan) {
        this.cursor = new Cursor(tokens, plan);
        this.tokens = tokens;
        this.dates = new DateReader(cursor);
        this.spots = new SpotReader(cursor, dates);
        this.rhythms = new RhythmReader(cursor);
        this.clauses = new ClauseReader(cursor);
    }

    static List<Mention> mentions(Tokens tokens, Plan plan) {
        Reader reader = new Reader(tokens, plan);
        reader.run();
        return reader.mentions;
    }

    private void run() {
        while (!cursor.atEnd() && mentions.size() < MOST_MENTIONS) {
            int before = cursor.at;
            Mention found = next();
            if (found != null) {
                add(found);
            } else if (cursor.at == before) {
                pass();
            }
        }
    }

    private @Nullable Mention next() {
        Mention found = rhythms.read(then);
        if (found == null && isUntilSomeWeekday()) {
            cursor.at += 2;
            return new Mention.Waiting(Kind.EVENT, false, null);
        }
        if (found == null) {
            found = clauses.read(then);
        }
        if (found instanceof Mention.Waiting && isDateAfter()) {
            found = null;
            cursor.at--;
        }
        return found == null ? time() : found;
    }

    /** «до вторника»: of which week nobody says; «еженедельно до вторника» and «до вторника, 1 марта» do. */
    private boolean isUntilSomeWeekday() {
        boolean weekday = (cursor.is(Sense.UNTIL) || cursor.is(Sense.LATEST)) && cursor.next() == Sense.WEEKDAY;
        return weekday
                && weekdayBeforeDate(cursor.at + 1) == 0
                && mentions.stream().noneMatch(Mention.Rhythm.class::isInstance);
    }

    /** How many tokens «вторника, » takes before a day is named; 0 when none is. */
    private int weekdayBeforeDate(int at) {
        int day = tokens.is(at + 1, Sense.COMMA) ? at + 2 : at + 1;
        return tokens.is(at, Sense.WEEKDAY) && tokens.is(day, Sense.NUMBER) ? day - at : 0;
    }

    /** «после 1 сентября» has a date. */
    private boolean isDateAfter() {
        return tokens.is(cursor.at - 1, Sense.AFTER)
                && (tokens.is(cursor.at, Sense.MONTH)
                        || tokens.is(cursor.at, Sense.NUMBER) && !isCountOfDays(cursor.at + 1));
    }

    private boolean isCountOfDays(int at) {
        return tokens.is(at, Sense.DAY) || tokens.is(at, Sense.WEEK) || tokens.is(at, Sense.OTHER);
    }

    private void add(Mention found) {
        if (excepting && found instanceof Mention.Timed timed) {
            mentions.add(new Mention.Except(List.of(timed.span())));
        } else if (excepting && found instanceof Mention.Rhythm rhythm) {
            addOtherWeekdays(rhythm);
        } else {
            mentions.add(found);
        }
        if (found instanceof Mention.Timed) {
            joined = true;
        }
        if (found instanceof Mention.Waiting waiting) {
            absorb(waiting.kind());
            joined = false;
        }
        then = found instanceof Mention.Rhythm rhythm && rhythm.then();
    }

    /** «ежедневно, кроме воскресенья»: the weekdays that are left. */
    private void addOtherWeekdays(Mention.Rhythm excepted) {
        Due others = excepted.due().rule() == Due.Rule.WEEKDAY ? excepted.due().otherWeekdays() : null;
        if (others != null && mentions.stream().anyMatch(Mention.Rhythm.class::isInstance)) {
            mentions.add(PartReader.on(Recurrence.Unit.WEEK, others, excepted.then()));
        }
    }

    private void pass() {
        switch (cursor.sense()) {
            case THEN -> then = true;
            case EXCEPT -> excepting = true;
            case CLOSE, SEMICOLON -> excepting = false;
            case NUMERO -> skipReference();
            case OTHER, NUMBER, PROGRAMME, TIMES, DAY -> joined = false;
            default -> {}
        }
        cursor.at++;
    }

    /** «№ 301», «п. 2.3»: a number that names something is no date. */
    private void skipReference() {
        cursor.accept(Sense.NUMERO, Sense.DOT);
        cursor.at -= cursor.is(Sense.NUMERO) ? 0 : 1;
        while (tokens.is(cursor.at + 1, Sense.NUMBER)) {
            cursor.at++;
            boolean dotted = tokens.is(cursor.at + 1, Sense.DOT) && tokens.isGlued(cursor.at + 2);
            if (!dotted) {
                return;
            }
            cursor.at++;
        }
    }

    /** What belongs to an event or a plan of others is no date of ours, until a sign after which a time begins. */
    private void absorb(Kind kind) {
        while (!cursor.atEnd()) {
            boolean broken = isBreak() || cursor.is(Sense.THEN);
            int start = cursor.at;
            if (broken && startsTime(kind)) {
                cursor.at = start;
                return;
            }
            cursor.at = start;
            if (isAdverb()) {
                return;
            }
            cursor.at = start + 1;
        }
    }

    /** Signs inside «12.09.2022», «ГИА-9», «план-график» break nothing. */
    private boolean isBreak() {
        boolean tight = tokens.isGlued(cursor.at) && tokens.isGlued(cursor.at + 1);
        return switch (cursor.sense()) {
            case DOT -> !tokens.isGlued(cursor.at + 1);
            case DASH, SLASH, COLON -> !tight || cursor.is(Sense.SLASH) && !tokens.is(cursor.at + 1, Sense.NUMBER);
            case COMMA, SEMICOLON, OPEN, CLOSE -> true;
            default -> false;
        };
    }

    private boolean isAdverb() {
        int start = cursor.at;
        boolean rhythm = switch (cursor.sense()) {
            case EACH, TWICE, EVERY -> rhythms.read(false) != null;
            case NUMBER, COUNT, TIMES -> isTimes() && rhythms.read(false) != null;
            default -> false;
        };
        cursor.at = start;
        return rhythm;
    }

    private boolean isTimes() {
        return cursor.is(Sense.TIMES)
                || cursor.next() == Sense.TIMES
                || cursor.next() == Sense.DASH && tokens.is(cursor.at + 3, Sense.TIMES);
    }

    private boolean startsTime(Kind kind) {
        cursor.at++;
        for (int i = 0; i < 3 && isFiller(); i++) {
            cursor.at++;
        }
        int start = cursor.at;
        if (rhythms.read(false) != null) {
            return true;
        }
        Mention clause = clauses.read(false);
        if (clause != null && !(clause instanceof Mention.Waiting)) {
            return true;
        }
        cursor.at = start;
        Mention time = clause == null ? time() : null;
        return time instanceof Mention.Timed timed
                && !(timed.span().isOfYears() && timed.span().hasYear())
                && kind != Kind.UNPARSEABLE;
    }

    private boolean isFiller() {
        return cursor.is(Sense.NOT) && cursor.next() != Sense.LATEST && cursor.next() != Sense.EARLIEST
                || cursor.is(Sense.AND)
                || cursor.is(Sense.OTHER) && (cursor.next() == Sense.NOT || cursor.next() == Sense.LATEST)
                || cursor.is(Sense.DASH)
                || cursor.is(Sense.THEN);
    }

    /** A time with its preposition and, for a range, its other end. */
    private @Nullable Mention time() {
        int start = cursor.at;
        boolean named = cursor.is(Sense.OFFICIAL_OF);
        Sense preposition = preposition();
        dates.skipTimeOfDay();
        Sense edge = cursor.sense();
        Spot first = spots.read();
        if (first == null) {
            cursor.at = start;
            return null;
        }
        if (!first.isPossible()) {
            return named ? null : new Mention.NoSuchDate(first);
        }
        Spot last = otherEnd(first, preposition);
        if (named && last == null) {
            return null;
        }
        if (last != null && !last.isPossible()) {
            return new Mention.NoSuchDate(last);
        }
        return new Mention.Timed(Spans.of(preposition, first, last, edge), joined, then);
    }

    private Sense preposition() {
        cursor.accept(Sense.NOT);
        Sense sense = cursor.sense();
        switch (sense) {
            case UNTIL, LATEST, FROM, EARLIEST, AFTER, ON, IN, FOR, TO, BETWEEN, OFFICIAL_OF -> cursor.at++;
            default -> {
                return Sense.NOTHING;
            }
        }
        cursor.accept(Sense.COMMA, Sense.NOT);
        cursor.accept(Sense.NOT);
        if (sense == Sense.LATEST && cursor.accept(Sense.PERIOD)) {
            cursor.accept(Sense.DASH); // «крайний срок – 29 марта»
        }
        cursor.at += weekdayBeforeDate(cursor.at);
        if (sense == Sense.FROM && !cursor.accept(Sense.FROM)) {
            cursor.accept(Sense.ON);
        }
        return sense == Sense.OFFICIAL_OF ? Sense.FROM : sense;
    }

    /** What stands behind «–», «по», «до»; null and the cursor unmoved when no range was meant. */
    private @Nullable Spot otherEnd(Spot first, Sense preposition) {
        int start = cursor.at;
        boolean from = preposition == Sense.FROM;
        cursor.skipDots();
        if (!isUntil(preposition)) {
            cursor.accept(Sense.AND, Sense.UNTIL);
        }
        boolean connected = tokens.is(cursor.at - 1, Sense.UNTIL)
                || cursor.accept(Sense.DASH)
                || cursor.accept(Sense.TO)
                || from && cursor.accept(Sense.UNTIL)
                || preposition == Sense.BETWEEN && cursor.accept(Sense.AND);
        if (connected) {
            acceptPreposition();
            Spot last = spots.read();
            boolean yearThenMonth =
                    last != null && first.grain().isYear() && !last.grain().isYear() && !from;
            if (last != null && !yearThenMonth) {
                return last;
            }
        }
        cursor.at = start;
        return null;
    }

    /** «до 5 июля и до 5 декабря» are two days, «5 июля и до 5 декабря» a range. */
    private static boolean isUntil(Sense preposition) {
        return preposition == Sense.UNTIL || preposition == Sense.LATEST;
    }

    private void acceptPreposition() {
        if (cursor.is(Sense.TO) || cursor.is(Sense.UNTIL) || cursor.is(Sense.IN)) {
            cursor.at++;
        }
    }
}
