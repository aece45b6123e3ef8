package vekha.execution;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vekha.foundation.Period;

/**
 * The due periods a matrix shows for every school: the quarters of the plan, so many at a time as fit a screen; the months
 * of one quarter; or the whole plan in as few columns as keep it readable.
 *
 * @param views what can be chosen
 * @param shown the key of the chosen one
 * @param columns its columns, in order of time
 */
public record MatrixColumns(List<View> views, String shown, List<Column> columns, Period whole) {

    /** So many quarters stand side by side. */
    private static final int MOST_QUARTERS = 4;

    /** With more of them the whole plan is shown by half-years, or by years. */
    private static final int MOST_OF_WHOLE = 5;

    private static final int QUARTER = 3;
    private static final String ALL = "all";
    private static final String MONTHS = "months";
    private static final String QUARTER_ALONE = "quarter";

    /** How long a column lasts along the calendar. */
    public enum Unit {
        MONTH(1),
        QUARTER(3),
        HALF_YEAR(6),
        YEAR(12);

        private final int months;

        Unit(int months) {
            this.months = months;
        }
    }

    /** A due period; the first and the last one may be shorter than their unit. */
    public record Column(Unit unit, YearMonth from, YearMonth to) {}

    /** @param kind quarters, all, months, or quarter for one alone */
    public record View(String key, String kind, YearMonth from, YearMonth to) {

        public boolean isOneQuarter() {
            return kind.equals(QUARTER_ALONE);
        }
    }

    /** @param wanted the key of a view; the one with today in it when there is no such view */
    public static MatrixColumns of(Period plan, LocalDate today, @Nullable String wanted) {
        YearMonth first = startOf(YearMonth.from(plan.from()), QUARTER);
        YearMonth last = startOf(YearMonth.from(plan.to()), QUARTER).plusMonths(QUARTER - 1L);
        YearMonth now = clamp(YearMonth.from(today), first, last);
        List<View> views = views(first, last, now);
        View shown = views.stream()
                .filter(view -> view.key().equals(wanted))
                .findFirst()
                .orElseGet(() -> views.stream()
                        .filter(view -> !now.isBefore(view.from()) && !now.isAfter(view.to()))
                        .findFirst()
                        .orElseThrow());
        return new MatrixColumns(views, shown.key(), cut(shown), new Period(first.atDay(1), last.atEndOfMonth()));
    }

    private static List<View> views(YearMonth first, YearMonth last, YearMonth now) {
        int quarters = months(first, last) / QUARTER;
        int windows = (quarters + MOST_QUARTERS - 1) / MOST_QUARTERS;
        List<View> views = new ArrayList<>();
        YearMonth from = first;
        for (int i = 0; i < windows; i++) {
            int size = quarters / windows + (i < quarters % windows ? 1 : 0);
            YearMonth to = from.plusMonths((long) size * QUARTER - 1);
            views.add(new View(from.toString(), "quarters", from, to));
            from = to.plusMonths(1);
        }
        if (windows > 1) {
            views.add(new View(ALL, ALL, first, last));
        }
        YearMonth quarter = startOf(now, QUARTER);
        views.add(new View(MONTHS, MONTHS, quarter, quarter.plusMonths(QUARTER - 1L)));
        for (YearMonth one = first; quarters > 1 && one.isBefore(last); one = one.plusMonths(QUARTER)) {
            views.add(new View(one + "q", QUARTER_ALONE, one, one.plusMonths(QUARTER - 1L)));
        }
        return views;
    }

    private static List<Column> cut(View view) {
        Unit unit = unitOf(view);
        int step = unit.months;
        List<Column> columns = new ArrayList<>();
        YearMonth from = view.from();
        while (!from.isAfter(view.to())) {
            YearMonth end = startOf(from, step).plusMonths(step - 1L);
            YearMonth to = end.isAfter(view.to()) ? view.to() : end;
            columns.add(new Column(unit, from, to));
            from = to.plusMonths(1);
        }
        return columns;
    }

    private static Unit unitOf(View view) {
        int quarters = months(view.from(), view.to()) / QUARTER;
        return switch (view.kind()) {
            case MONTHS -> Unit.MONTH;
            case ALL ->
                quarters <= MOST_OF_WHOLE ? Unit.QUARTER : quarters <= 2 * MOST_OF_WHOLE ? Unit.HALF_YEAR : Unit.YEAR;
            default -> Unit.QUARTER;
        };
    }

    /** @param today in days since 1970 */
    public boolean isNow(Column column, int today) {
        YearMonth month = YearMonth.from(LocalDate.ofEpochDay(today));
        return !month.isBefore(column.from()) && !month.isAfter(column.to());
    }

    /** Which column holds what is due that day, -1 for none; what lies outside the plan stands at its edge. */
    public int indexOf(@Nullable LocalDate due, LocalDate today) {
        YearMonth month = clamp(
                YearMonth.from(Objects.requireNonNullElse(due, today)),
                YearMonth.from(whole.from()),
                YearMonth.from(whole.to()));
        for (int i = 0; i < columns.size(); i++) {
            if (!month.isBefore(columns.get(i).from())
                    && !month.isAfter(columns.get(i).to())) {
                return i;
            }
        }
        return -1;
    }

    private static YearMonth startOf(YearMonth month, int step) {
        return month.minusMonths((month.getMonthValue() - 1) % step);
    }

    private static int months(YearMonth from, YearMonth to) {
        return (int) ChronoUnit.MONTHS.between(from, to) + 1;
    }

    private static YearMonth clamp(YearMonth month, YearMonth first, YearMonth last) {
        return month.isBefore(first) ? first : month.isAfter(last) ? last : month;
    }
}
