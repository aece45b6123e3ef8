package vekha.roadmap.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vekha.roadmap.PlanHead;
import vekha.roadmap.Standings;

/** A plan as its page shows it: every text is ready, so that a row costs next to nothing. */
public record PlanPage(
        PlanHead head,
        HeadWords words,
        @Nullable Pole pole,
        List<Pieces.Filter> filters,
        List<Pieces.Option> bodies,
        List<Pieces.Option> schools,
        @Nullable String body,
        @Nullable String school,
        String show,
        boolean narrowed,
        List<TableView> tables,
        int shown,
        PlanMode mode,
        List<Oddity> oddities,
        @Nullable DoubtList doubts) {

    /** The line of the pole under the head. */
    public record Pole(Standings standings, String percent, String today, String formula, Map<String, String> hrefs) {}

    /** @param fields what is edited in each column */
    public record TableView(
            long id,
            @Nullable String title,
            @Nullable String period,
            List<Column> columns,
            String fields,
            int width,
            List<Part> parts) {}

    /** Something odd about a printed number, with the row it is about. */
    public record Oddity(String text, String href) {}

    /** @param css how the column is laid out on a screen and on a phone */
    public record Column(String css, String heading) {}

    /**
     * A section with its measures; without a heading those that stand before the first section.
     *
     * @param rows the measures as {@link RowMarkup} writes them
     */
    public record Part(
            @Nullable Long id,
            @Nullable String heading,
            boolean deep,
            @Nullable Standings standings,
            @Nullable String count,
            String rows) {}

    /**
     * A measure.
     *
     * @param state code of the badge, empty for none
     * @param stateWord the word in the badge
     * @param note the one useful thing to know next
     * @param warning what the checks say about it
     */
    public record Row(
            long id,
            String name,
            List<Cell> before,
            List<Cell> after,
            String state,
            String stateWord,
            @Nullable String note,
            @Nullable Proof proof,
            @Nullable String warning,
            @Nullable String comments) {}

    /** A cell; the second line is left out when there is nothing to add to the wording. */
    public record Cell(
            String css, @Nullable String label, @Nullable String text, String icon, String line) {}

    public record Proof(String kind, String text, String href) {}
}
