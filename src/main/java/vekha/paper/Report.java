package vekha.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import vekha.execution.Standing;

/**
 * What a report tells, before it is put into words.
 *
 * @param numbers of the sections of the plans
 * @param today the day as of which everything is told
 * @param made the day on which it is written
 * @param territory of the one who asks
 */
record Report(
        ReportQuestion question,
        List<ReportPlan> plans,
        List<Numbers> numbers,
        List<Point> points,
        LocalDate today,
        LocalDate made,
        String territory) {

    Numbers total(String heading) {
        return numbers.stream().reduce(Numbers.none(heading), Numbers::plus);
    }

    /** Measures of which something was done in the period. */
    List<List<Point>> done() {
        return by(point -> point.isDoneIn(question.period()), Point::measure);
    }

    /** All of a measure that was due in the period or done in it. */
    List<Point> asked(Point.Planned measure) {
        return points.stream()
                .filter(point -> point.measure().equals(measure)
                        && point.standing() != Standing.NOT_REQUIRED
                        && (point.isCountedIn(question.period()) || point.isDoneIn(question.period())))
                .toList();
    }

    /** Measures whose date passed in the period, one entry for each date. */
    List<List<Point>> missed() {
        return by(
                point -> point.isCountedIn(question.period()) && point.isMissed(today),
                point -> point.measure() + " " + point.counted());
    }

    /** Dates of the period that were put off in time. */
    List<List<Point>> moved() {
        return by(
                point -> !point.isMissed(today)
                        && point.standing() != Standing.NOT_REQUIRED
                        && point.moves().stream()
                                .anyMatch(move ->
                                        move.from() != null && question.period().contains(move.from())),
                point -> point.measure() + " " + point.moves());
    }

    List<List<Point>> waiting() {
        return by(point -> point.standing() == Standing.WAITS, Point::measure);
    }

    List<List<Point>> notRequired() {
        return by(
                point -> point.standing() == Standing.NOT_REQUIRED
                        && (point.counted() == null || point.isCountedIn(question.period())),
                point -> point.measure() + " " + point.reason());
    }

    private List<List<Point>> by(Predicate<Point> condition, Function<Point, Object> key) {
        Map<Object, List<Point>> groups = new LinkedHashMap<>();
        points.stream()
                .filter(condition)
                .forEach(point -> groups.computeIfAbsent(key.apply(point), any -> new ArrayList<>())
                        .add(point));
        return List.copyOf(groups.values());
    }
}
