package vekha.paper.pdf;

import vekha.paper.Paper.Style;

/**
 * How a paragraph looks and what it is to those who listen; lengths in points.
 *
 * @param indent of the whole, from the left
 * @param first by how much its first line begins further right
 * @param keeps whether it stays on the page of what follows
 */
record Look(
        String tag,
        Face face,
        float size,
        Side side,
        float indent,
        float first,
        float before,
        float after,
        boolean keeps) {

    static final float LEADING = 1.2f;
    private static final float STAMP = 170 * Sheets.MM;

    /** Where lines stand. */
    enum Side {
        LEFT,
        MIDDLE,
        BOTH
    }

    static Look of(Style style) {
        return switch (style) {
            case STAMP -> new Look("P", Face.REGULAR, 11, Side.LEFT, STAMP, 0, 0, 12, false);
            case ISSUER -> new Look("P", Face.BOLD, 11, Side.MIDDLE, 0, 0, 0, 18, true);
            case TITLE -> new Look("H1", Face.BOLD, 13, Side.MIDDLE, 0, 0, 0, 2, true);
            case SUBTITLE -> new Look("P", Face.REGULAR, 11.5f, Side.MIDDLE, 0, 0, 0, 12, true);
            case HEADING -> new Look("H2", Face.BOLD, 11.5f, Side.LEFT, 0, 0, 12, 4, true);
            case TABLE_TITLE -> new Look("H2", Face.BOLD, 11, Side.MIDDLE, 0, 0, 10, 5, true);
            case BODY -> new Look("P", Face.REGULAR, 11, Side.BOTH, 0, 35.4f, 0, 6, false);
            case LABEL -> new Look("P", Face.REGULAR, 11, Side.LEFT, 0, 0, 6, 0, true);
            case ITEM -> new Look("LBody", Face.REGULAR, 11, Side.BOTH, 14, 0, 0, 0, false);
            case CAPTION -> new Look("P", Face.REGULAR, 10, Side.LEFT, 0, 0, 0, 3, true);
            case NOTE -> new Look("P", Face.REGULAR, 10, Side.LEFT, 0, 0, 3, 6, false);
            case SIGNATURE -> new Look("P", Face.REGULAR, 11, Side.LEFT, 0, 0, 30, 0, false);
        };
    }

    float line() {
        return size * LEADING;
    }
}
