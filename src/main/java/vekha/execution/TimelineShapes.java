package vekha.execution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vekha.deadline.Exactness;
import vekha.roadmap.PlannedDue;

/**
 * Finds the shape of what is drawn: as exact as the wording, and a day where somebody has given a day.
 */
final class TimelineShapes {

    private final Map<Long, Exactness> planned = new HashMap<>();
    private boolean lasting;

    private TimelineShapes(TimelineRows.Line line) {
        for (PlannedDue due : PlannedDue.of(line.reading(), line.period(), line.academic(), line.every())) {
            int from = (int) due.period().from().toEpochDay();
            int to = (int) due.period().to().toEpochDay();
            planned.put(key(from, to), due.exactness());
            lasting |= due.exactness() == Exactness.LASTING;
        }
    }

    static List<TimelineMark> of(TimelineRows.Line line, List<TimelineRows.Due> dues) {
        TimelineShapes shapes = new TimelineShapes(line);
        Map<Long, TimelineMark> marks = new LinkedHashMap<>();
        for (TimelineRows.Due due : dues) {
            if (due.end() != null) {
                TimelineMark mark = shapes.mark(due, due.end());
                marks.merge(key(mark.from(), mark.to()), mark, TimelineMark::with);
            }
        }
        List<TimelineMark> all = new ArrayList<>(marks.values());
        if (shapes.lasting) {
            shapes.bar(dues).ifPresent(all::add);
        }
        all.sort(TimelineRows.ORDER);
        return all;
    }

    private TimelineMark mark(TimelineRows.Due due, int end) {
        int start = due.start() == null ? end : due.start();
        Exactness shape = shape(start, end, due.firstEnd());
        int from = shape == Exactness.DAY ? end : start;
        return new TimelineMark(shape, from, end, due.standing(), due.number(), due.number());
    }

    /** What was postponed has been given a day; what the wording no longer names is as exact as its days. */
    private Exactness shape(int start, int end, @Nullable Integer firstEnd) {
        Exactness named = firstEnd == null ? null : planned.get(key(start, firstEnd));
        if (named == Exactness.LASTING || named == Exactness.DAY || start == end) {
            return Exactness.DAY;
        }
        return named == null || !Objects.equals(firstEnd, end) ? Exactness.BOUNDS : named;
    }

    /** Something continuous is one bar, and what proves it are days on it. */
    private java.util.Optional<TimelineMark> bar(List<TimelineRows.Due> dues) {
        int from = Integer.MAX_VALUE;
        int to = Integer.MIN_VALUE;
        for (TimelineRows.Due due : dues) {
            if (due.start() != null && due.end() != null) {
                from = Math.min(from, due.start());
                to = Math.max(to, due.end());
            }
        }
        return from > to
                ? java.util.Optional.empty()
                : java.util.Optional.of(new TimelineMark(Exactness.LASTING, from, to, null, 0, 0));
    }

    private static long key(int from, int to) {
        return ((long) from << Integer.SIZE) | (to & 0xffffffffL);
    }
}
