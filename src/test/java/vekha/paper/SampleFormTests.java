package vekha.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.intake.Corrections;
import vekha.intake.DraftRoadmap;
import vekha.intake.UnderstandDocument;
import vekha.intake.reading.DocumentReader;
import vekha.intake.web.APage;
import vekha.intake.web.AnUpload;
import vekha.support.ApplicationTest;
import vekha.support.TestClock;
import vekha.support.Town;

/** Real documents: loaded, saved, printed in their form and read again they are the same plan. */
@ApplicationTest
class SampleFormTests {

    private static final Path SAMPLES = Path.of("../shared/samples");

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Town town;

    @Test
    void sampleThatWasLoadedAndPrintedReadsTheSame() throws IOException {
        assumeTrue(Files.isDirectory(SAMPLES), "the sample documents are not on this machine");
        List<String> differences = new ArrayList<>();
        for (Path document : documents()) {
            again(document).forEach(line -> differences.add(document.getFileName() + ": " + line));
        }
        assertThat(differences).isEmpty();
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(file -> Files.exists(Path.of(file + ".gold.json")))
                    .sorted()
                    .toList();
        }
    }

    private List<String> again(Path document) throws IOException {
        byte[] content = Files.readAllBytes(document);
        Actor coordinator = town.person(town.municipality(), Role.COORDINATOR);
        AnUpload upload = new AnUpload(browser, coordinator);
        String name = document.getFileName().toString();
        String preview = String.valueOf(upload.send(name, content).getResponse().getRedirectedUrl());
        APage page = upload.page(preview);
        DraftRoadmap first = read(name, content);
        MvcTestResult saved = upload.save(preview, page);
        assertThat(saved).as(name).hasStatus3xxRedirection();
        MvcTestResult form = upload.open(saved.getResponse().getRedirectedUrl() + "/form.docx");
        assertThat(form).as(name).hasStatusOk();
        byte[] printed = form.getResponse().getContentAsByteArray();
        if (System.getProperty("vekha.paper.keep") != null) {
            Files.write(Path.of(System.getProperty("vekha.paper.keep"), name + ".docx"), printed);
        }
        Map<String, String> before = PlanText.of(first);
        return PlanText.differences(before, PlanText.of(read("form.docx", printed)));
    }

    private static DraftRoadmap read(String name, byte[] content) {
        return UnderstandDocument.read(
                new DocumentReader().read(name, content), Corrections.none(), null, TestClock.TODAY);
    }
}
