package vekha.intake.reading;

import java.util.List;
import java.util.stream.Stream;

/**
 * A document as it lies on paper: paragraphs and tables in their order.
 *
 * @param fileName as the user's machine called it; empty for pasted text
 * @param footnotes what stands below the pages, in the order of their references
 */
public record SourceDocument(String fileName, List<Block> blocks, List<Note> footnotes) {

    public SourceDocument {
        blocks = List.copyOf(blocks);
        footnotes = List.copyOf(footnotes);
    }

    public List<SourceTable> tables() {
        return blocksOf(SourceTable.class).toList();
    }

    public List<Paragraph> paragraphs() {
        return blocksOf(Paragraph.class).toList();
    }

    private <T extends Block> Stream<T> blocksOf(Class<T> kind) {
        return blocks.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** A piece of the page between two others. */
    public sealed interface Block permits Paragraph, SourceTable {}
}
