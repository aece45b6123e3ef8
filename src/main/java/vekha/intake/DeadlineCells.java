package vekha.intake;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vekha.deadline.Plan;
import vekha.foundation.Period;

/**
 * What a row says of its time: one cell, or one for the beginning and one for the end, or a mark under each year or month; else
 * what its section says.
 */
final class DeadlineCells {

    private static final Pattern MARK = Pattern.compile("[+*xXхХvV✓✔●•]");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d{2}(?!\\d)");
    private static final Pattern MONTH =
            Pattern.compile("(\\p{L}{3,8})(?:\\s+(20\\d{2}))?(?:\\s*(?:г\\.?|года?))?\\.?");

    private DeadlineCells() {}

    static String wording(PlanRow row) {
        List<String> said = new ArrayList<>();
        boolean marked = false;
        List<PlanColumns.Column> columns = row.columns().columns();
        for (int at = 0; at < columns.size(); at++) {
            if (columns.get(at).kind() == ColumnKind.DEADLINE && !row.text(at).isBlank()) {
                String text = Wording.squeeze(row.text(at));
                String time = time(columns.get(at).heading());
                boolean mark = MARK.matcher(text).matches() && !time.isEmpty();
                marked |= mark;
                said.add(mark ? time : text);
            }
        }
        if (said.isEmpty()) {
            return row.sectionTime();
        }
        return String.join(marked ? ", " : " – ", said.stream().distinct().toList());
    }

    /** The year, month or quarter that heads a column, if it is headed so. */
    private static String time(String heading) {
        String lowest = ColumnWords.lowest(heading);
        Matcher year = YEAR.matcher(heading);
        return Labels.isTime(lowest) ? lowest : year.find() ? year.group() : "";
    }

    /** In a section that is a month, «в течение месяца» means that month. */
    static Plan plan(PlanRow row, List<DraftSection> sections, Plan plan) {
        Integer section = row.section();
        Matcher month =
                MONTH.matcher(section == null ? "" : sections.get(section).title());
        if (!month.matches() || !Labels.isTime(month.group()) || RussianDates.month(month.group(1)) == 0) {
            return plan;
        }
        int number = RussianDates.month(month.group(1));
        List<YearMonth> possible = months(number, plan.period());
        if (month.group(2) != null) {
            return new Plan(plan.period(), plan.academic(), YearMonth.of(Integer.parseInt(month.group(2)), number));
        }
        return possible.size() == 1 ? new Plan(plan.period(), plan.academic(), possible.get(0)) : plan;
    }

    private static List<YearMonth> months(int number, Period period) {
        List<YearMonth> months = new ArrayList<>();
        for (int year = period.from().getYear(); year <= period.to().getYear(); year++) {
            LocalDate first = LocalDate.of(year, number, 1);
            if (period.contains(first)) {
                months.add(YearMonth.from(first));
            }
        }
        return months;
    }
}
