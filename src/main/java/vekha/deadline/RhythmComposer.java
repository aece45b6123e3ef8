package vekha.deadline;

import java.util.ArrayList;
import java.util.List;
import vekha.deadline.Recurrence.Unit;

/** What a rhythm comes to together with the times named beside it: its due months, its due days, or its bounds. */
final class RhythmComposer {

    private static final int MONTHS = 12;
    private static final int MOST_YEARS = 30;

    private final Plan plan;
    private final List<Mention> mentions;
    private final List<Mention.Timed> timed;

    RhythmComposer(Plan plan, List<Mention> mentions, List<Mention.Timed> timed) {
        this.plan = plan;
        this.mentions = mentions;
        this.timed = timed;
    }

    Reading reading(Mention.Rhythm rhythm) {
        Recurrence recurrence = rhythm.recurrence();
        List<Span> spans = timed.stream().map(Mention.Timed::span).toList();
        boolean doubt = !rhythm.sure() || rhythm.then();
        if (isConfined()) {
            return Reading.waiting(Kind.RECURRING).recurring(recurrence).doubtful(true);
        }
        List<Span> later = timed.stream()
                .filter(Mention.Timed::then)
                .map(Mention.Timed::span)
                .filter(each -> !each.hasYear())
                .toList();
        if (rhythm.then() && recurrence.every() == Unit.YEAR && !later.isEmpty()) {
            return Reading.of(Kind.RECURRING, new Schedule.On(fromThenOn(spans, later)))
                    .recurring(recurrence)
                    .doubtful(true);
        }
        if (rhythm.then() && !spans.isEmpty()) {
            Span since = spans.get(0).withMode(Span.Mode.FROM);
            return every(rhythm, List.of(Span.of(since.mode(), since.first()))).doubtful(true);
        }
        List<Span> due = due(recurrence, spans);
        if (!due.isEmpty()) {
            return Reading.of(Kind.RECURRING, new Schedule.On(sinceYear(due, spans)))
                    .recurring(recurrence)
                    .doubtful(doubt);
        }
        return every(rhythm, bounds(recurrence, spans)).doubtful(doubt);
    }

    /** «до 01.10.2021, далее ежегодно до 1 октября»: the first, and the others in every year after it. */
    private List<Span> fromThenOn(List<Span> all, List<Span> later) {
        Span first = all.get(0);
        if (later.contains(first)) {
            return later;
        }
        List<Span> due = new ArrayList<>();
        due.add(first);
        int year = first.last().hasYear()
                ? first.last().lastYear()
                : first.hasYear()
                        ? first.first().lastYear()
                        : plan.period().from().getYear();
        int last = Math.min(plan.period().to().getYear(), year + MOST_YEARS);
        for (int next = year; next <= last; next++) {
            for (Span span : later) {
                boolean behind = span.start(next).isAfter(first.end(year));
                if (behind && plan.period().contains(span.start(next))) {
                    due.add(span.in(next));
                }
            }
        }
        return due;
    }

    private Reading every(Mention.Rhythm rhythm, List<Span> bounds) {
        Schedule schedule = new Schedule.Every(rhythm.recurrence(), rhythm.due(), bounds, plan.academic());
        return Reading.of(Kind.RECURRING, schedule).recurring(rhythm.recurrence());
    }

    /** «ежедневно в период экзаменов»: nobody knows yet when that is. An event at the head leaves no dates either. */
    private boolean isConfined() {
        for (Mention each : mentions) {
            if (each instanceof Mention.Waiting waiting && waiting.kind() == Kind.EVENT) {
                return waiting.confining() || each == mentions.get(0);
            }
        }
        return false;
    }

    /** «ежегодно октябрь», «2 раза в год (сентябрь, май)», «раз в полгода: до 10 июля, до 10 января». */
    private List<Span> due(Recurrence recurrence, List<Span> spans) {
        List<Span> due = new ArrayList<>(spans.size());
        for (Span span : spans) {
            boolean bound = span.isOfYears()
                    || span.mode() == Span.Mode.FROM
                    || span.mode() == Span.Mode.UNTIL && span.hasYear();
            if (!bound && isCoarse(recurrence, spans.size())) {
                due.add(span);
            }
        }
        return plan.isOfOneYear() ? inOrderOfWriting(due) : due;
    }

    /** «ежегодно, начиная с 2022 года, до 1 февраля». */
    private List<Span> sinceYear(List<Span> due, List<Span> spans) {
        int last = plan.period().to().getYear();
        for (Span span : spans) {
            int first = span.first().year();
            boolean since = span.mode() == Span.Mode.FROM && span.first().grain() == Grain.YEAR;
            if (since && first != 0 && first <= last && last - first <= MOST_YEARS) {
                return due.stream()
                        .map(each -> each.hasYear() ? each : each.in(first, last))
                        .toList();
            }
        }
        return due;
    }

    private static boolean isCoarse(Recurrence recurrence, int named) {
        return switch (recurrence.every()) {
            case YEAR -> true;
            case HALF_YEAR, QUARTER, TERM -> named > 1;
            default -> false;
        };
    }

    /** «до 15 июля, до 15 января»: the second is for the half-year after the first, so it comes later. */
    private List<Span> inOrderOfWriting(List<Span> due) {
        for (int i = 1; i < due.size(); i++) {
            Span span = due.get(i);
            Span before = due.get(i - 1);
            boolean until = span.mode() == Span.Mode.UNTIL && !span.hasYear() && !plan.academic();
            int year = before.first().hasYear()
                    ? before.first().year()
                    : plan.period().from().getYear();
            if (until && span.start(year).isBefore(before.start(year))) {
                due.set(i, span.in(year + 1));
            }
        }
        return due;
    }

    private List<Span> bounds(Recurrence recurrence, List<Span> spans) {
        List<Span> bounds = new ArrayList<>();
        for (Span span : spans) {
            boolean aside = isLarge(recurrence.every()) && !span.isRange() && span.isWithin() && !span.hasYear();
            if (!aside) {
                bounds.add(span);
            }
        }
        List<Span> excepted = new ArrayList<>();
        for (Mention each : mentions) {
            if (each instanceof Mention.Except except) {
                excepted.addAll(except.spans());
            }
        }
        return excepted.isEmpty() ? bounds : without(excepted);
    }

    /** «ежеквартально, итоги – декабрь»: the month is of something else. */
    private static boolean isLarge(Unit unit) {
        return unit == Unit.QUARTER || unit == Unit.HALF_YEAR || unit == Unit.TERM;
    }

    /** «кроме июля и августа»: the months that are left. */
    private static List<Span> without(List<Span> excepted) {
        boolean[] out = new boolean[MONTHS + 1];
        for (Span span : excepted) {
            int month = span.first().month();
            for (int i = 0; i < MONTHS && month > 0; i++) {
                out[month] = true;
                if (month == span.last().lastMonth()) {
                    break;
                }
                month = month % MONTHS + 1;
            }
        }
        List<Span> left = new ArrayList<>();
        for (int month = 1; month <= MONTHS; month++) {
            if (!out[month]) {
                left.add(Span.of(Spot.month(month, 0)));
            }
        }
        return left;
    }
}
