package vekha.execution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vekha.deadline.Exactness;

/**
 * One thing on a timeline: a due period of a measure with how it stands in all schools that are shown; days count from 1970.
 *
 * @param shape what is drawn: nothing sharper than the wording
 * @param standing what presses most; null where nothing is marked: a draft, or the bar of something continuous
 * @param alike how many stand so
 * @param total of how many
 * @param firstDue the first of the days on which they are due, {@code lastDue} the last: by them their rows are found
 */
public record TimelineMark(
        Exactness shape,
        int from,
        int to,
        @Nullable Standing standing,
        int alike,
        int total,
        int firstDue,
        int lastDue) {

    TimelineMark(Exactness shape, int from, int to, @Nullable Standing standing, int alike, int total) {
        this(shape, from, to, standing, alike, total, to, to);
    }

    static final List<Standing> PRESSING = MatrixCell.PRESSING;

    /** Two that lie too near each other to be drawn apart: what presses more is shown, and where it is. */
    public TimelineMark with(TimelineMark other) {
        TimelineMark worse = presses(other) ? other : this;
        boolean point = shape == Exactness.DAY;
        int same = standing == other.standing ? alike + other.alike : worse.alike;
        return new TimelineMark(
                shape,
                point ? worse.from : Math.min(from, other.from),
                point ? worse.to : Math.max(to, other.to),
                worse.standing,
                same,
                total + other.total,
                Math.min(firstDue, other.firstDue),
                Math.max(lastDue, other.lastDue));
    }

    private boolean presses(TimelineMark other) {
        return standing == null
                || other.standing != null && PRESSING.indexOf(other.standing) < PRESSING.indexOf(standing);
    }
}
