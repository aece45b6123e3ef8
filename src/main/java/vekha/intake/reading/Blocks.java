package vekha.intake.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import vekha.intake.reading.SourceDocument.Block;

/** Gathers the blocks of a document or of one cell in their order. */
final class Blocks {

    private final List<Block> blocks = new ArrayList<>();

    /** Tables that stood in a cell of one above them, whose text has theirs already. */
    private final Set<SourceTable> inner = Collections.newSetFromMap(new IdentityHashMap<>());

    void add(Block block) {
        blocks.add(block);
    }

    void addInner(List<SourceTable> tables) {
        blocks.addAll(tables);
        inner.addAll(tables);
    }

    /** The text of a cell: paragraphs and the rows of tables inside it, one to a line. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Block block : blocks) {
            if (block instanceof SourceTable table) {
                text.append(inner.contains(table) ? "" : flat(table) + '\n');
            } else {
                text.append(((Paragraph) block).text()).append('\n');
            }
        }
        return Characters.trimmed(text.toString().replace('\t', ' '));
    }

    private static String flat(SourceTable table) {
        StringBuilder text = new StringBuilder();
        for (SourceRow row : table.rows()) {
            row.cells().stream()
                    .filter(cell -> !cell.blank())
                    .forEach(cell -> text.append(cell.text()).append(' '));
            text.append('\n');
        }
        return text.toString().strip();
    }

    /** Whether there is text and all of it is bold. */
    boolean bold() {
        List<Paragraph> written = blocks.stream()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .filter(paragraph -> !paragraph.blank())
                .toList();
        return !written.isEmpty() && written.stream().allMatch(Paragraph::bold);
    }

    /** Tables inside the cell, however deep, that are more than a frame around a text. */
    List<SourceTable> tables() {
        return blocks.stream()
                .filter(SourceTable.class::isInstance)
                .map(SourceTable.class::cast)
                .filter(table -> table.rows().size() >= 2 && table.width() >= 2)
                .toList();
    }

    /** The document, its tables and paragraphs counted from the first. */
    SourceDocument document(String fileName, List<Note> notes) {
        List<Block> counted = new ArrayList<>();
        int tables = 0;
        for (Block block : blocks) {
            counted.add(
                    block instanceof SourceTable table
                            ? new SourceTable(tables++, table.rows(), table.width(), table.guessed())
                            : block);
        }
        return new SourceDocument(fileName, counted, notes);
    }
}
