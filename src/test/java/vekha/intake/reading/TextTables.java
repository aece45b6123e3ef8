package vekha.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Reads text and shows its tables as lists of texts. */
final class TextTables {

    private TextTables() {}

    static SourceDocument read(String text) {
        return new DocumentReader().readText(text);
    }

    static List<List<String>> texts(SourceTable table) {
        return table.rows().stream()
                .map(row -> row.cells().stream().map(SourceCell::text).toList())
                .toList();
    }

    static List<List<String>> onlyTable(String text) {
        SourceDocument document = read(text);
        assertThat(document.tables()).hasSize(1);
        return texts(document.tables().get(0));
    }
}
