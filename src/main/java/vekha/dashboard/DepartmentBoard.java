package vekha.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vekha.account.Actor;
import vekha.directory.TerritoryId;
import vekha.execution.AsOf;

/** The head's page: what is due, late, waiting and done, each number with the rows behind it. */
record DepartmentBoard(
        AsOf asOf,
        BoardView view,
        Plans plans,
        Rows rows,
        Tally all,
        int roadmapCount,
        int schoolCount,
        List<Call> calls,
        List<CallQueries.Unverified> unverified,
        List<Month> months,
        @Nullable ProgressChart chart,
        @Nullable ProgressChart narrowChart,
        HeatMap heat,
        List<DueSoon> dueSoon,
        Decisions decisions,
        LoadTable load,
        List<Line> byMonth,
        List<Line> sections,
        List<Line> bodies,
        List<Line> roadmaps,
        List<Line> programmes,
        List<Line> schools,
        List<Line> territories) {

    private static final int FIRST_CALLS = 4;
    private static final int FIRST_UNVERIFIED = 1;
    private static final int LONGEST = 60;

    /**
     * What waits for a decision of the one who looks.
     *
     * @param plans for the head's approval
     * @param marks for the coordinator's check, {@code waits} for a date
     */
    record Decisions(List<Plans.Plan> plans, int marks, int waits, Rows rows) {

        static final Decisions NONE = new Decisions(List.of(), 0, 0, Rows.ALL);

        public boolean isEmpty() {
            return plans.isEmpty() && marks == 0 && waits == 0;
        }
    }

    /** What the statements brought. */
    record Found(Counted counted, Names names, List<DueSoon> dueSoon) {}

    /** @param monthNames short ones, from January */
    static DepartmentBoard of(Plans plans, Found found, Actor actor, AsOf asOf, BoardView view, String[] monthNames) {
        return new Maker(plans, found, cells(found.counted(), found.names()), actor, asOf, view, monthNames).board();
    }

    static List<Cell> cells(Counted counted, Names names) {
        List<Cell> cells = new ArrayList<>();
        counted.cells.forEach((where, sum) -> cells.add(new Cell(
                where.roadmap(),
                names.section(where.section()),
                names.school(where.school()),
                names.body(where.body()),
                sum.tally())));
        return cells;
    }

    /** Whether this part of the page is to be seen. */
    public boolean shows(String part) {
        return view.shows(BoardView.of(part));
    }

    public LocalDate today() {
        return asOf.day();
    }

    /** Whether there is anything to look at. */
    public boolean isEmpty() {
        return plans.shown().isEmpty();
    }

    public boolean isSeveralTerritories() {
        return plans.territories().size() > 1;
    }

    public List<Call> firstCalls() {
        return calls.subList(0, Math.min(FIRST_CALLS, calls.size()));
    }

    public List<Call> otherCalls() {
        return calls.subList(firstCalls().size(), calls.size());
    }

    public List<CallQueries.Unverified> firstUnverified() {
        return unverified.subList(0, Math.min(FIRST_UNVERIFIED, unverified.size()));
    }

    public List<CallQueries.Unverified> otherUnverified() {
        return unverified.subList(firstUnverified().size(), unverified.size());
    }

    public int otherCount() {
        return otherCalls().size() + otherUnverified().size();
    }

    /** The rows of a table, as many as are shown. */
    public String table(List<Line> lines, String otherwise) {
        Markup markup = new Markup();
        lines.stream().limit(LONGEST).forEach(line -> line.write(markup, otherwise));
        return markup.toString();
    }

    /** So many rows of a table are shown; a region has more schools than one looks through. */
    public int longest() {
        return LONGEST;
    }

    public int manyOverdue() {
        return Call.MANY;
    }

    /** Puts the page together out of what was counted. */
    private record Maker(
            Plans plans, Found found, List<Cell> cells, Actor actor, AsOf asOf, BoardView view, String[] monthNames) {

        DepartmentBoard board() {
            Rows rows = plans.filter().rows(asOf);
            Counted counted = found.counted();
            List<Month> months = counted.months.isEmpty() && counted.doneIn.isEmpty() ? List.of() : months(counted);
            BoardLines lines = new BoardLines(plans, cells, rows);
            Map<Long, Tally> tallies = lines.sum(Cell::roadmap);
            boolean calls = !asOf.past() && view.shows(BoardView.TODAY);
            return new DepartmentBoard(
                    asOf,
                    view,
                    plans,
                    rows,
                    lines.sum(cell -> 0).getOrDefault(0, Tally.NONE),
                    plans.shown().size(),
                    lines.sum(Cell::school).size(),
                    calls ? Call.of(CallQueries.late(counted, found.names()), rows) : List.of(),
                    calls ? CallQueries.unverified(plans.shown(), tallies, counted, found.names()) : List.of(),
                    months,
                    months.isEmpty() ? null : ProgressChart.of(months, asOf.day(), ProgressChart.Frame.WIDE),
                    months.isEmpty() ? null : ProgressChart.of(months, asOf.day(), ProgressChart.Frame.NARROW),
                    HeatMap.of(plans, cells, rows, view.fine()),
                    found.dueSoon(),
                    calls ? decisions(tallies, rows) : Decisions.NONE,
                    LoadTable.of(
                            counted, dueMonths(months, counted), found.names().bodies(), rows),
                    only(BoardView.MONTHS, () -> lines.byMonth(counted, monthNames)),
                    only(BoardView.SECTIONS, lines::sections),
                    only(BoardView.BODIES, lines::bodies),
                    only(BoardView.PLANS, lines::roadmaps),
                    only(BoardView.PLANS, lines::programmes),
                    only(BoardView.SCHOOLS, lines::schools),
                    only(BoardView.TERRITORIES, lines::territories));
        }

        /** Only what is looked at is added up. */
        private List<Line> only(BoardView part, Supplier<List<Line>> lines) {
            return view.shows(part) ? lines.get() : List.of();
        }

        private static List<Month> months(Counted counted) {
            Set<YearMonth> all = new TreeSet<>(counted.months.keySet());
            all.addAll(counted.doneIn.keySet());
            return ProgressChart.withoutGaps(all.stream().map(counted::month).toList());
        }

        private static List<YearMonth> dueMonths(List<Month> months, Counted counted) {
            return months.stream()
                    .map(Month::month)
                    .filter(counted.months::containsKey)
                    .toList();
        }

        /** A head approves; a coordinator looks at marks and gives dates, each in the own territory. */
        private Decisions decisions(Map<Long, Tally> tallies, Rows rows) {
            List<Plans.Plan> approvals = plans.waiting().stream()
                    .filter(plan -> actor.approvesIn(new TerritoryId(plan.territory())))
                    .toList();
            Tally own = plans.shown().stream()
                    .filter(plan -> actor.plansIn(new TerritoryId(plan.territory())))
                    .map(plan -> tallies.getOrDefault(plan.id(), Tally.NONE))
                    .reduce(Tally.NONE, Tally::plus);
            Rows ownRows = plans.territories().size() > 1
                    ? rows.where("territory", actor.territory().value())
                    : rows;
            return new Decisions(approvals, own.reported(), own.waits(), ownRows);
        }
    }
}
