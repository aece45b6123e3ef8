package vekha.intake.web;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vekha.directory.Similar;
import vekha.foundation.Id;
import vekha.intake.DraftPeriod;

/**
 * What the preview shows beside the form.
 *
 * @param part which of the measures are shown; nothing when it is all of them
 * @param doubts the questions by their kind, each with links to its rows
 * @param asked rows with a question, repaired ones, and those that are clear
 * @param remarks warnings about the document as a whole, each with the place where it is answered
 * @param skipped repairs that left rows out
 * @param undone repairs that were taken back
 * @param leftOver rows of the plan that found no place
 * @param unplaced other text of tables that found no place
 * @param said what rows were said to be
 * @param named the measures that each name stands in
 * @param anchors the place on the page of each row that has one, by table and row
 */
public record DraftPage(
        String token,
        String fileName,
        @Nullable DraftPart part,
        Sums sums,
        List<Link> remarks,
        List<DoubtGroup> doubts,
        List<Row> asked,
        List<Row> repaired,
        List<Row> clear,
        List<SectionRow> sections,
        List<TableRow> tables,
        List<Fix> skipped,
        List<Fix> undone,
        List<RowText> leftOver,
        List<String> unplaced,
        List<RowText> said,
        Map<String, Link> anchors,
        Map<String, List<Link>> named) {

    private static final Pattern PLACE = Pattern.compile("\\d+:\\d+");

    /** Where the row stands now that a button named; empty when it is no measure. */
    String anchorOf(String button) {
        Matcher place = PLACE.matcher(button);
        Link link = place.find() ? anchors.get(place.group()) : null;
        return link == null ? "" : link.anchor();
    }

    /** Whether it shows what stands around the measures. */
    public boolean isWithHead() {
        return part == null || part.isFirst();
    }

    /**
     * Questions of one kind.
     *
     * @param rows how many rows raise it
     */
    public record DoubtGroup(String text, int rows, List<Link> links) {

        /** Whether its rows are measures; others found no place. */
        public boolean isOfMeasures() {
            return links.stream().noneMatch(link -> link.anchor().startsWith("r"));
        }
    }

    /** A row of the preview: its place on the page and what it is called there. */
    public record Link(String anchor, String label) {}

    /** A plan table with what its columns tell. */
    public record TableRow(int number, @Nullable String title, List<ColumnRow> columns) {}

    /**
     * A column.
     *
     * @param place beginning of what its choice sends; the kind follows
     * @param readAs what it was taken for
     * @param said what it was said to tell, or nothing
     */
    public record ColumnRow(String place, String heading, String kind, String readAs, String said) {}

    /**
     * A row of a plan table that is no measure.
     *
     * @param place what its buttons send, or its beginning
     */
    public record RowText(String place, String at, String text) {

        public String anchor() {
            return "r" + place.substring(0, place.indexOf('=')).replace(':', '-');
        }
    }

    /** How much was found. */
    public record Sums(int measures, int sections, int bodies, int schools, int dated, int questions, int repairs) {}

    /**
     * A measure: left what the document says, right what was understood.
     *
     * @param index its place in the form
     * @param at where it stands: table and rows
     * @param sure 3 for certain, 2 for likely, 1 for doubtful
     * @param bodies places of those who answer for it among the names
     * @param period by which its deadline is understood when its table has a period of its own
     * @param undone repairs of it that were taken back
     * @param choices the sections it may lie in
     */
    public record Row(
            int index,
            String at,
            int sure,
            List<SourceLine> source,
            List<Field> fields,
            List<Integer> bodies,
            Meaning meaning,
            @Nullable DraftPeriod period,
            List<String> questions,
            List<Fix> fixes,
            List<Fix> undone,
            Choices choices,
            MeasureForm form) {}

    /**
     * A row of the document's table.
     *
     * @param place beginning of what its buttons send; what it is follows
     */
    public record SourceLine(String place, int number, boolean afterPageBreak, List<Cell> cells) {}

    /** A cell of it. */
    public record Cell(String text, int span, boolean blank) {}

    /**
     * A field of a measure.
     *
     * @param kind the column's code, which is the name of its input too
     * @param mark {@code asked}, {@code joined} or nothing
     */
    public record Field(String kind, String label, @Nullable String text, String mark) {}

    /** What was understood of a deadline: one sentence, its days, and what is odd about them. */
    public record Meaning(@Nullable String sentence, List<String> dates, List<String> doubts, String icon) {}

    /** A repair with the words for it; its id takes it back, or makes it again. */
    public record Fix(String id, String text) {}

    /** A section as the form shows it. */
    public record SectionRow(int index, SectionForm form) {}

    /**
     * Whom a name may mean.
     *
     * @param found the one the directory knows by that name
     * @param meant how the one is called that was chosen, if it is one of the directory
     */
    public record NameRow<I extends Id>(
            int index,
            String name,
            String choice,
            @Nullable Similar<I> found,
            List<Similar<I>> similar,
            @Nullable String meant) {

        /** Chosen among the whole directory, not among what the name suggests. */
        public boolean isOther() {
            return meant != null
                    && Stream.concat(Stream.ofNullable(found), similar.stream())
                            .noneMatch(one -> one.id().toString().equals(choice));
        }
    }
}
