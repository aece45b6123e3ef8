package vekha.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vekha.demo.DemoText.Row;

/**
 * What happened with a plan since it was approved: who did what on which day. Each school and body is as diligent as the
 * text says; the dice fall the same on every day the town is laid out.
 */
final class Story {

    /** A checkpoint, by the words of the text. */
    record Point(
            long id,
            String number,
            @Nullable String school,
            @Nullable String body,
            @Nullable LocalDate due) {

        String who() {
            return school != null ? school : body != null ? body : "";
        }
    }

    /** Where a story is played. */
    interface Stage {

        /** All of them in one gesture. */
        void report(List<Point> points, String proof);

        void accept(List<Point> points);

        void sendBack(Point point, String remark);

        void notRequired(Point point, String reason);

        void postpone(Point point, String reason, LocalDate until, String allowedBy);

        void date(Point point, LocalDate due);
    }

    /** Something somebody does at a moment. */
    record Deed(LocalDate day, LocalTime time, Consumer<Stage> act) {}

    private static final int DAYS_AHEAD = 20;
    private static final LocalTime ACCEPTANCE = LocalTime.of(17, 10);

    private final LocalDate today;
    private final LocalDate approved;
    private final LaidTown town;
    private final DemoText text;
    private final Map<String, String> proofs = new HashMap<>();
    private final Set<Long> told = new HashSet<>();
    private final List<Deed> deeds = new ArrayList<>();
    private final Map<LocalDate, List<Point>> accepted = new HashMap<>();
    private final Map<Sitting, List<Point>> reported = new HashMap<>();

    /** Somebody reports what the same document proves for one or several schools. */
    private record Sitting(String marker, LocalDate day, LocalTime time, String proof) {}

    Story(DemoText text, LaidTown town, LocalDate approved, LocalDate today) {
        this.text = text;
        this.town = town;
        this.approved = approved;
        this.today = today;
        text.rows("measures").stream()
                .filter(row -> !row.get(0).startsWith("=="))
                .forEach(row -> proofs.put(row.get(0), row.get(5)));
    }

    /** Everything that happened, in the order it happened. */
    List<Deed> of(List<Point> points) {
        tellExceptions(points);
        points.stream().filter(point -> !told.contains(point.id())).forEach(this::tell);
        reported.forEach((sitting, its) ->
                deeds.add(new Deed(sitting.day(), sitting.time(), stage -> stage.report(its, sitting.proof()))));
        accepted.forEach((day, its) -> deeds.add(new Deed(day, ACCEPTANCE, stage -> stage.accept(its))));
        return deeds.stream()
                .sorted(Comparator.comparing(Deed::day).thenComparing(Deed::time))
                .toList();
    }

    private void tellExceptions(List<Point> points) {
        for (Row row : text.rows("not required")) {
            find(points, row)
                    .forEach(point -> deed(point, row.number(3), stage -> stage.notRequired(point, row.get(2))));
        }
        for (Row row : text.rows("postponed")) {
            LocalDate until = DemoPeriod.workingDay(today.plusDays(row.number(3)));
            find(points, row)
                    .forEach(point ->
                            deed(point, row.number(2), stage -> stage.postpone(point, row.get(4), until, row.get(5))));
        }
        for (Row row : text.rows("dated")) {
            LocalDate due = DemoPeriod.workingDay(today.plusDays(row.number(2)));
            points.stream()
                    .filter(point -> point.number().equals(row.get(0)))
                    .forEach(point -> deed(point, row.number(1), stage -> stage.date(point, due)));
        }
    }

    private static List<Point> find(List<Point> points, Row row) {
        return points.stream()
                .filter(point -> point.number().equals(row.get(0)) && row.get(1).equals(point.school()))
                .limit(1)
                .toList();
    }

    private void deed(Point point, int daysAgo, Consumer<Stage> act) {
        told.add(point.id());
        deeds.add(new Deed(DemoPeriod.workingDay(today.minusDays(daysAgo)), LocalTime.of(10, 15), act));
    }

    private void tell(Point point) {
        LocalDate due = point.due();
        if (due == null || due.isAfter(today.plusDays(DAYS_AHEAD))) {
            return;
        }
        SplittableRandom dice = dice(point, point.who());
        SplittableRandom sitting = dice(point, marker(point));
        int diligence = town.diligence.getOrDefault(point.who(), 80);
        int roll = dice.nextInt(100);
        if (!due.isBefore(today)) {
            if (roll < diligence / 6) {
                report(point, today.minusDays(1 + sitting.nextInt(4)), sitting, dice);
            }
        } else if (roll < diligence) {
            report(point, due.minusDays(sitting.nextInt(6)), sitting, dice);
        } else if (roll < diligence + (100 - diligence) / 4) {
            report(point, due.plusDays(2 + sitting.nextInt(9)), sitting, dice);
        }
    }

    private String marker(Point point) {
        return town.markers.getOrDefault(point.who(), "");
    }

    /** The same for everything one person does about a measure in a period, or different for each school. */
    private SplittableRandom dice(Point point, String whose) {
        long days = Objects.requireNonNull(point.due()).toEpochDay() - today.toEpochDay();
        return new SplittableRandom((point.number() + "/" + whose + "/" + days).hashCode());
    }

    private void report(Point point, LocalDate wanted, SplittableRandom sitting, SplittableRandom dice) {
        LocalDate day =
                DemoPeriod.workingDay(wanted.isAfter(approved) ? wanted : approved.plusDays(1 + sitting.nextInt(9)));
        if (!day.isBefore(today)) {
            return;
        }
        report(point, day, time(9, sitting), dice);
        verify(point, DemoPeriod.workingDay(day.plusDays(2 + dice.nextInt(6))), dice);
    }

    private void report(Point point, LocalDate day, LocalTime time, SplittableRandom dice) {
        Sitting sitting = new Sitting(marker(point), day, time, proof(point, day, dice));
        reported.computeIfAbsent(sitting, any -> new ArrayList<>()).add(point);
    }

    private void verify(Point point, LocalDate day, SplittableRandom dice) {
        if (!day.isBefore(today)) {
            return;
        }
        List<String> remarks = text.sentences("remarks");
        if (remarks.isEmpty() || dice.nextInt(100) >= 8) {
            accept(point, day);
            return;
        }
        String remark = remarks.get(dice.nextInt(remarks.size()));
        deeds.add(new Deed(day, time(15, dice), stage -> stage.sendBack(point, remark)));
        if (dice.nextInt(100) < 60) {
            reportAgain(point, day, dice);
        }
    }

    private void reportAgain(Point point, LocalDate returned, SplittableRandom dice) {
        LocalDate day = DemoPeriod.workingDay(returned.plusDays(2 + dice.nextInt(4)));
        if (!day.isBefore(today)) {
            return;
        }
        report(point, day, time(9, dice), dice);
        LocalDate looked = DemoPeriod.workingDay(day.plusDays(3));
        if (looked.isBefore(today)) {
            accept(point, looked);
        }
    }

    /** The coordinator looks at all that was reported once a day. */
    private void accept(Point point, LocalDate day) {
        accepted.computeIfAbsent(day, any -> new ArrayList<>()).add(point);
    }

    private String proof(Point point, LocalDate day, SplittableRandom dice) {
        return proofs.getOrDefault(point.number(), "-")
                .replace("{n}", String.valueOf(7 + dice.nextInt(170)))
                .replace("{date}", "%02d.%02d.%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()));
    }

    /** Some time within the two hours from the given one. */
    private static LocalTime time(int hour, SplittableRandom dice) {
        return LocalTime.of(hour, 0).plusMinutes(dice.nextInt(120));
    }
}
