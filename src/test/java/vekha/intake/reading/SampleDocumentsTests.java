package vekha.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares what is read of real documents, where they are at hand, with what a careful person reads out of them. */
class SampleDocumentsTests {

    private static final Path SAMPLES = Path.of("../shared/samples");

    private static final List<String> CELLS = List.of("number", "title", "deadline", "result", "task", "audience");

    @Test
    void everyCellOfTheMeasuresIsFoundInTheTables() throws IOException {
        assumeTrue(Files.isDirectory(SAMPLES), "the sample documents are not at hand");
        List<String> missing = new ArrayList<>();
        for (Path gold : golds()) {
            Path sample = Path.of(gold.toString().replace(".gold.json", ""));
            SourceDocument read = new DocumentReader().read(sample.toString(), Files.readAllBytes(sample));
            List<String> cells = cells(read);
            for (JsonNode measure : JsonMapper.shared().readTree(gold.toFile()).get("measures")) {
                missing.addAll(missing(measure, cells, sample.getFileName() + ": "));
            }
        }

        assertThat(missing).isEmpty();
    }

    private static List<Path> golds() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".gold.json")).toList();
        }
    }

    private static List<String> cells(SourceDocument document) {
        return document.tables().stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.cells().stream())
                .map(cell -> squeezed(cell.text()))
                .toList();
    }

    private static String squeezed(String text) {
        return Note.withoutMarkers(text).replaceAll("[\\s*]", "");
    }

    /** A text that a page break has cut is there in pieces, which is for others to join. */
    private static List<String> missing(JsonNode measure, List<String> cells, String where) {
        return CELLS.stream()
                .map(field -> measure.path(field).asString(""))
                .filter(text -> !cells.contains(squeezed(text)) && !pieced(squeezed(text), cells))
                .map(where::concat)
                .collect(Collectors.toList());
    }

    private static boolean pieced(String text, List<String> cells) {
        return cells.stream()
                .filter(cell -> !cell.isEmpty() && text.startsWith(cell))
                .anyMatch(cell -> cells.contains(text.substring(cell.length())));
    }
}
