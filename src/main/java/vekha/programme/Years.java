package vekha.programme;

/**
 * Calendar years from the first to the last, both included.
 *
 * @throws IllegalArgumentException when the last is before the first
 */
public record Years(int from, int to) {

    public Years {
        if (to < from) {
            throw new IllegalArgumentException("years cannot end in " + to + " before they begin in " + from);
        }
    }

    public boolean overlap(Years other) {
        return from <= other.to && other.from <= to;
    }

    @Override
    public String toString() {
        return from == to ? String.valueOf(from) : from + "–" + to;
    }
}
