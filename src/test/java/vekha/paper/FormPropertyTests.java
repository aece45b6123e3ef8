package vekha.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vekha.intake.Corrections;
import vekha.intake.DraftRoadmap;
import vekha.intake.UnderstandDocument;
import vekha.intake.reading.DocumentReader;
import vekha.paper.word.WordFile;

/** Whatever the plan, its form read in again is the same plan. */
class FormPropertyTests {

    @Property(tries = 400)
    void formReadInAgainIsTheSamePlan(@ForAll long seed) throws IOException {
        Form form = AnyPlan.of(seed);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        WordFile.write(OfficialForm.of(form, null, null), file);

        DraftRoadmap read = UnderstandDocument.read(
                new DocumentReader().read("form.docx", file.toByteArray()),
                Corrections.none(),
                null,
                LocalDate.of(2020, 5, 1));

        Map<String, String> wanted = PlanText.of(form);
        Map<String, String> found = PlanText.of(read);
        found.keySet().retainAll(wanted.keySet()); // whom the words mean is told by the words and no part of the form
        assertThat(PlanText.differences(wanted, found)).isEmpty();
    }
}
