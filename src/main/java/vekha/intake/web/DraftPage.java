package vekha.intake.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vekha.directory.Similar;
import vekha.foundation.Id;

/**
 * What the preview shows beside the form.
 *
 * @param asked rows with a question, repaired ones, and those that are clear
 * @param remarks warnings about the document as a whole
 * @param unplaced text of the tables that found no place
 */
public record DraftPage(
        String token,
        String fileName,
        Sums sums,
        List<String> remarks,
        List<Row> asked,
        List<Row> repaired,
        List<Row> clear,
        List<SectionRow> sections,
        List<Fix> skipped,
        List<String> unplaced) {

    /** How much was found. */
    public record Sums(int measures, int sections, int bodies, int schools, int dated, int questions, int repairs) {}

    /**
     * A measure: left what the document says, right what was understood.
     *
     * @param index its place in the form
     * @param at where it stands: table and rows
     * @param sure 3 for certain, 2 for likely, 1 for doubtful
     * @param choices the sections it may lie in
     */
    public record Row(
            int index,
            String at,
            int sure,
            List<SourceLine> source,
            List<Field> fields,
            Meaning meaning,
            List<String> questions,
            List<Fix> fixes,
            List<Choice> choices,
            MeasureForm form) {}

    /** A row of the document's table. */
    public record SourceLine(int number, boolean afterPageBreak, List<Cell> cells) {}

    /** A cell of it. */
    public record Cell(String text, int span, boolean blank) {}

    /**
     * A field of a measure.
     *
     * @param kind the column's code; its word is {@code intake.field.<kind>}
     * @param mark {@code asked}, {@code joined} or nothing
     */
    public record Field(String kind, String name, @Nullable String text, String mark) {}

    /** What was understood of a deadline: one sentence, and its days. */
    public record Meaning(@Nullable String sentence, List<String> dates, String icon) {}

    /** A repair with the words for it; its id takes it back. */
    public record Fix(String id, String text) {}

    public record Choice(int value, String label) {}

    /** A section as the form shows it. */
    public record SectionRow(int index, SectionForm form) {}

    /**
     * Whom a name may mean.
     *
     * @param found the one the directory knows by that name
     */
    public record NameRow<I extends Id>(
            int index, String name, String choice, @Nullable Similar<I> found, List<Similar<I>> similar) {}
}
