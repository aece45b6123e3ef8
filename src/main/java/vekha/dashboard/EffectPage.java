package vekha.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import vekha.directory.IdentificationChart;
import vekha.foundation.Decimals;
import vekha.foundation.NotVisibleException;

/** Indices over the years beside execution, for each school and on average. It compares nothing and concludes nothing. */
record EffectPage(List<Average> averages, List<IdentificationChart> charts, List<SchoolYears> schools, Rows all) {

    /** One school in one year. */
    record Year(
            long school,
            String name,
            String territory,
            int year,
            @Nullable BigDecimal oge,
            @Nullable BigDecimal ege,
            @Nullable BigDecimal isbsh,
            @Nullable BigDecimal iursh,
            int due,
            int done) {}

    /** The years of a school, oldest first. */
    public record SchoolYears(long id, String name, List<Year> years, List<IdentificationChart> charts) {}

    /** A mean and of how many schools. */
    public record Mean(@Nullable BigDecimal value, int schools) {

        public String text() {
            return number(value);
        }

        public boolean isKnown() {
            return schools > 0;
        }
    }

    /** What one mean is made of. */
    public record Values(String index, int year, Mean mean, List<Value> values) {}

    /** The index of a school. */
    public record Value(long school, String name, String territory, String text) {}

    /** One year over all schools. */
    public record Average(int year, Mean oge, Mean ege, Mean isbsh, Mean iursh, int due, int done, Rows rows) {

        public @Nullable Integer percent() {
            return tally(due, done).percent();
        }
    }

    private static final Map<String, Function<Year, @Nullable BigDecimal>> INDICES = indices();

    /** @param all the rows behind all numbers of the page */
    static EffectPage of(List<Year> years, Rows all) {
        List<Average> averages = averages(years, all);
        return new EffectPage(averages, averageCharts(averages), schools(aligned(years)), all);
    }

    /** The numbers of a column have alike many decimals. */
    private static List<Year> aligned(List<Year> years) {
        Decimals oge = Decimals.of(years, Year::oge);
        Decimals ege = Decimals.of(years, Year::ege);
        Decimals isbsh = Decimals.of(years, Year::isbsh);
        Decimals iursh = Decimals.of(years, Year::iursh);
        return years.stream()
                .map(it -> new Year(
                        it.school(),
                        it.name(),
                        it.territory(),
                        it.year(),
                        oge.align(it.oge()),
                        ege.align(it.ege()),
                        isbsh.align(it.isbsh()),
                        iursh.align(it.iursh()),
                        it.due(),
                        it.done()))
                .toList();
    }

    private static Map<String, Function<Year, @Nullable BigDecimal>> indices() {
        Map<String, Function<Year, @Nullable BigDecimal>> indices = new LinkedHashMap<>();
        indices.put("effect.oge", Year::oge);
        indices.put("effect.ege", Year::ege);
        indices.put("effect.isbsh", Year::isbsh);
        indices.put("effect.iursh", Year::iursh);
        indices.put("effect.done", year -> percent(year.due(), year.done()));
        return indices;
    }

    /**
     * The schools behind a mean, each with its value.
     *
     * @param index «oge», «ege», «isbsh», «iursh»
     * @throws NotVisibleException when there is no such index, or no school has it for the year
     */
    Values values(String index, int year) {
        Function<Year, @Nullable BigDecimal> value = index.equals("done") ? null : INDICES.get("effect." + index);
        if (value == null) {
            throw new NotVisibleException();
        }
        List<Year> known = schools.stream()
                .flatMap(school -> school.years().stream())
                .filter(it -> it.year() == year && value.apply(it) != null)
                .toList();
        if (known.isEmpty()) {
            throw new NotVisibleException();
        }
        return new Values(
                index,
                year,
                mean(known, value),
                known.stream()
                        .map(it -> new Value(it.school(), it.name(), it.territory(), number(value.apply(it))))
                        .toList());
    }

    private static List<SchoolYears> schools(List<Year> years) {
        Map<Long, List<Year>> bySchool = new LinkedHashMap<>();
        years.forEach(it ->
                bySchool.computeIfAbsent(it.school(), any -> new ArrayList<>()).add(it));
        return bySchool.values().stream()
                .map(it -> new SchoolYears(it.get(0).school(), it.get(0).name(), it, charts(it)))
                .toList();
    }

    private static List<IdentificationChart> charts(List<Year> years) {
        List<IdentificationChart> charts = new ArrayList<>();
        INDICES.forEach((label, index) -> {
            SortedMap<Integer, BigDecimal> values = new TreeMap<>();
            for (Year year : years) {
                BigDecimal value = index.apply(year);
                if (value != null) {
                    values.put(year.year(), value);
                }
            }
            charts.addAll(IdentificationChart.of(label, values));
        });
        return charts;
    }

    private static List<Average> averages(List<Year> years, Rows all) {
        SortedMap<Integer, List<Year>> byYear = new TreeMap<>();
        years.forEach(it ->
                byYear.computeIfAbsent(it.year(), any -> new ArrayList<>()).add(it));
        return byYear.entrySet().stream()
                .map(it -> average(it.getKey(), it.getValue(), all.where("year", it.getKey())))
                .toList();
    }

    private static Average average(int year, List<Year> years, Rows rows) {
        return new Average(
                year,
                mean(years, Year::oge),
                mean(years, Year::ege),
                mean(years, Year::isbsh),
                mean(years, Year::iursh),
                years.stream().mapToInt(Year::due).sum(),
                years.stream().mapToInt(Year::done).sum(),
                rows);
    }

    private static Mean mean(List<Year> years, Function<Year, @Nullable BigDecimal> index) {
        List<BigDecimal> known =
                years.stream().map(index).filter(Objects::nonNull).toList();
        BigDecimal sum = known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Mean(
                known.isEmpty() ? null : sum.divide(BigDecimal.valueOf(known.size()), 2, RoundingMode.HALF_UP),
                known.size());
    }

    private static List<IdentificationChart> averageCharts(List<Average> averages) {
        return charts(averages.stream()
                .map(it -> new Year(
                        0,
                        "",
                        "",
                        it.year(),
                        it.oge().value(),
                        it.ege().value(),
                        it.isbsh().value(),
                        it.iursh().value(),
                        it.due(),
                        it.done()))
                .toList());
    }

    /** The rows of all schools, a row for each year. */
    public String rows() {
        StringBuilder html = new StringBuilder();
        schools.forEach(school -> {
            for (int i = 0; i < school.years().size(); i++) {
                row(html, school, school.years().get(i), i == 0);
            }
        });
        return html.toString();
    }

    private void row(StringBuilder html, SchoolYears school, Year year, boolean first) {
        String identifications = "/schools/" + school.id() + "#identifications";
        Rows rows = all.where("school", school.id()).where("year", year.year());
        html.append("<tr>");
        if (first) {
            html.append("<th scope=\"rowgroup\" rowspan=\"")
                    .append(school.years().size())
                    .append("\"><a href=\"/schools/")
                    .append(school.id())
                    .append("\">")
                    .append(HtmlUtils.htmlEscape(school.name(), "UTF-8"))
                    .append("</a></th>");
        }
        html.append("<td class=\"num\">").append(year.year()).append("</td>");
        index(html, year.oge(), identifications);
        index(html, year.ege(), identifications);
        index(html, year.isbsh(), identifications);
        index(html, year.iursh(), identifications);
        index(html, percent(year.due(), year.done()), rows.state("due"));
        html.append("<td class=\"num\">");
        if (year.due() == 0) {
            html.append('—');
        } else {
            link(html, rows.state("done"), String.valueOf(year.done()));
            html.append(" ÷\u00a0");
            link(html, rows.state("due"), String.valueOf(year.due()));
        }
        html.append("</td></tr>");
    }

    private static void index(StringBuilder html, @Nullable BigDecimal value, String address) {
        html.append("<td class=\"num\">");
        if (value == null) {
            html.append('—');
        } else {
            link(html, address, number(value));
        }
        html.append("</td>");
    }

    private static void link(StringBuilder html, String address, String text) {
        html.append("<a href=\"").append(address.replace("&", "&amp;")).append("\">");
        html.append(text).append("</a>");
    }

    private static @Nullable BigDecimal percent(int due, int done) {
        Integer percent = tally(due, done).percent();
        return percent == null ? null : BigDecimal.valueOf(percent);
    }

    private static Tally tally(int due, int done) {
        return new Tally(0, 0, 0, 0, 0, 0, 0, 0, due, done);
    }

    private static String number(@Nullable BigDecimal value) {
        return value == null ? "—" : Decimals.written(value);
    }
}
