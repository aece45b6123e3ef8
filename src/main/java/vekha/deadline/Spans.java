package vekha.deadline;

import org.jspecify.annotations.Nullable;

/** Makes a span of one or two spots and the preposition before them. */
final class Spans {

    private static final int MIDDLE_OF_MONTH = 15;

    private Spans() {}

    static Span of(Sense preposition, Spot first, @Nullable Spot last, Sense edge) {
        if (last == null) {
            return single(preposition, first, edge);
        }
        if (last.grain().isYear() && !first.grain().isYear() && !first.hasYear()) {
            return single(preposition, first.in(last.year(), last.lastYear()), edge);
        }
        Span range = new Span(Span.Mode.WITHIN, first, last);
        boolean until = preposition == Sense.UNTIL || preposition == Sense.LATEST;
        return until ? range.withMode(Span.Mode.UNTIL) : range;
    }

    private static Span single(Sense preposition, Spot spot, Sense edge) {
        return switch (preposition) {
            case UNTIL -> Span.of(Span.Mode.UNTIL, upTo(spot, edge));
            case LATEST, TO -> Span.of(Span.Mode.UNTIL, spot);
            case FROM, EARLIEST, AFTER -> Span.of(Span.Mode.FROM, spot);
            default -> Span.of(spot);
        };
    }

    private static Spot upTo(Spot spot, Sense edge) {
        return switch (edge) {
            case BEGIN -> firstDay(spot);
            case MIDDLE -> spot.grain() == Grain.DECADE ? Spot.day(MIDDLE_OF_MONTH, spot.month(), spot.year()) : spot;
            case END, FINISH, LAST -> spot;
            default -> before(spot);
        };
    }

    private static Spot firstDay(Spot spot) {
        return Spot.day(Math.max(1, spot.day()), spot.month(), spot.year());
    }

    /** «до октября» ends with September; «до 15 октября», «до конца октября», «до 2024 года» include what they name. */
    private static Spot before(Spot spot) {
        boolean whole = spot.grain() == Grain.MONTH
                || spot.grain() == Grain.QUARTER
                || spot.grain() == Grain.HALF_YEAR
                || spot.grain() == Grain.SEASON;
        if (!whole) {
            return spot;
        }
        int month = spot.month() == 1 ? 12 : spot.month() - 1;
        int earlier = spot.month() == 1 && spot.hasYear() ? 1 : 0;
        return new Spot(Grain.DAY, month, 0, month, 0, spot.year() - earlier, spot.lastYear() - earlier);
    }
}
