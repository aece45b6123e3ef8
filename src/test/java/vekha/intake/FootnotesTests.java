package vekha.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vekha.intake.reading.Note;

/** Where footnotes of a document find their place: with their measure, in the legend, or shown as not understood. */
class FootnotesTests {

    private static ADocument plan(String lastHeading) {
        return ADocument.with("План на 2023 год")
                .note(1, "РПШ – рисковый профиль школы.")
                .note(2, "Для сельских школ – июнь.")
                .note(3, "Сроки уточняются.")
                .table(
                        "№ | Мероприятие | Срок[^3]" + lastHeading,
                        "1 | Сбор РПШ[^1] | май[^2]" + (lastHeading.isEmpty() ? "" : " | готово"),
                        "2 | Отчёт | июнь" + (lastHeading.isEmpty() ? "" : " | "));
    }

    @Test
    void footnoteStaysWithItsMeasureWhereThereIsNoColumnOfNotes() {
        DraftRoadmap read = plan("").read();

        assertThat(read.tables().get(0).measures().get(0).footnotes())
                .containsExactly("РПШ – рисковый профиль школы.", "Для сельских школ – июнь.");
        assertThat(read.unplaced()).containsExactly("Сроки уточняются.");
    }

    @Test
    void columnOfNotesHasWhatTheLegendDoesNotTell() {
        DraftRoadmap read = plan(" | Примечание").read();

        assertThat(read.tables().get(0).measures().get(0).footnotes()).containsExactly("Для сельских школ – июнь.");
        assertThat(read.abbreviations()).containsEntry("РПШ", "рисковый профиль школы");
    }

    @Test
    void columnOfMarksIsKeptForMarks() {
        DraftRoadmap read = plan(" | Отметка о выполнении").read();

        DraftMeasure first = read.tables().get(0).measures().get(0);
        assertThat(first.note()).isEqualTo("готово");
        assertThat(first.footnotes()).isEmpty();
        assertThat(read.unplaced()).containsExactly("Для сельских школ – июнь.", "Сроки уточняются.");
    }

    @Test
    void referencesAreShownAsTheyArePrinted() {
        assertThat(Note.raised("Сбор РПШ[^1] и РПГ[^12]")).isEqualTo("Сбор РПШ¹ и РПГ¹²");
    }
}
