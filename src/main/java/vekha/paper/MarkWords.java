package vekha.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vekha.execution.Standing;
import vekha.foundation.Period;
import vekha.foundation.Words;

/** Says of a measure what was done by whom with which documents, and what was not. */
@Component
class MarkWords {

    private static final int FEW = 5;

    private final Words words;

    MarkWords(Words words) {
        this.words = words;
    }

    /** A mark for each measure that has something to tell in the period: a line for each date. */
    Map<Long, String> marks(List<Point> points, Period period, LocalDate today) {
        Map<Long, List<Point>> measures = new LinkedHashMap<>();
        points.forEach(point -> measures.computeIfAbsent(point.measure().id(), id -> new ArrayList<>())
                .add(point));
        Map<Long, String> marks = new LinkedHashMap<>();
        measures.forEach((measure, all) -> {
            String mark = mark(all, period, today);
            if (!mark.isEmpty()) {
                marks.put(measure, mark);
            }
        });
        return marks;
    }

    private String mark(List<Point> points, Period period, LocalDate today) {
        Map<String, List<Point>> dates = new LinkedHashMap<>();
        points.stream()
                .filter(point -> tells(point, period, today))
                .forEach(point -> dates.computeIfAbsent(words.day(point.counted()), day -> new ArrayList<>())
                        .add(point));
        List<String> lines = new ArrayList<>();
        dates.forEach((date, of) -> {
            List<Point> asked = points.stream()
                    .filter(point -> words.day(point.counted()).equals(date))
                    .toList();
            lines.add((date.isEmpty() ? "" : words.text("paper.mark.date", date) + " ")
                    + String.join("; ", said(of, asked, period, today)));
        });
        return String.join("\n", lines);
    }

    private static boolean tells(Point point, Period period, LocalDate today) {
        return point.isDoneIn(period)
                || point.isCountedIn(period) && (point.isMissed(today) || point.standing() == Standing.NOT_REQUIRED)
                || point.standing() == Standing.WAITS;
    }

    /**
     * What is said of one date of a measure.
     *
     * @param of what there is to tell
     * @param asked all of whom it was asked by that date
     */
    private List<String> said(List<Point> of, List<Point> asked, Period period, LocalDate today) {
        List<String> said = new ArrayList<>();
        List<Point> done = of.stream().filter(point -> point.isDoneIn(period)).toList();
        if (!done.isEmpty()) {
            said.add(done(done, asked));
        }
        add(said, "paper.mark.returned", of, point -> point.standing() == Standing.RETURNED);
        add(said, "paper.mark.missed", of, point -> point.isMissed(today) && point.standing() == Standing.OVERDUE);
        of.stream()
                .filter(point -> point.isMissed(today) && isMoved(point))
                .map(point -> words.text("paper.mark.moved", words.day(point.due())) + beside(point.who()))
                .distinct()
                .forEach(said::add);
        add(said, "paper.mark.not-required", of, point -> point.standing() == Standing.NOT_REQUIRED);
        if (of.stream().anyMatch(point -> point.standing() == Standing.WAITS)) {
            said.add(words.text("paper.mark.waits"));
        }
        return said;
    }

    static boolean isMoved(Point point) {
        return point.standing() != Standing.OVERDUE && point.standing() != Standing.RETURNED;
    }

    private void add(List<String> said, String key, List<Point> points, java.util.function.Predicate<Point> condition) {
        List<Point> found = points.stream().filter(condition).toList();
        if (!found.isEmpty()) {
            String who = who(found);
            said.add(words.text(key) + (who.isEmpty() ? "" : ": " + who));
        }
    }

    /** «выполнено 8 из 11 школ 20.01 – 25.01.2023, из них на проверке 2; приказ от …». */
    private String done(List<Point> done, List<Point> asked) {
        StringBuilder text = new StringBuilder(words.text("paper.mark.done"));
        long schools = schools(asked);
        if (schools > 1) {
            text.append(' ')
                    .append(words.text(
                            "paper.mark.of", Long.toString(schools(done)), words.count(schools, "paper.of-school")));
        }
        text.append(' ').append(days(done));
        long unverified = done.stream()
                .filter(point -> point.standing() == Standing.REPORTED)
                .count();
        if (unverified > 0) {
            text.append(", ")
                    .append(
                            unverified == done.size()
                                    ? words.text("paper.mark.unverified")
                                    : words.text("paper.mark.some-unverified", Long.toString(unverified)));
        }
        List<String> proofs = proofs(done);
        return proofs.isEmpty() ? text.toString() : text + ": " + String.join("; ", proofs);
    }

    /** When something was done, with how late the latest was. */
    String days(List<Point> done) {
        List<LocalDate> days =
                done.stream().map(Point::done).filter(Objects::nonNull).sorted().toList();
        String range = words.range(days.get(0), days.get(days.size() - 1));
        long late = done.stream().mapToLong(Point::late).max().orElse(0);
        return late == 0 ? range : range + " (" + words.text("paper.mark.late", words.count(late, "paper.day")) + ")";
    }

    /** Documents, each once, with whose they are when not everybody's. */
    List<String> proofs(List<Point> done) {
        Map<String, Set<String>> documents = new LinkedHashMap<>();
        done.forEach(point -> point.proofs()
                .forEach(proof -> documents
                        .computeIfAbsent(proof.words(), name -> new LinkedHashSet<>())
                        .addAll(Stream.ofNullable(point.school()).toList())));
        long schools = schools(done);
        return documents.entrySet().stream()
                .map(document -> OfficialWords.bound(document.getKey() + whose(document.getValue(), schools)))
                .toList();
    }

    private String whose(Set<String> whose, long of) {
        if (whose.isEmpty() || whose.size() == of) {
            return "";
        }
        return whose.size() == 1
                ? " (" + whose.iterator().next() + ")"
                : " (" + words.count(whose.size(), "paper.school") + ")";
    }

    /** Names while they are few, else their number; with bodies, which are always few. */
    String who(List<Point> points) {
        return who(points, ", ", " ");
    }

    /** The same, each in a line of its own. */
    String whoInLines(List<Point> points) {
        return who(points, "\n", "\n");
    }

    private String who(List<Point> points, String between, String beforeMore) {
        List<String> names = points.stream()
                .map(Point::who)
                .filter(Objects::nonNull)
                .map(OfficialWords::bound)
                .distinct()
                .toList();
        return names.size() <= FEW
                ? String.join(between, names)
                : String.join(between, names.subList(0, FEW - 1))
                        + beforeMore
                        + words.text("paper.mark.more", words.count(names.size() - FEW + 1, "paper.more"));
    }

    private static String beside(@Nullable String who) {
        return who == null ? "" : " (" + who + ")";
    }

    static long schools(List<Point> points) {
        return points.stream()
                .map(Point::school)
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }
}
