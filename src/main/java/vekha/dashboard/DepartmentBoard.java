package vekha.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vekha.directory.SchoolLabel;

/** The head's page: what is due, late, waiting and done, each number with the rows behind it. */
record DepartmentBoard(
        LocalDate today,
        Plans plans,
        Rows rows,
        Tally all,
        int schoolCount,
        List<Call> calls,
        List<CallQueries.Unverified> unverified,
        List<Month> months,
        @Nullable ProgressChart chart,
        @Nullable ProgressChart narrowChart,
        HeatMap heat,
        List<DueSoon> dueSoon,
        List<Line> bodies,
        List<Line> roadmaps,
        List<Line> programmes,
        List<Line> schools,
        List<Line> territories) {

    private static final int FIRST_CALLS = 5;
    private static final int FIRST_UNVERIFIED = 2;
    private static final int LONGEST = 60;

    /** What the statements brought. */
    record Found(
            List<Cell> cells,
            List<Month> months,
            List<DueSoon> dueSoon,
            List<CallQueries.Late> late,
            List<CallQueries.Unverified> unverified) {}

    static DepartmentBoard of(Plans plans, Found found, LocalDate today) {
        return new Maker(plans, found).board(today);
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
    public String table(List<Line> lines, boolean wide) {
        Markup markup = new Markup();
        lines.stream().limit(LONGEST).forEach(line -> line.write(markup, wide));
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
    private record Maker(Plans plans, Found found) {

        DepartmentBoard board(LocalDate today) {
            Rows rows = plans.filter().rows();
            List<Month> months = found.months().isEmpty() ? List.of() : ProgressChart.withoutGaps(found.months());
            List<Line> schools = schools(rows);
            return new DepartmentBoard(
                    today,
                    plans,
                    rows,
                    sum(cell -> 0).getOrDefault(0, Tally.NONE),
                    schools.size(),
                    Call.of(found.late(), rows),
                    found.unverified(),
                    months,
                    months.isEmpty() ? null : ProgressChart.of(months, today, ProgressChart.Frame.WIDE),
                    months.isEmpty() ? null : ProgressChart.of(months, today, ProgressChart.Frame.NARROW),
                    HeatMap.of(plans.shown(), found.cells(), rows),
                    found.dueSoon(),
                    bodies(rows),
                    roadmaps(rows),
                    programmes(rows),
                    schools,
                    territories(rows));
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
            sums.forEach((id, tally) -> lines.add(
                    Line.of(names.get(id), "/dashboard?" + what + "=" + id, null, tally, rows.where(what, id))));
            return lines;
        }

        private <K> Map<K, Tally> sum(Function<Cell, @Nullable K> by) {
            Map<K, Tally> sums = new LinkedHashMap<>();
            for (Cell cell : found.cells()) {
                K key = by.apply(cell);
                if (key != null) {
                    sums.merge(key, cell.tally(), Tally::plus);
                }
            }
            return sums;
        }
    }
}
