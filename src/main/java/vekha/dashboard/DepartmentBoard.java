package vekha.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vekha.account.Actor;
import vekha.directory.SchoolLabel;
import vekha.directory.TerritoryId;

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
    static DepartmentBoard of(
            Plans plans, Found found, Actor actor, AsOf asOf, BoardView view, String[] monthNames) {
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

    /** Adds up the cells in every direction the page shows. */
    private record Maker(
            Plans plans,
            Found found,
            List<Cell> cells,
            Actor actor,
            AsOf asOf,
            BoardView view,
            String[] monthNames) {

        DepartmentBoard board() {
            Rows rows = plans.filter().rows(asOf);
            Counted counted = found.counted();
            List<Month> months = counted.months.isEmpty() && counted.doneIn.isEmpty() ? List.of() : months(counted);
            Map<Long, Tally> tallies = sum(Cell::roadmap);
            boolean calls = !asOf.past() && view.shows(BoardView.TODAY);
            return new DepartmentBoard(
                    asOf,
                    view,
                    plans,
                    rows,
                    sum(cell -> 0).getOrDefault(0, Tally.NONE),
                    plans.shown().size(),
                    sum(Cell::school).size(),
                    calls ? Call.of(CallQueries.late(counted, found.names()), rows) : List.of(),
                    calls
                            ? CallQueries.unverified(plans.shown(), tallies, counted, found.names())
                            : List.of(),
                    months,
                    months.isEmpty() ? null : ProgressChart.of(months, asOf.day(), ProgressChart.Frame.WIDE),
                    months.isEmpty() ? null : ProgressChart.of(months, asOf.day(), ProgressChart.Frame.NARROW),
                    HeatMap.of(plans.shown(), cells, rows, view.fine()),
                    found.dueSoon(),
                    calls ? decisions(tallies, rows) : Decisions.NONE,
                    LoadTable.of(
                            counted, dueMonths(months, counted), found.names().bodies(), rows),
                    lines(BoardView.MONTHS, () -> byMonth(counted, rows)),
                    lines(BoardView.SECTIONS, () -> sections(rows)),
                    lines(BoardView.BODIES, () -> bodies(rows)),
                    lines(BoardView.PLANS, () -> roadmaps(rows)),
                    lines(BoardView.PLANS, () -> programmes(rows)),
                    lines(BoardView.SCHOOLS, () -> schools(rows)),
                    lines(BoardView.TERRITORIES, () -> territories(rows)));
        }

        /** Only what is looked at is added up. */
        private List<Line> lines(BoardView part, Supplier<List<Line>> lines) {
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

        private List<Line> byMonth(Counted counted, Rows rows) {
            List<Line> lines = new ArrayList<>();
            counted.months.forEach((month, sum) -> lines.add(Line.of(
                    monthNames[month.getMonthValue() - 1] + " " + month.getYear(),
                    null,
                    null,
                    sum.tally(),
                    rows.where("month", month))));
            return lines;
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

        /** In the order of the plans; what stands in no section comes last in each. */
        private List<Line> sections(Rows rows) {
            boolean several = plans.shown().size() > 1;
            List<Line> lines = new ArrayList<>();
            if (plans.territoryNumbers().length > 1) {
                return lines;
            }
            for (Plans.Plan plan : plans.shown()) {
                Map<Cell.@Nullable SectionOf, Tally> sums = new TreeMap<>(Comparator.nullsLast(
                        Comparator.comparingInt(Cell.SectionOf::place).thenComparingLong(Cell.SectionOf::id)));
                cells.stream()
                        .filter(cell -> cell.roadmap() == plan.id())
                        .forEach(cell -> sums.merge(cell.section(), cell.tally(), Tally::plus));
                sums.forEach((section, tally) -> lines.add(Line.of(
                        section == null ? null : section.name(),
                        null,
                        several ? plan.title() : null,
                        tally,
                        section == null
                                ? rows.where("roadmap", plan.id()).where("section", 0)
                                : rows.where("section", section.id()))));
            }
            return lines;
        }

        private List<Line> schools(Rows rows) {
            List<Line> lines = new ArrayList<>();
            sum(Cell::school)
                    .forEach((school, tally) -> lines.add(Line.of(
                            school.label().name(),
                            "/schools/" + school.id(),
                            null,
                            tally,
                            rows.where("school", school.id()))));
            return lines.stream()
                    .sorted(Line.LATEST_FIRST.thenComparing(
                            line -> new SchoolLabel(Objects.requireNonNull(line.name()))))
                    .toList();
        }

        private List<Line> bodies(Rows rows) {
            List<Line> lines = new ArrayList<>();
            sum(Cell::body)
                    .forEach((body, tally) -> lines.add(
                            Line.of(body.name(), "/bodies/" + body.id(), null, tally, rows.where("body", body.id()))));
            return lines.stream().sorted(Line.LATEST_FIRST).toList();
        }

        private List<Line> roadmaps(Rows rows) {
            Map<Long, Tally> tallies = sum(Cell::roadmap);
            return plans.shown().stream()
                    .map(plan -> Line.of(
                            plan.title(),
                            "/roadmaps/" + plan.id(),
                            plans.territories().size() > 1 ? plan.territoryName() : null,
                            tallies.getOrDefault(plan.id(), Tally.NONE),
                            rows.where("roadmap", plan.id())))
                    .toList();
        }

        private List<Line> programmes(Rows rows) {
            Map<Long, Tally> tallies = sum(Cell::roadmap);
            return grouped(Plans.Plan::programmes, tallies, "programme", rows);
        }

        private List<Line> territories(Rows rows) {
            Map<Long, Tally> tallies = sum(Cell::roadmap);
            return grouped(plan -> Map.of(plan.territory(), plan.territoryName()), tallies, "territory", rows);
        }

        private List<Line> grouped(
                Function<Plans.Plan, Map<Long, String>> of, Map<Long, Tally> tallies, String what, Rows rows) {
            Map<Long, String> names = new LinkedHashMap<>();
            Map<Long, Tally> sums = new LinkedHashMap<>();
            for (Plans.Plan plan : plans.shown()) {
                of.apply(plan).forEach((id, name) -> {
                    names.put(id, name);
                    sums.merge(id, tallies.getOrDefault(plan.id(), Tally.NONE), Tally::plus);
                });
            }
            List<Line> lines = new ArrayList<>();
            sums.forEach((id, tally) ->
                    lines.add(Line.of(names.get(id), rows.page(what, id), null, tally, rows.where(what, id))));
            return lines;
        }

        private <K> Map<K, Tally> sum(Function<Cell, @Nullable K> by) {
            Map<K, Tally> sums = new LinkedHashMap<>();
            for (Cell cell : cells) {
                K key = by.apply(cell);
                if (key != null) {
                    sums.merge(key, cell.tally(), Tally::plus);
                }
            }
            return sums;
        }
    }
}
