package vekha.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vekha.intake.reading.DocumentReader;

/** Measures the reading of real documents against what a careful person read out of them. */
class SampleReadingTests {

    private static final Path SAMPLES = Path.of("../shared/samples");

    @Test
    void samplesAreReadAsACarefulPersonReadsThem() throws IOException {
        assumeTrue(Files.isDirectory(SAMPLES), "the sample documents are not on this machine");
        Score.Tally cells = new Score.Tally();
        Score.Tally bodies = new Score.Tally();
        Score.Tally sections = new Score.Tally();
        Score.Tally headings = new Score.Tally();
        for (Path document : documents()) {
            Score score = score(document);
            cells.plus(score.cells);
            bodies.plus(score.bodies);
            sections.plus(score.sections);
            headings.plus(score.headings);
            assertThat(score.bodies.f1())
                    .as("bodies of %s: %s", document.getFileName(), score.differences)
                    .isGreaterThanOrEqualTo(0.97);
            assertThat(score.sections.f1())
                    .as("sections of %s: %s", document.getFileName(), score.differences)
                    .isEqualTo(1.0);
            assertThat(score.headings.f1())
                    .as("headings of %s: %s", document.getFileName(), score.differences)
                    .isGreaterThanOrEqualTo(0.95);
        }
        assertThat(cells.f1()).as("cells").isGreaterThanOrEqualTo(0.99);
        assertThat(bodies.f1()).as("bodies").isGreaterThanOrEqualTo(0.99);
        assertThat(sections.f1()).as("sections").isEqualTo(1.0);
        assertThat(headings.f1()).as("headings").isGreaterThanOrEqualTo(0.99);
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(file -> Files.exists(gold(file))).sorted().toList();
        }
    }

    private static Path gold(Path document) {
        return Path.of(document + ".gold.json");
    }

    private static Score score(Path document) {
        try {
            var source = new DocumentReader().read(document.getFileName().toString(), Files.readAllBytes(document));
            DraftRoadmap draft = UnderstandDocument.read(source, Corrections.none(), null, LocalDate.of(2024, 1, 1));
            return Score.of(draft, JsonMapper.shared().readTree(Files.readString(gold(document))));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
