package vekha.roadmap.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vekha.account.Actor;
import vekha.directory.SchoolId;
import vekha.foundation.Period;
import vekha.foundation.Words;
import vekha.roadmap.CommentCounts;
import vekha.roadmap.DoubtQueries;
import vekha.roadmap.Doubts;
import vekha.roadmap.PlanHead;
import vekha.roadmap.PlanQueries;
import vekha.roadmap.PlanRows;
import vekha.roadmap.RoadmapId;
import vekha.roadmap.Standings;

/** Puts a plan's page together. */
@Component
class PlanPages {

    private static final Set<Show> ALWAYS = EnumSet.of(Show.ALL, Show.OVERDUE, Show.SOON, Show.RETURNED, Show.WAITS);

    private final PlanQueries queries;
    private final Heads heads;
    private final DeadlineWords deadlineWords;
    private final StandingWords standingWords;
    private final Oddities oddities;
    private final DoubtQueries doubts;
    private final DoubtWords doubtWords;
    private final CommentCounts comments;
    private final Words words;
    private final Clock clock;

    PlanPages(
            PlanQueries queries,
            Heads heads,
            DeadlineWords deadlineWords,
            StandingWords standingWords,
            Oddities oddities,
            DoubtQueries doubts,
            DoubtWords doubtWords,
            CommentCounts comments,
            Words words,
            Clock clock) {
        this.queries = queries;
        this.heads = heads;
        this.deadlineWords = deadlineWords;
        this.standingWords = standingWords;
        this.oddities = oddities;
        this.doubts = doubts;
        this.doubtWords = doubtWords;
        this.comments = comments;
        this.words = words;
        this.clock = clock;
    }

    /**
     * @param asked what the page is opened for; only a draft in the right hands is opened for more than reading
     * @param changed the measure that was just saved or moved
     */
    PlanPage page(Actor actor, RoadmapId id, PlanFilter filter, PlanMode asked, @Nullable Long changed) {
        PlanHead head = queries.headToRead(actor, id);
        LocalDate today = actor.today(clock);
        PlanRows plan =
                queries.rows(actor, head, filter.school() == null ? null : new SchoolId(filter.school()), today);
        List<PlanRows.Row> answered = plan.rows().stream()
                .filter(row -> filter.body() == null || row.bodies().contains(filter.body()))
                .toList();
        List<PlanRows.Row> shown = answered.stream()
                .filter(row -> filter.show().admits(row.standings()))
                .toList();
        HeadWords words = heads.of(head, actor, "plan");
        PlanMode mode = PlanMode.of(asked, words.mayEdit());
        RowMarkup markup = new RowMarkup(id, mode, this.words, changed);
        boolean drafted = head.state().isUnapproved();
        List<PlanQueries.Choice> choices = queries.choices(actor, head);
        Doubts doubted = Heads.showsDoubts(head, actor) ? doubts.of(head) : Doubts.NONE;
        return new PlanPage(
                head,
                words,
                drafted ? null : pole(id, answered, filter, today),
                drafted ? List.of() : filters(id, answered, filter),
                options(choices, "body"),
                drafted ? List.of() : options(choices, "school"),
                Objects.toString(filter.body(), null),
                Objects.toString(filter.school(), null),
                filter.show().name(),
                filter.isNarrow(),
                tables(
                        new PlanRowWriter(
                                head,
                                plan,
                                doubtWords.rows(doubted),
                                comments.of(id),
                                today,
                                deadlineWords,
                                standingWords,
                                this.words),
                        markup,
                        shown,
                        filter.isNarrow(),
                        mode),
                shown.size(),
                mode,
                mode == PlanMode.READ || filter.isNarrow() ? List.of() : oddities.of(plan),
                doubted.open().isEmpty()
                        ? null
                        : doubtWords.list(id, doubted, List.of(), actor.plansIn(head.territory())));
    }

    private PlanPage.Pole pole(RoadmapId id, List<PlanRows.Row> rows, PlanFilter filter, LocalDate today) {
        Standings all = rows.stream().map(PlanRows.Row::standings).reduce(Standings.NONE, Standings::plus);
        int waiting =
                (int) rows.stream().filter(row -> row.standings().waits() > 0).count();
        return standingWords.pole(id, all, waiting, filter, today);
    }

    private List<Pieces.Filter> filters(RoadmapId id, List<PlanRows.Row> rows, PlanFilter filter) {
        Map<Show, Long> counts = StandingWords.counts(rows);
        List<Pieces.Filter> filters = new ArrayList<>();
        for (Show show : Show.values()) {
            if (ALWAYS.contains(show) || show == filter.show()) {
                filters.add(new Pieces.Filter(
                        words.text("roadmap.show." + show),
                        counts.get(show),
                        filter.href(id, show),
                        show == filter.show()));
            }
        }
        return filters;
    }

    private static List<Pieces.Option> options(List<PlanQueries.Choice> choices, String kind) {
        return choices.stream()
                .filter(choice -> choice.kind().equals(kind))
                .map(choice -> new Pieces.Option(
                        Long.toString(choice.id()),
                        choice.count() == 0 ? choice.name() : choice.name() + " (" + choice.count() + ")"))
                .toList();
    }

    private List<PlanPage.TableView> tables(
            PlanRowWriter writer, RowMarkup markup, List<PlanRows.Row> shown, boolean narrow, PlanMode mode) {
        List<PlanPage.TableView> views = new ArrayList<>();
        for (PlanRows.Table table : writer.plan().tables()) {
            List<PlanPage.Part> parts = PartTree.of(table, shown, narrow).stream()
                    .map(node -> part(writer, markup, table, node))
                    .toList();
            if (!parts.isEmpty() || !narrow) {
                views.add(view(table, parts, mode));
            }
        }
        return views;
    }

    private PlanPage.TableView view(PlanRows.Table table, List<PlanPage.Part> parts, PlanMode mode) {
        Period period = table.period();
        TableLayout layout = TableLayout.of(table.columns());
        return new PlanPage.TableView(
                table.id(),
                table.title(),
                period == null ? null : words.range(period.from(), period.to()),
                layout.columns(),
                layout.fields(),
                layout.columns().size() + (mode == PlanMode.SELECT ? 2 : 1),
                parts);
    }

    private PlanPage.Part part(PlanRowWriter writer, RowMarkup markup, PlanRows.Table table, PartTree.Node node) {
        PlanRows.Part part = node.part();
        boolean counted = node.within().total() > 0;
        return new PlanPage.Part(
                part == null ? null : part.id().value(),
                part == null ? null : part.heading(),
                node.depth() > 0,
                counted ? node.within() : null,
                counted ? standingWords.count(node.within()) : null,
                markup.of(writer.rows(table, node.rows())));
    }
}
