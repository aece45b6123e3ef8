package vekha.intake.reading;

import vekha.intake.reading.UnreadableDocument.Reason;

/** How much of a document is read before it is refused: no roadmap on paper comes near, and the server stays well. */
final class Budget {

    private static final int MOST_ROWS = 20_000;

    private static final int MOST_CELLS = 500_000;

    private static final int MOST_PARAGRAPHS = 500_000;

    private static final int MOST_CHARACTERS = 20_000_000;

    /** Tables within tables: a frame around a form within a plan makes three. */
    private static final int DEEPEST_TABLES = 20;

    private int rows;

    private int cells;

    private int paragraphs;

    private long characters;

    private int depth;

    void row() {
        require(++rows <= MOST_ROWS, Reason.TOO_MANY_ROWS);
    }

    void cell() {
        require(++cells <= MOST_CELLS, Reason.TOO_MANY_ROWS);
    }

    void paragraph() {
        require(++paragraphs <= MOST_PARAGRAPHS, Reason.TOO_LARGE);
    }

    void text(int length) {
        characters += length;
        require(characters <= MOST_CHARACTERS, Reason.TOO_LARGE);
    }

    void tableBegins() {
        require(++depth <= DEEPEST_TABLES, Reason.HOSTILE);
    }

    void tableEnds() {
        depth--;
    }

    private static void require(boolean kept, Reason otherwise) {
        if (!kept) {
            throw new UnreadableDocument(otherwise);
        }
    }
}
