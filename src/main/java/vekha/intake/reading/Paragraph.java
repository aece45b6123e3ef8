package vekha.intake.reading;

/**
 * A paragraph outside the tables.
 *
 * @param text with a line break inside as {@code \n} and the number or bullet that Word prints by itself
 * @param line 1-based line of a text file; in other files the 1-based place among the paragraphs
 */
public record Paragraph(String text, boolean bold, boolean centred, int line) implements SourceDocument.Block {

    public boolean blank() {
        return text.isBlank();
    }
}
