package vekha.intake;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vekha.foundation.Period;

/** The time of a plan that neither its title nor its order tells: the years that its own deadlines name. */
final class DeadlineYears {

    private static final Pattern YEAR = Pattern.compile(
            "(?:(?<!\\d)(\\d{1,2})[./]\\s?|(" + RussianDates.MONTH + ")\\s+)?(?<!\\d)(20\\d{2})(?!\\d)",
            Wording.RUSSIAN);

    /** One mention may be of another time: of a year that is over, or of a plan for later. */
    private static final int FEWEST = 2;

    private static final int MOST_YEARS = 6;

    /** How often each year is named, and whether only the months of an academic year that begins or ends in it. */
    private static final class Named {
        private int times;
        private boolean begins = true;
        private boolean ends = true;

        private void take(int month) {
            times++;
            begins &= month >= Month.AUGUST.getValue();
            ends &= month > 0 && month <= Month.AUGUST.getValue();
        }
    }

    private DeadlineYears() {}

    static @Nullable DraftPeriod in(List<PlanTable> plans) {
        TreeMap<Integer, Named> years = new TreeMap<>();
        plans.stream().limit(1).forEach(plan -> plan.lines().forEach(line -> take(plan, line, years)));
        years.values().removeIf(named -> named.times < FEWEST);
        return years.isEmpty() || years.lastKey() - years.firstKey() >= MOST_YEARS ? null : period(years);
    }

    private static void take(PlanTable plan, Line line, Map<Integer, Named> years) {
        for (int column = 0; column < plan.columns().size(); column++) {
            if (plan.columns().kinds().get(column) == ColumnKind.DEADLINE) {
                Matcher year = YEAR.matcher(line.text(column));
                while (year.find()) {
                    years.computeIfAbsent(Integer.valueOf(year.group(3)), any -> new Named())
                            .take(month(year));
                }
            }
        }
    }

    /** 0 where the year stands alone. */
    private static int month(Matcher year) {
        if (year.group(1) != null) {
            return Integer.parseInt(year.group(1));
        }
        return year.group(2) == null ? 0 : RussianDates.month(year.group(2));
    }

    private static DraftPeriod period(TreeMap<Integer, Named> years) {
        int first = years.firstKey();
        int last = years.lastKey();
        boolean academic = last == first + 1
                && years.firstEntry().getValue().begins
                && years.lastEntry().getValue().ends;
        Period period = academic
                ? new Period(LocalDate.of(first, Month.SEPTEMBER, 1), LocalDate.of(last, Month.AUGUST, 31))
                : new Period(LocalDate.of(first, Month.JANUARY, 1), LocalDate.of(last, Month.DECEMBER, 31));
        return new DraftPeriod("", period, academic, null);
    }
}
