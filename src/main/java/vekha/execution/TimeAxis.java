package vekha.execution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vekha.foundation.Period;

/**
 * The time a picture shows, cut into units; days count from 1970, so that five hundred rows are placed by whole numbers.
 *
 * @param from first day shown
 * @param to last day shown
 * @param lines where the units begin
 * @param previous a day of the part before, when there is one
 * @param next a day of the part after
 */
public record TimeAxis(
        TimeScale scale,
        int from,
        int to,
        List<Line> lines,
        int today,
        @Nullable LocalDate previous,
        @Nullable LocalDate next) {

    /** The whole axis in hundredths of a per cent. */
    public static final int WHOLE = 10_000;

    /** @param major something larger begins here */
    public record Line(LocalDate start, int at, boolean major) {}

    /**
     * @param whole all there is to show
     * @param wanted the finest scale that shows all of it, when none is wanted
     * @param at a day to be shown, when not all of it fits
     */
    public static TimeAxis of(Period whole, LocalDate today, @Nullable TimeScale wanted, @Nullable LocalDate at) {
        TimeScale scale = wanted == null ? fitting(whole) : wanted;
        if (scale.holds(whole.from(), whole.to())) {
            LocalDate from = scale.startOf(whole.from());
            LocalDate end = scale.after(scale.startOf(whole.to()), 1);
            return axis(scale, from, end, today, null, null);
        }
        LocalDate shown = clamped(at == null ? today : at, whole);
        LocalDate page = scale.pageOf(whole.from(), shown);
        LocalDate after = scale.pageAfter(page);
        LocalDate end = scale.after(scale.startOf(after.minusDays(1)), 1);
        return axis(
                scale,
                scale.startOf(page),
                end,
                today,
                page.isAfter(whole.from()) ? page.minusDays(1) : null,
                after.isAfter(whole.to()) ? null : after);
    }

    private static TimeScale fitting(Period whole) {
        for (TimeScale scale : TimeScale.values()) {
            if (scale.holds(whole.from(), whole.to())) {
                return scale;
            }
        }
        return TimeScale.YEARS;
    }

    /** @param end the day after the last */
    private static TimeAxis axis(
            TimeScale scale,
            LocalDate from,
            LocalDate end,
            LocalDate today,
            @Nullable LocalDate previous,
            @Nullable LocalDate next) {
        int first = (int) from.toEpochDay();
        int last = (int) end.toEpochDay() - 1;
        List<Line> lines = new ArrayList<>();
        for (LocalDate start = from; start.isBefore(end); start = scale.after(start, 1)) {
            int at = place((int) start.toEpochDay(), first, last);
            lines.add(new Line(start, at, scale.isMajor(start)));
        }
        return new TimeAxis(scale, first, last, lines, (int) today.toEpochDay(), previous, next);
    }

    private static LocalDate clamped(LocalDate day, Period whole) {
        return day.isBefore(whole.from()) ? whole.from() : day.isAfter(whole.to()) ? whole.to() : day;
    }

    public boolean shows(int start, int end) {
        return end >= from && start <= to;
    }

    public boolean showsToday() {
        return shows(today, today);
    }

    /** Where a day begins, in hundredths of a per cent; what lies outside stands at the edge. */
    public int placeOf(int day) {
        return place(Math.max(from, Math.min(to + 1, day)), from, to);
    }

    /** The middle of a day. */
    public int middleOf(int day) {
        return (placeOf(day) + placeOf(day + 1)) / 2;
    }

    private static int place(int day, int first, int last) {
        return (int) ((day - first) * (long) WHOLE / (last - first + 1));
    }
}
