package vekha.directory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vekha.foundation.Decimals;

/**
 * One index over the years as a small picture; the numbers stand in the table below it. Each index has its own height, for they
 * are measured differently.
 *
 * @param label key of the word for the index
 * @param points where the line goes
 * @param dots one for each year, with the number written above it
 */
public record IdentificationChart(String label, String points, List<Dot> dots) {

    public static final int WIDTH = 260;
    public static final int HEIGHT = 96;
    private static final int SIDE = 24;
    private static final int TOP = 26;
    private static final int BOTTOM = 70;

    /** A year in the picture. */
    public record Dot(String x, String y, String labelY, String value, String year) {}

    /** Pictures of the indices known for at least two years. */
    public static List<IdentificationChart> of(List<SchoolParticipation.Identification> newestFirst) {
        List<IdentificationChart> charts = new ArrayList<>();
        add(charts, "school.chart.oge", newestFirst, SchoolParticipation.Identification::qualityIndexOge);
        add(charts, "school.chart.ege", newestFirst, SchoolParticipation.Identification::qualityIndexEge);
        add(charts, "school.chart.isbsh", newestFirst, SchoolParticipation.Identification::isbshValue);
        add(charts, "school.chart.iursh", newestFirst, SchoolParticipation.Identification::iurshValue);
        return charts;
    }

    /** A picture of anything else that is known by years, its numbers written as they are; none of a single year. */
    public static List<IdentificationChart> of(String label, SortedMap<Integer, BigDecimal> byYear) {
        List<Point> points = new ArrayList<>();
        byYear.forEach((year, value) -> points.add(new Point(year, value.doubleValue(), Decimals.written(value))));
        return points.size() > 1 ? List.of(draw(label, points)) : List.of();
    }

    private record Point(int year, double value, String text) {}

    private static void add(
            List<IdentificationChart> charts,
            String label,
            List<SchoolParticipation.Identification> newestFirst,
            Function<SchoolParticipation.Identification, @Nullable BigDecimal> index) {
        SortedMap<Integer, BigDecimal> byYear = new TreeMap<>();
        newestFirst.forEach(it -> {
            BigDecimal value = index.apply(it);
            if (value != null) {
                byYear.put(it.year(), value);
            }
        });
        charts.addAll(of(label, byYear));
    }

    private static IdentificationChart draw(String label, List<Point> points) {
        double least = points.stream().mapToDouble(Point::value).min().orElse(0);
        double most = points.stream().mapToDouble(Point::value).max().orElse(0);
        int first = points.get(0).year();
        int years = points.get(points.size() - 1).year() - first;
        List<Dot> dots = points.stream()
                .map(point -> {
                    double x = SIDE + (WIDTH - 2.0 * SIDE) * (point.year() - first) / years;
                    double share = most == least ? 0.5 : (point.value() - least) / (most - least);
                    double y = BOTTOM - share * (BOTTOM - TOP);
                    return new Dot(number(x), number(y), number(y - 9), point.text(), String.valueOf(point.year()));
                })
                .toList();
        String line = dots.stream().map(dot -> dot.x() + "," + dot.y()).collect(Collectors.joining(" "));
        return new IdentificationChart(label, line, dots);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
