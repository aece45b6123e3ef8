package vekha.dashboard;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * How far one roadmap, body, school or programme is: a row of a table with its links.
 *
 * @param address page of the thing itself, or the head's page narrowed to it
 * @param note second line under the name
 * @param rows the rows behind its numbers
 */
record Line(
        @Nullable String name,
        @Nullable String address,
        @Nullable String note,
        Pole pole,
        Rows rows) {

    /** Whoever is late most stands first. */
    static final Comparator<Line> LATEST_FIRST = Comparator.<Line>comparingInt(
                    line -> -line.tally().overdue())
            .thenComparingInt(line -> -line.tally().behind());

    static Line of(@Nullable String name, @Nullable String address, @Nullable String note, Tally tally, Rows rows) {
        return new Line(name, address, note, Pole.of(tally), rows);
    }

    /**
     * The row: name, pole, per cent, accepted ÷ due, overdue.
     *
     * @param wide with what is reported, returned and due soon, too
     */
    void write(Markup markup, boolean wide) {
        Tally tally = tally();
        markup.name(name, address, note).pole(pole).percent(tally, rows).ratio(tally, rows);
        if (wide) {
            markup.number(tally.reported(), rows.state("reported"))
                    .number(tally.returned(), rows.state("returned"))
                    .number(tally.soon(), rows.state("soon"));
        }
        markup.overdue(tally.overdue(), rows.state("overdue")).endRow();
    }

    public Tally tally() {
        return pole.tally();
    }
}
