package vekha.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Adds up the cells of the head's page in every direction of which it has a table. */
record BoardLines(Plans plans, List<Cell> cells, Rows rows) {

    /** @param monthNames short ones, from January */
    List<Line> byMonth(Counted counted, String[] monthNames) {
        List<Line> lines = new ArrayList<>();
        counted.months.forEach((month, sum) -> lines.add(Line.of(
                monthNames[month.getMonthValue() - 1] + " " + month.getYear(),
                null,
                null,
                sum.tally(),
                rows.where("month", month))));
        return lines;
    }

    /** In the order of the plans; what stands in no section comes last in each. */
    List<Line> sections() {
        boolean several = plans.shown().size() > 1;
        List<Line> lines = new ArrayList<>();
        if (plans.territoryNumbers().length > 1) {
            return lines;
        }
        for (Plans.Plan plan : plans.shown()) {
            Map<Cell.@Nullable SectionOf, Tally> sums = new TreeMap<>(Comparator.nullsLast(Comparator.naturalOrder()));
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

    List<Line> schools() {
        List<Line> lines = new ArrayList<>();
        new TreeMap<>(sum(Cell::school))
                .forEach((school, tally) -> lines.add(Line.of(
                        school.label().name(),
                        "/schools/" + school.id(),
                        null,
                        tally,
                        rows.where("school", school.id()))));
        return lines.stream().sorted(Line.LATEST_FIRST).toList();
    }

    List<Line> bodies() {
        List<Line> lines = new ArrayList<>();
        new TreeMap<>(sum(Cell::body))
                .forEach((body, tally) -> lines.add(
                        Line.of(body.name(), "/bodies/" + body.id(), null, tally, rows.where("body", body.id()))));
        return lines.stream().sorted(Line.LATEST_FIRST).toList();
    }

    List<Line> roadmaps() {
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

    List<Line> programmes() {
        Map<Long, Tally> tallies = sum(Cell::roadmap);
        return grouped(plans::programmesOf, tallies, "programme");
    }

    List<Line> territories() {
        Map<Long, Tally> tallies = sum(Cell::roadmap);
        return grouped(plan -> Map.of(plan.territory(), plan.territoryName()), tallies, "territory");
    }

    private List<Line> grouped(Function<Plans.Plan, Map<Long, String>> of, Map<Long, Tally> tallies, String what) {
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

    <K> Map<K, Tally> sum(Function<Cell, @Nullable K> by) {
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
