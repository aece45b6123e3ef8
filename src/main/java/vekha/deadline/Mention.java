package vekha.deadline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing a wording speaks of, in the order it speaks. */
sealed interface Mention {

    /**
     * A time that was named.
     *
     * @param span the time
     * @param joined whether nothing but «,», «и», «или» and the like stands before it and the time before
     * @param then whether «далее» stands before it
     */
    record Timed(Span span, boolean joined, boolean then) implements Mention {

        Timed with(Span another) {
            return new Timed(another, joined, then);
        }
    }

    /**
     * Something that comes round.
     *
     * @param recurrence how often
     * @param due which days of each round
     * @param sure whether the wording leaves no doubt: «3–4 раза» does
     * @param then whether «далее» stands before it
     */
    record Rhythm(Recurrence recurrence, Due due, boolean sure, boolean then) implements Mention {

        Rhythm with(Due another) {
            return new Rhythm(recurrence, another, sure, then);
        }
    }

    /**
     * All the time.
     *
     * @param yearly whether «в течение года» was said, which in a plan of several years may mean each
     * @param then whether «далее» stands before it
     */
    record Throughout(boolean yearly, boolean then) implements Mention {}

    /** Months left out: «кроме июля и августа». */
    record Except(List<Span> spans) implements Mention {}

    /**
     * What no date can be given to.
     *
     * @param kind event, plan of others, or need
     * @param confining whether what comes round does so only while it lasts: «в период экзаменов»
     * @param maybe a time it may well be, for an editor to choose: «I четверть» is about September and October
     */
    record Waiting(Kind kind, boolean confining, @Nullable Span maybe) implements Mention {}

    /** A day that is in no calendar: «30.02.2023». */
    record NoSuchDate(Spot spot) implements Mention {}
}
