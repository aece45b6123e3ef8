package vekha.execution;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One measure in one school in one period: usually one checkpoint, several where a measure is due more often. */
public final class MatrixCell {

    /** What presses most is what the cell shows. */
    static final List<Standing> PRESSING = List.of(
            Standing.OVERDUE,
            Standing.RETURNED,
            Standing.SOON,
            Standing.WAITS,
            Standing.PLANNED,
            Standing.REPORTED,
            Standing.ACCEPTED,
            Standing.NOT_REQUIRED);

    /** In order of time; a list of one as long as there is one, as nearly all are. */
    private List<Point> points;

    MatrixCell(Point point) {
        this.points = List.of(point);
    }

    /**
     * A checkpoint.
     *
     * @param starts days since 1970
     */
    record Point(
            long id,
            int version,
            Standing standing,
            int starts,
            @Nullable LocalDate due) {

        boolean isOpen() {
            return standing == Standing.WAITS
                    || standing == Standing.PLANNED
                    || standing == Standing.SOON
                    || standing == Standing.OVERDUE
                    || standing == Standing.RETURNED;
        }
    }

    void add(Point point) {
        points = Stream.concat(points.stream(), Stream.of(point))
                .sorted(Comparator.comparing(Point::due, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparingLong(Point::id))
                .toList();
    }

    public Standing standing() {
        return worst().standing();
    }

    private Point worst() {
        Point worst = points.get(0);
        if (points.size() == 1) {
            return worst;
        }
        for (Point point : points) {
            if (PRESSING.indexOf(point.standing()) < PRESSING.indexOf(worst.standing())) {
                worst = point;
            }
        }
        return worst;
    }

    public int total() {
        return points.size();
    }

    /** How many of them stand as the cell shows. */
    public int alike() {
        Standing shown = standing();
        return (int) points.stream().filter(it -> it.standing() == shown).count();
    }

    /** The one to look at first. */
    public long first() {
        return worst().id();
    }

    /**
     * What marking the cell marks: what is open and has begun; where nothing has begun yet, the next one. A quarter of a
     * monthly measure must not report the months that are still ahead.
     */
    List<Point> toMark(int today) {
        if (points.size() == 1) {
            return points.get(0).isOpen() ? points : List.of();
        }
        List<Point> open = points.stream().filter(Point::isOpen).toList();
        List<Point> begun = open.stream().filter(it -> it.starts() <= today).toList();
        return begun.isEmpty() ? open.subList(0, Math.min(1, open.size())) : begun;
    }

    /** The same for the page that sends them back: number and version of each. */
    public void eachToMark(int today, Visitor visitor) {
        for (Point point : toMark(today)) {
            visitor.visit(point.id(), point.version());
        }
    }

    /** Takes the numbers without boxing them. */
    public interface Visitor {
        void visit(long id, int version);
    }
}
