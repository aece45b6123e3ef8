package vekha.execution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vekha.deadline.Exactness;
import vekha.foundation.Period;
import vekha.roadmap.Freshness;
import vekha.roadmap.PlannedDue;

/** Lays measures with their due periods out as the rows of a timeline. */
final class TimelineRows {

    /** The school of what bodies do without one. */
    static final long NO_SCHOOL = 0;

    private final List<Line> lines = new ArrayList<>();
    private final Map<Key, List<Due>> dues = new HashMap<>();
    private final LocalDate today;
    private int first = Integer.MAX_VALUE;
    private int last = Integer.MIN_VALUE;
    private boolean apart;

    TimelineRows(LocalDate today) {
        this.today = today;
    }

    /**
     * A measure as it is planned.
     *
     * @param reading the wording that is understood, corrected or not
     * @param period what it is read against
     */
    record Line(
            Timeline.Measure measure,
            @Nullable String section,
            Timeline.Plan plan,
            String reading,
            Period period,
            boolean academic,
            Freshness every,
            Long[] bodies) {}

    /** Checkpoints that are due together and stand alike; days count from 1970, null for none. */
    record Due(
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable Integer firstEnd,
            Standing standing,
            int number) {}

    private record Key(long measure, long school) {}

    private record Placed(Timeline.Row row, @Nullable String heading, int waiting) {}

    void add(Line line) {
        lines.add(line);
        reach((int) line.plan().period().from().toEpochDay());
        reach((int) line.plan().period().to().toEpochDay());
    }

    /** @param due null while it waits for its event */
    void add(
            long measure,
            long school,
            @Nullable Integer start,
            @Nullable Integer due,
            @Nullable Integer firstDue,
            String state,
            int number) {
        LocalDate day = due == null ? null : LocalDate.ofEpochDay(due);
        Standing standing = Standing.of(CheckpointState.valueOf(state), day, today);
        dues.computeIfAbsent(new Key(measure, school), key -> new ArrayList<>())
                .add(new Due(start, due, firstDue, standing, number));
        if (due != null) {
            reach(due);
        }
    }

    private void reach(int day) {
        first = Math.min(first, day);
        last = Math.max(last, day);
    }

    Timeline timeline(TimelineFilter filter, List<Timeline.Choice> bodies, List<Timeline.Choice> schools) {
        Period whole = first > last
                ? new Period(today, today)
                : new Period(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last));
        TimeAxis axis = TimeAxis.of(whole, today, filter.scale(), filter.at());
        List<Placed> placed = placed(filter.grouping(), bodies, schools).stream()
                .filter(it -> admits(filter.standing(), it))
                .toList();
        List<Placed> drawn =
                placed.stream().filter(it -> isOn(axis, it.row().marks())).toList();
        int pages = Math.max(1, (drawn.size() + Timeline.MOST_ROWS - 1) / Timeline.MOST_ROWS);
        int page = Math.max(1, Math.min(filter.page(), pages));
        List<Placed> shown =
                drawn.subList((page - 1) * Timeline.MOST_ROWS, Math.min(page * Timeline.MOST_ROWS, drawn.size()));
        return new Timeline(
                axis,
                groups(shown),
                waiting(placed, filter.standing()),
                drawn.size(),
                (int) placed.stream()
                        .filter(it -> !it.row().marks().isEmpty()
                                && !isOn(axis, it.row().marks()))
                        .count(),
                page,
                pages,
                bodies,
                schools);
    }

    private static boolean admits(@Nullable Standing wanted, Placed placed) {
        return wanted == null
                || wanted == Standing.WAITS && placed.waiting() > 0
                || placed.row().marks().stream().anyMatch(mark -> mark.standing() == wanted);
    }

    private static boolean isOn(TimeAxis axis, List<TimelineMark> marks) {
        return marks.stream().anyMatch(mark -> axis.shows(mark.from(), mark.to()));
    }

    private static List<Timeline.Group> groups(List<Placed> rows) {
        Map<String, Timeline.Group> groups = new LinkedHashMap<>();
        for (Placed each : rows) {
            String heading = each.heading();
            groups.computeIfAbsent(
                            heading == null ? "" : heading, key -> new Timeline.Group(heading, new ArrayList<>()))
                    .rows()
                    .add(each.row());
        }
        return List.copyOf(groups.values());
    }

    /** A measure waits once, however many rows it stands in. */
    private static List<Timeline.Waiting> waiting(List<Placed> rows, @Nullable Standing wanted) {
        Map<Long, Timeline.Waiting> waiting = new LinkedHashMap<>();
        if (wanted == null || wanted == Standing.WAITS) {
            rows.stream()
                    .filter(it -> it.waiting() >= 0)
                    .forEach(it -> waiting.merge(
                            it.row().measure().id(),
                            new Timeline.Waiting(it.row().measure(), it.waiting()),
                            (one, other) -> new Timeline.Waiting(one.measure(), one.total() + other.total())));
        }
        return List.copyOf(waiting.values());
    }

    private List<Placed> placed(
            Timeline.Grouping grouping, List<Timeline.Choice> bodies, List<Timeline.Choice> schools) {
        List<Placed> placed = new ArrayList<>();
        apart = grouping == Timeline.Grouping.SCHOOL;
        switch (grouping) {
            case SECTION -> lines.forEach(line -> place(placed, line, NO_SCHOOL, line.section()));
            case ROADMAP ->
                lines.forEach(line -> place(placed, line, NO_SCHOOL, line.plan().title()));
            case BODY -> byBody(placed, bodies);
            case SCHOOL -> bySchool(placed, schools);
        }
        return placed;
    }

    private void byBody(List<Placed> placed, List<Timeline.Choice> bodies) {
        for (Timeline.Choice body : bodies) {
            lines.stream()
                    .filter(line -> List.of(line.bodies()).contains(body.id()))
                    .forEach(line -> place(placed, line, NO_SCHOOL, body.name()));
        }
        lines.stream().filter(line -> line.bodies().length == 0).forEach(line -> place(placed, line, NO_SCHOOL, null));
    }

    private void bySchool(List<Placed> placed, List<Timeline.Choice> schools) {
        schools.forEach(school -> lines.forEach(line -> place(placed, line, school.id(), school.name())));
        lines.forEach(line -> place(placed, line, NO_SCHOOL, null));
    }

    /** Of an approved plan only what may be seen of its execution is drawn, of a draft the plan itself. */
    private void place(List<Placed> placed, Line line, long school, @Nullable String heading) {
        if (line.plan().draft()) {
            if (school == NO_SCHOOL) {
                List<TimelineMark> planned = planned(line);
                placed.add(new Placed(
                        new Timeline.Row(line.measure(), planned, null, false), heading, planned.isEmpty() ? 0 : -1));
            }
            return;
        }
        List<Due> found = dues.get(new Key(line.measure().id(), school));
        if (found != null) {
            int waits = found.stream()
                    .filter(due -> due.end() == null && due.standing() == Standing.WAITS)
                    .mapToInt(Due::number)
                    .sum();
            placed.add(new Placed(
                    new Timeline.Row(line.measure(), TimelineShapes.of(line, found), apart ? school : null, true),
                    heading,
                    waits == 0 ? -1 : waits));
        }
    }

    private static List<TimelineMark> planned(Line line) {
        List<Due> all = PlannedDue.of(line.reading(), line.period(), line.academic(), line.every()).stream()
                .map(due -> new Due(
                        (int) due.period().from().toEpochDay(),
                        (int) due.period().to().toEpochDay(),
                        (int) due.period().to().toEpochDay(),
                        Standing.PLANNED,
                        0))
                .toList();
        return TimelineShapes.of(line, all);
    }

    static final Comparator<TimelineMark> ORDER = Comparator.comparing(
                    (TimelineMark it) -> it.shape() != Exactness.LASTING)
            .thenComparingInt(TimelineMark::to)
            .thenComparingInt(TimelineMark::from);
}
