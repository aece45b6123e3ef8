package vekha.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Plan and fact, added up over time, as positions for an SVG: the plan by due dates to the end, the fact by the days on
 * which things were done, up to today.
 *
 * @param now position of today, {@code late} when it stands so far right that labels go to its left
 */
record ProgressChart(
        Frame frame,
        List<Tick> levels,
        List<Tick> months,
        String plan,
        String reported,
        String accepted,
        int now,
        boolean late,
        Mark due,
        Mark doneReported,
        Mark doneAccepted,
        Mark whole) {

    /** The drawing's size and margins, once for a desk and once for a phone. */
    enum Frame {
        WIDE(600, 288, 40, 68),
        NARROW(350, 240, 34, 68);

        final int width;
        final int height;
        final int left;
        final int right;

        Frame(int width, int height, int left, int right) {
            this.width = width;
            this.height = height;
            this.left = left;
            this.right = right;
        }

        public int getWidth() {
            return width;
        }

        public int getHeight() {
            return height;
        }

        public int getLeft() {
            return left;
        }

        /** Where the plan ends. */
        public int getEnd() {
            return width - right;
        }

        public int getTop() {
            return 18;
        }

        public int getBottom() {
            return height - 26;
        }
    }

    /** A line of the grid: where it stands, and the number it stands for. */
    record Tick(int at, int value) {}

    /** The end of a curve with the number that is written beside it. */
    record Mark(int x, int y, int labelY, int value) {}

    /** The lines of the grid as one path. */
    public String grid() {
        StringBuilder path = new StringBuilder();
        levels.forEach(level -> path.append('M')
                .append(frame.left)
                .append(' ')
                .append(level.at())
                .append('H')
                .append(frame.getEnd()));
        return path.toString();
    }

    /** @param months oldest first, at least one */
    static ProgressChart of(List<Month> months, LocalDate today, Frame frame) {
        return new Plotter(months, today, frame).chart();
    }

    /** Every month from the first to the last, empty ones too. */
    static List<Month> withoutGaps(List<Month> months) {
        Map<YearMonth, Month> known = new HashMap<>();
        months.forEach(month -> known.put(month.month(), month));
        List<Month> all = new ArrayList<>();
        YearMonth last = months.get(months.size() - 1).month();
        for (YearMonth month = months.get(0).month(); !month.isAfter(last); month = month.plusMonths(1)) {
            all.add(known.getOrDefault(month, new Month(month)));
        }
        return all;
    }

    /** Turns days and counts into positions. */
    private static final class Plotter {

        private final List<Month> months;
        private final LocalDate today;
        private final Frame frame;
        private final LocalDate first;
        private final LocalDate end;
        private final int whole;
        private final int step;

        Plotter(List<Month> months, LocalDate today, Frame frame) {
            this.months = withoutGaps(months);
            this.today = today;
            this.frame = frame;
            this.first = this.months.get(0).month().atDay(1);
            this.end = this.months
                    .get(this.months.size() - 1)
                    .month()
                    .plusMonths(1)
                    .atDay(1);
            this.whole = sum(Month::planned);
            this.step = step(Math.max(4, whole));
        }

        ProgressChart chart() {
            int now = x(today.isBefore(first) ? first : today.isAfter(end) ? end : today);
            int due = sum(Month::due);
            int accepted = sum(Month::doneAccepted);
            int reported = sum(Month::doneReported);
            int label = Math.min(y(accepted) + 4, frame.getBottom() - 22);
            return new ProgressChart(
                    frame,
                    levels(),
                    monthTicks(),
                    curve(Month::planned, end, due),
                    curve(Month::doneReported, today, reported),
                    curve(Month::doneAccepted, today, accepted),
                    now,
                    now > frame.left + (frame.getEnd() - frame.left) * 3 / 5,
                    new Mark(now, y(due), Math.max(y(due) - 8, frame.getTop() + 24), due),
                    new Mark(now, y(reported), label + 16, reported),
                    new Mark(now, y(accepted), label, accepted),
                    new Mark(frame.getEnd(), y(whole), y(whole) + 4, whole));
        }

        /** Through the end of each month until {@code last}, and through today at the number that is certain there. */
        private String curve(ToIntFunction<Month> count, LocalDate last, int atToday) {
            StringBuilder points = new StringBuilder(point(first, 0));
            int sum = 0;
            for (Month month : months) {
                LocalDate monthEnd = month.month().plusMonths(1).atDay(1);
                if (!today.isBefore(month.month().atDay(1)) && today.isBefore(monthEnd) && today.isAfter(first)) {
                    points.append(' ').append(point(today, atToday));
                }
                sum += count.applyAsInt(month);
                if (!monthEnd.isAfter(last)) {
                    points.append(' ').append(point(monthEnd, sum));
                }
            }
            return points.toString();
        }

        private List<Tick> levels() {
            List<Tick> levels = new ArrayList<>();
            for (int value = 0; value <= top(); value += step) {
                levels.add(new Tick(y(value), value));
            }
            return levels;
        }

        private List<Tick> monthTicks() {
            int each = (months.size() + (frame == Frame.WIDE ? 12 : 6)) / (frame == Frame.WIDE ? 13 : 7);
            List<Tick> ticks = new ArrayList<>();
            for (int i = 0; i < months.size(); i += Math.max(1, each)) {
                YearMonth month = months.get(i).month();
                ticks.add(new Tick(x(month.atDay(15)), month.getMonthValue()));
            }
            return ticks;
        }

        private int sum(ToIntFunction<Month> count) {
            return months.stream().mapToInt(count).sum();
        }

        private int top() {
            return (whole + step - 1) / step * step;
        }

        private String point(LocalDate day, int value) {
            return x(day) + "," + y(value);
        }

        private int x(LocalDate day) {
            long days = ChronoUnit.DAYS.between(first, end);
            return frame.left + (int) ((frame.getEnd() - frame.left) * ChronoUnit.DAYS.between(first, day) / days);
        }

        private int y(int value) {
            int highest = Math.max(top(), step);
            return frame.getBottom() - (frame.getBottom() - frame.getTop()) * value / highest;
        }

        /** A round step that cuts the height into about four: 1, 2 or 5 times a power of ten, or 25 and its like. */
        private static int step(int whole) {
            int power = 1;
            while (true) {
                for (int factor : new int[] {10, 15, 20, 25, 50}) {
                    int step = factor * power / 10;
                    if (step * 4 >= whole && factor * power % 10 == 0) {
                        return step;
                    }
                }
                power *= 10;
            }
        }
    }
}
