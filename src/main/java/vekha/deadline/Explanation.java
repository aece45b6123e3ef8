package vekha.deadline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** Says in one sentence how a wording was understood, or why it has no date. */
record Explanation(Reading reading, List<Occurrence> occurrences, Plan plan, Texts texts) {

    private static final int MOST_LISTED = 4;

    static Explanation of(Reading reading, List<Occurrence> occurrences, Plan plan, Locale locale) {
        return new Explanation(reading, occurrences, plan, Texts.in(locale));
    }

    String sentence() {
        if (occurrences.isEmpty()) {
            return waiting();
        }
        if (reading.schedule() instanceof Schedule.Throughout) {
            return throughout();
        }
        if (reading.kind() == Kind.RECURRING) {
            return recurring();
        }
        return reading.schedule() instanceof Schedule.On on ? named(on) : listed();
    }

    private String waiting() {
        if (reading.noSuchDate()) {
            return texts.text("explain.no-such-date");
        }
        if (!reading.kind().datable()) {
            return texts.text("explain." + reading.kind().code());
        }
        boolean waits = reading.schedule() instanceof Schedule.Waiting;
        return texts.text(waits ? "explain.recurring-waits" : "explain.none-in-plan");
    }

    private String throughout() {
        Occurrence whole = occurrences.get(0);
        String key = whole.end() == null ? "explain.since" : "explain.throughout";
        String doubt = reading.recurrence() == null ? "" : texts.text("explain.maybe-yearly");
        return texts.text(key, span(whole)) + doubt;
    }

    private String recurring() {
        Recurrence recurrence =
                reading.recurrence() == null ? Recurrence.each(Recurrence.Unit.YEAR) : reading.recurrence();
        String first = span(occurrences.get(0));
        String last = span(occurrences.get(occurrences.size() - 1));
        String count = texts.counted(occurrences.size(), "due.forms");
        String how = rhythm(recurrence);
        String sentence = occurrences.size() == 1
                ? texts.text("explain.recurring-once", how, first)
                : texts.text("explain.recurring", how, count, first, last);
        return isOnWorkingDays() ? sentence + texts.text("explain.working-days") : sentence;
    }

    private boolean isOnWorkingDays() {
        return reading.schedule() instanceof Schedule.Every every
                && (every.due().rule() == Due.Rule.WORKING_DAY || every.due().rule() == Due.Rule.UNTIL_WORKING_DAY);
    }

    private String rhythm(Recurrence recurrence) {
        String every = texts.text("every." + recurrence.every().code());
        String often = recurrence.times() == 1
                ? every
                : texts.counted(recurrence.times(), "times.forms") + " "
                        + texts.text("within." + recurrence.every().code());
        if (recurrence.interval() == 1) {
            return often;
        }
        String units = texts.counted(
                recurrence.interval(), "unit." + recurrence.every().code());
        return recurrence.times() == 1
                ? texts.text("every-so-many", units)
                : texts.text("several-every-so-many", texts.counted(recurrence.times(), "times.forms"), units);
    }

    private String named(Schedule.On on) {
        boolean without = on.spans().stream().noneMatch(Span::hasYear);
        if (without && reading.recurrence() != null) {
            return texts.text("explain.every-year", yearly(on), planYears());
        }
        return without ? texts.text("explain.year-of-plan", listed(), planYears()) : listed();
    }

    private String yearly(Schedule.On on) {
        List<String> named = new ArrayList<>();
        for (Span span : on.spans()) {
            List<Integer> years = YearChoice.years(span, plan.period());
            List<Occurrence> first = years.isEmpty() ? List.of() : span.startingIn(years.get(0));
            first.forEach(each -> named.add(withoutYear(each)));
        }
        int last = named.size() - 1;
        return last < 1
                ? String.join("", named)
                : String.join(", ", named.subList(0, last)) + texts.text("and") + named.get(last);
    }

    private String withoutYear(Occurrence each) {
        LocalDate start = each.start();
        LocalDate end = each.end();
        if (start == null || end == null) {
            return end != null
                    ? texts.text("until", texts.dayOfMonth(end))
                    : start == null ? "" : texts.text("from", texts.dayOfMonth(start));
        }
        if (start.equals(end)) {
            return texts.dayOfMonth(start);
        }
        boolean oneMonth = YearMonth.from(start).equals(YearMonth.from(end));
        return oneMonth
                ? texts.text("within-month", start.getDayOfMonth(), texts.dayOfMonth(end))
                : texts.text("from-to", texts.dayOfMonth(start), texts.dayOfMonth(end));
    }

    private String listed() {
        if (occurrences.size() == 1) {
            return span(occurrences.get(0));
        }
        StringJoiner joiner = new StringJoiner("; ");
        int shown = occurrences.size() > MOST_LISTED ? MOST_LISTED - 1 : occurrences.size();
        occurrences.subList(0, shown).forEach(each -> joiner.add(span(each)));
        if (shown < occurrences.size()) {
            joiner.add(texts.text("explain.more", occurrences.size() - shown));
        }
        return texts.text("explain.several", texts.counted(occurrences.size(), "due.forms"), joiner);
    }

    private String span(Occurrence each) {
        LocalDate start = each.start();
        LocalDate end = each.end();
        if (start == null) {
            return end == null ? "" : texts.text("until-included", Texts.day(end));
        }
        if (end == null) {
            return texts.text("from", Texts.day(start));
        }
        return start.equals(end) ? Texts.day(start) : texts.text("from-to", Texts.day(start), Texts.day(end));
    }

    private String planYears() {
        int from = plan.period().from().getYear();
        int to = plan.period().to().getYear();
        return from == to ? String.valueOf(from) : from + (plan.academic() ? "/" : "–") + to;
    }
}
