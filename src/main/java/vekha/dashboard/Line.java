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
     * The row: name, pole, per cent, overdue, accepted ÷ due, all, done, accepted, waiting, not required.
     *
     * @param otherwise what stands for a name that is missing
     */
    void write(Markup markup, String otherwise) {
        Tally tally = tally();
        markup.name(name == null ? otherwise : name, address, note)
                .pole(pole)
                .percent(tally, rows)
                .overdue(tally.overdue(), rows.state("overdue"))
                .ratio(tally, rows)
                .number(tally.required(), rows.state("required"))
                .number(tally.made(), rows.state("made"))
                .number(tally.accepted(), rows.state("accepted"))
                .number(tally.waits(), rows.state("waits"))
                .number(tally.notRequired(), rows.state("not_required"))
                .endRow();
    }

    public Tally tally() {
        return pole.tally();
    }
}
