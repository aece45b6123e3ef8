package vekha.paper;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vekha.execution.Standing;
import vekha.foundation.Words;

/** The tables of a report, each with its caption; a table that would be empty is none. */
final class ReportTables {

    private final Report report;
    private final Words words;
    private final MarkWords marks;
    private int captions;

    ReportTables(Report report, Words words, MarkWords marks) {
        this.report = report;
        this.words = words;
        this.marks = marks;
    }

    static String percent(Numbers numbers, Words words) {
        BigDecimal percent = numbers.percent();
        return percent == null ? "—" : words.text("paper.report.percent", decimal(percent, words));
    }

    private static String decimal(BigDecimal number, Words words) {
        return number.toPlainString().replace(".", words.text("paper.decimal"));
    }

    List<Paper.Block> numbers() {
        if (report.numbers().isEmpty()) {
            return List.of();
        }
        List<Paper.Row> rows = new ArrayList<>();
        boolean several = report.plans().size() > 1;
        for (ReportPlan plan : report.plans()) {
            List<Numbers> own = report.numbers().stream()
                    .filter(numbers -> numbers.roadmap() == plan.id())
                    .toList();
            if (several && !own.isEmpty()) {
                rows.add(Paper.Row.section(plan.title()));
            }
            own.forEach(numbers -> rows.add(Paper.Row.plain(line(numbers))));
            if (several && own.size() > 1) {
                rows.add(Paper.Row.sum(line(
                        own.stream().reduce(Numbers.none(words.text("paper.report.sum-of-plan")), Numbers::plus))));
            }
        }
        rows.add(Paper.Row.sum(line(report.total(words.text("paper.report.sum")))));
        return List.of(
                caption("numbers"),
                new Paper.Grid(columns("numbers", new int[] {34, 12, 12, 12, 12, 12, 12, 12}, 1), rows),
                new Paper.Text(Paper.Style.NOTE, formula()));
    }

    private String formula() {
        int waiting = report.waiting().size();
        String formula = words.text("paper.report.formula");
        return waiting == 0
                ? formula
                : formula + " "
                        + words.text(
                                "paper.report.left-out",
                                words.form(waiting, "paper.waits"),
                                words.count(waiting, "paper.measure"));
    }

    private List<String> line(Numbers numbers) {
        BigDecimal percent = numbers.percent();
        return List.of(
                numbers.heading().isEmpty() ? words.text("paper.report.no-section") : numbers.heading(),
                Integer.toString(numbers.due()),
                Integer.toString(numbers.accepted()),
                percent == null ? "—" : decimal(percent, words),
                Integer.toString(numbers.reported()),
                Integer.toString(numbers.returned()),
                Integer.toString(numbers.overdue()),
                Integer.toString(numbers.moved()));
    }

    List<Paper.Block> done() {
        return table("done", new int[] {8, 34, 21, 45}, report.done(), this::done);
    }

    private List<String> done(List<Point> done) {
        Point.Planned measure = done.get(0).measure();
        List<Point> asked = report.asked(measure);
        List<String> said = new ArrayList<>(marks.proofs(done));
        said.add(words.text("paper.mark.done") + " " + howMany(done, asked) + marks.days(done));
        long unverified = done.stream()
                .filter(point -> point.standing() == Standing.REPORTED)
                .count();
        if (unverified > 0) {
            said.add(
                    unverified == done.size()
                            ? words.text("paper.mark.unverified")
                            : words.text("paper.mark.some-unverified", Long.toString(unverified)));
        }
        return cells(measure, measure.deadline(), inLines(said));
    }

    /** «8 из 11 школ, », or of dates where one school has several; nothing where there is but one. */
    private String howMany(List<Point> done, List<Point> asked) {
        if (asked.size() < 2) {
            return "";
        }
        long schools = MarkWords.schools(asked);
        return words.text(
                        "paper.mark.of",
                        Integer.toString(done.size()),
                        words.count(asked.size(), schools == asked.size() ? "paper.of-school" : "paper.of-date"))
                + ", ";
    }

    List<Paper.Block> missed() {
        return table("missed", new int[] {8, 36, 18, 24, 36}, report.missed(), this::missed);
    }

    private List<String> missed(List<Point> points) {
        Point first = points.get(0);
        return cells(first.measure(), words.day(first.counted()), who(points), whyEach(points));
    }

    /** Several reasons each with whose they are. */
    private String whyEach(List<Point> points) {
        Map<String, List<Point>> reasons = new LinkedHashMap<>();
        points.forEach(point ->
                reasons.computeIfAbsent(why(point), why -> new ArrayList<>()).add(point));
        return inLines(reasons.entrySet().stream()
                .map(reason -> reason.getKey() + (reasons.size() == 1 ? "" : whose(reason.getValue())))
                .toList());
    }

    private String whose(List<Point> points) {
        String who = marks.who(points);
        return who.isEmpty() ? "" : " (" + who + ")";
    }

    private static String inLines(List<String> said) {
        return String.join(";\n", said);
    }

    /** Why it is late and until when. */
    private String why(Point point) {
        if (point.standing() == Standing.RETURNED) {
            return words.text("paper.report.returned") + (point.remark() == null ? "" : ": " + joined(point.remark()));
        }
        Point.Move last =
                point.moves().isEmpty() ? null : point.moves().get(point.moves().size() - 1);
        if (last == null) {
            long late = ChronoUnit.DAYS.between(Objects.requireNonNull(point.counted()), report.today());
            return words.text("paper.report.no-new-date", words.count(late, "paper.day"));
        }
        return moved(last);
    }

    private String moved(Point.Move move) {
        String text = words.text("paper.report.moved-to", words.day(move.to()));
        String reason = Stream.of(
                        move.reason() == null ? null : joined(move.reason()),
                        move.allowedBy() == null ? null : words.text("paper.report.allowed", move.allowedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        return reason.isEmpty() ? text : text + ": " + reason;
    }

    /** What somebody wrote as a sentence goes on after a semicolon here. */
    private static String joined(String sentence) {
        String text = sentence.strip();
        return text.endsWith(".") && !text.endsWith("..") ? text.substring(0, text.length() - 1) : text;
    }

    List<Paper.Block> moved() {
        return table("moved", new int[] {8, 36, 18, 24, 36}, report.moved(), points -> {
            Point.Move last = points.get(0).moves().get(points.get(0).moves().size() - 1);
            return cells(points.get(0).measure(), words.day(last.from()), who(points), moved(last));
        });
    }

    List<Paper.Block> waiting() {
        return table("waiting", new int[] {8, 46, 30, 30}, report.waiting(), points -> {
            Point.Planned measure = points.get(0).measure();
            return cells(measure, measure.deadline(), measure.responsible());
        });
    }

    List<Paper.Block> notRequired() {
        return table("not-required", new int[] {8, 46, 28, 34}, report.notRequired(), points -> {
            String reason = points.get(0).reason();
            return cells(points.get(0).measure(), who(points), reason == null ? "" : reason);
        });
    }

    private String who(List<Point> points) {
        String who = marks.whoInLines(points);
        return who.isEmpty() ? points.get(0).measure().responsible() : who;
    }

    private static List<String> cells(Point.Planned measure, String... others) {
        List<String> cells = new ArrayList<>();
        cells.add(measure.number() == null ? "" : measure.number());
        cells.add(measure.title());
        cells.addAll(List.of(others));
        return cells;
    }

    private List<Paper.Block> table(
            String key, int[] shares, List<List<Point>> groups, Function<List<Point>, List<String>> cells) {
        if (groups.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Paper.Row>> plans = new LinkedHashMap<>();
        groups.forEach(points -> plans.computeIfAbsent(points.get(0).measure().roadmap(), roadmap -> new ArrayList<>())
                .add(Paper.Row.plain(cells.apply(points))));
        List<Paper.Row> rows = new ArrayList<>();
        for (ReportPlan plan : report.plans()) {
            List<Paper.Row> own = plans.getOrDefault(plan.id(), List.of());
            if (report.plans().size() > 1 && !own.isEmpty()) {
                rows.add(Paper.Row.section(plan.title()));
            }
            rows.addAll(own);
        }
        return List.of(caption(key), new Paper.Grid(columns(key, shares, -1), rows));
    }

    private Paper.Text caption(String key) {
        return new Paper.Text(
                Paper.Style.CAPTION,
                words.text(
                        "paper.report.table", Integer.toString(++captions), words.text("paper.report.caption." + key)));
    }

    /**
     * The columns of a table, their headings divided by «|».
     *
     * @param numbersFrom from which column on there are numbers; -1 for none, where only the first one is centred
     */
    private List<Paper.Column> columns(String key, int[] shares, int numbersFrom) {
        String[] headings = words.text("paper.report.columns." + key).split("\\|");
        List<Paper.Column> columns = new ArrayList<>();
        for (int at = 0; at < shares.length; at++) {
            boolean centred = numbersFrom < 0 ? at == 0 : at >= numbersFrom;
            columns.add(new Paper.Column(headings[at], shares[at], centred));
        }
        return columns;
    }
}
