package vekha.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OldWordReaderTests {

    static byte[] file() throws IOException {
        try (InputStream in = OldWordReaderTests.class.getResourceAsStream("of-own-wording.doc")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    @Test
    void paragraphsRowsAndMergedCellsAreRead() throws IOException {
        SourceDocument document = new DocumentReader().read("старый.doc", file());
        SourceTable table = document.tables().get(0);

        assertThat(document.paragraphs().get(22)).satisfies(title -> {
            assertThat(title.text()).startsWith("Карта добрых дел на год");
            assertThat(title.bold() && title.centred()).isTrue();
        });
        assertThat(table.width()).isEqualTo(4);
        assertThat(table.rows()).hasSize(44);
        assertThat(table.rows().get(0).header()).isTrue();
        assertThat(table.rows().get(7).cells().get(3).mergedDown()).isTrue();
        assertThat(table.rows().get(8).cells().get(3)).isEqualTo(new SourceCell("", 3, 1, true, false, false));
        assertThat(table.rows().get(8).cells().get(0).text()).isEqualTo("7.");
        assertThat(table.rows().get(6).cells().get(3).text()).startsWith("Обновить.\nПоказать уро\n");
    }

    @Test
    void referencesToFootnotesAreResolved() throws IOException {
        SourceDocument document = new DocumentReader().read("старый.doc", file());

        assertThat(document.footnotes()).extracting(Note::marker).containsExactly("[^1]", "[^2]");
        assertThat(document.footnotes().get(1).text()).startsWith("Пояснение номер 2: синица");
        assertThat(document.tables().get(0).rows().get(41).cells().get(2).text())
                .endsWith("ле[^2]");
    }
}
