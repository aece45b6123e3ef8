package vekha.deadline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vekha.deadline.Recurrence.Unit;

/** Decides what all that a wording mentions comes to: what carries time wins, and what comes round wins over the rest. */
final class Composer {

    private final Plan plan;
    private final List<Mention> mentions;
    private final List<Mention.Timed> named;
    private final List<Mention.Timed> timed;

    private Composer(List<Mention> mentions, Plan plan, boolean onlyNumbers) {
        this.plan = plan;
        this.mentions = mentions;
        this.named = all(Mention.Timed.class);
        this.timed = named.isEmpty() ? named : Chain.filled(named, plan, onlyNumbers);
    }

    static Reading reading(List<Mention> mentions, Plan plan, boolean onlyNumbers) {
        return new Composer(mentions, plan, onlyNumbers).reading();
    }

    private <T extends Mention> List<T> all(Class<T> type) {
        List<T> found = new ArrayList<>(mentions.size());
        for (Mention each : mentions) {
            if (type.isInstance(each)) {
                found.add(type.cast(each));
            }
        }
        return found;
    }

    private <T extends Mention> @Nullable T first(Class<T> type) {
        for (Mention each : mentions) {
            if (type.isInstance(each)) {
                return type.cast(each);
            }
        }
        return null;
    }

    private Reading reading() {
        Mention.Rhythm rhythm = rhythm();
        if (rhythm != null) {
            return new RhythmComposer(plan, mentions, timed).reading(inPartOfMonth(rhythm));
        }
        Mention.Throughout throughout = first(Mention.Throughout.class);
        if (!timed.isEmpty()) {
            return throughout != null && throughout.then() ? since(timed.get(0).span()) : named(throughout != null);
        }
        return throughout != null ? throughout(throughout) : waiting();
    }

    /** The first rhythm that is not just a day of the month beside a month: «май (до 20 числа)». */
    private Mention.@Nullable Rhythm rhythm() {
        Mention.Rhythm merged = null;
        for (Mention.Rhythm each : all(Mention.Rhythm.class)) {
            merged = merged == null ? each : merge(merged, each);
        }
        return merged != null && (isWeekdayOfNamedDays(merged) || isDayOfNamedMonth(merged)) ? null : merged;
    }

    /** «ежеквартально до 5 числа»: one says how often, the other on which day. */
    private static Mention.Rhythm merge(Mention.Rhythm one, Mention.Rhythm other) {
        boolean daily = one.recurrence().every() == Unit.DAY && other.due().rule() == Due.Rule.WEEKDAY;
        if (daily) {
            return other;
        }
        boolean onlyDay = one.due() != Due.WHOLE && other.due() == Due.WHOLE;
        Mention.Rhythm often = onlyDay ? other : one;
        Due due = one.due() == Due.WHOLE ? other.due() : one.due();
        Recurrence recurrence = often.recurrence();
        if (due.also() != null && recurrence.times() == 1) {
            recurrence = new Recurrence(recurrence.every(), due.count(), recurrence.interval());
        }
        return new Mention.Rhythm(recurrence, due, one.sure() && other.sure(), one.then() || other.then());
    }

    /** «вторник, 15 марта» is one Tuesday. */
    private boolean isWeekdayOfNamedDays(Mention.Rhythm rhythm) {
        boolean weekday =
                rhythm.due().rule() == Due.Rule.WEEKDAY && rhythm.due().also() == null;
        return weekday
                && !timed.isEmpty()
                && timed.stream().allMatch(each -> isDay(each.span()))
                && all(Mention.Rhythm.class).stream().noneMatch(each -> each.due() == Due.WHOLE);
    }

    private static boolean isDay(Span span) {
        return span.isWithin() && !span.isRange() && span.first().grain() == Grain.DAY;
    }

    /** «ежемесячно, вторая неделя»: a part of no month is of each. */
    private Mention.Rhythm inPartOfMonth(Mention.Rhythm rhythm) {
        boolean monthly = rhythm.recurrence().equals(Recurrence.each(Unit.MONTH)) && rhythm.due() == Due.WHOLE;
        if (!monthly || !timed.isEmpty() || named.size() != 1) {
            return rhythm;
        }
        Spot part = named.get(0).span().last();
        boolean ofNoMonth = part.grain().isPartOfMonth() && part.month() == 0;
        return ofNoMonth ? rhythm.with(Due.days(part.day(), part.lastDay())) : rhythm;
    }

    private boolean isDayOfNamedMonth(Mention.Rhythm rhythm) {
        boolean day = rhythm.due().rule() == Due.Rule.UNTIL_DAY || rhythm.due().rule() == Due.Rule.DAYS;
        boolean onlyDay = day
                && rhythm.due().of() == Due.Of.USUAL
                && all(Mention.Rhythm.class).stream().noneMatch(each -> each.due() == Due.WHOLE);
        boolean months = !timed.isEmpty() && timed.stream().allMatch(each -> isMonth(each.span()));
        if (onlyDay && months) {
            List<Mention.Timed> ofMonths = List.copyOf(timed);
            timed.clear();
            ofMonths.forEach(each -> addDays(each, each.span().first(), rhythm.due()));
            return true;
        }
        if (onlyDay && timed.isEmpty() && plan.month() != null) {
            Spot month = Spot.month(plan.month().getMonthValue(), plan.month().getYear());
            addDays(new Mention.Timed(Span.of(month), false, false), month, rhythm.due());
            return true;
        }
        return false;
    }

    private void addDays(Mention.Timed ofMonth, Spot month, Due due) {
        for (Due each = due; each != null; each = each.also()) {
            timed.add(ofMonth.with(onDay(month, each)));
        }
    }

    private static boolean isMonth(Span span) {
        return span.isWithin() && !span.isRange() && span.first().grain() == Grain.MONTH;
    }

    private static Span onDay(Spot month, Due due) {
        Spot first = Spot.day(due.from(), month.month(), month.year()).in(month.year(), month.lastYear());
        Spot last = Spot.day(due.to(), month.month(), month.year()).in(month.year(), month.lastYear());
        boolean until = due.rule() == Due.Rule.UNTIL_DAY;
        return until ? Span.of(Span.Mode.UNTIL, last) : new Span(Span.Mode.WITHIN, first, last);
    }

    private static Reading since(Span first) {
        return Reading.of(Kind.CONTINUOUS, new Schedule.Throughout(first)).doubtful(true);
    }

    private Reading named(boolean throughout) {
        List<Span> spans = new ArrayList<>(timed.size());
        for (Mention.Timed each : timed) {
            if (each.then() && !spans.isEmpty() && goesOn(each.span())) {
                return merged(spans.get(0), each.span());
            }
            spans.add(each.span());
        }
        boolean waits = first(Mention.Waiting.class) != null;
        return NamedComposer.reading(closed(toTheDay(spans)), plan).doubtful(waits);
    }

    /** «далее – в течение года» does, «далее – июнь» is another time. */
    private static boolean goesOn(Span span) {
        return span.isOfYears() || span.isRange() || !span.isWithin();
    }

    /** «октябрь (до 25 октября)», «март (20–25 марта)»: the days say the same more exactly. */
    private static List<Span> toTheDay(List<Span> spans) {
        if (spans.size() != 2) {
            return spans;
        }
        Span months = spans.get(0);
        Span days = spans.get(1);
        boolean until = days.mode() == Span.Mode.UNTIL && isOfMonths(months);
        boolean ofOneMonth = days.isWithin() && isMonth(months);
        boolean exact = days.first().grain() == Grain.DAY && days.last().grain() == Grain.DAY;
        return exact
                        && (until || ofOneMonth)
                        && isAmong(months, days.first().month())
                        && isAmong(months, days.last().month())
                ? List.of(days)
                : spans;
    }

    private static boolean isOfMonths(Span span) {
        return span.isWithin()
                && span.first().grain().isOfMonths()
                && span.last().grain().isOfMonths();
    }

    private static boolean isAmong(Span months, int month) {
        int first = months.first().month();
        int last = months.last().lastMonth();
        return first <= last ? month >= first && month <= last : month >= first || month <= last;
    }

    /** «не ранее 15 мая и не позднее 1 июня» is one range. */
    private static List<Span> closed(List<Span> spans) {
        boolean closes = spans.size() == 2
                && spans.get(0).mode() == Span.Mode.FROM
                && spans.get(1).mode() == Span.Mode.UNTIL
                && !spans.get(0).isRange()
                && !spans.get(1).isRange();
        return closes
                ? List.of(new Span(
                        Span.Mode.WITHIN, spans.get(0).first(), spans.get(1).last()))
                : spans;
    }

    /** «март 2022 – разработка, далее – в течение 2022–2024 гг.»: from the one to the end of the other. */
    private static Reading merged(Span first, Span then) {
        Span whole = new Span(Span.Mode.WITHIN, first.first(), then.last());
        Kind kind = NamedComposer.kind(then);
        return Reading.of(kind, new Schedule.On(List.of(whole))).doubtful(true);
    }

    private Reading throughout(Mention.Throughout throughout) {
        Reading whole = Reading.of(Kind.CONTINUOUS, new Schedule.Throughout(null));
        if (!throughout.yearly() || plan.isOfOneYear()) {
            return whole;
        }
        Recurrence yearly = Recurrence.each(Unit.YEAR);
        Schedule everyYear = new Schedule.Every(yearly, Due.WHOLE, List.of(), plan.academic());
        return whole.recurring(yearly)
                .or(List.of(Reading.of(Kind.RECURRING, everyYear).recurring(yearly)))
                .doubtful(true);
    }

    private Reading waiting() {
        Mention.Waiting waiting = first(Mention.Waiting.class);
        if (waiting != null) {
            Span maybe = waiting.maybe();
            Reading event = Reading.waiting(waiting.kind());
            return maybe == null
                    ? event
                    : event.or(List.of(NamedComposer.reading(List.of(maybe), plan)))
                            .doubtful(true);
        }
        Mention.NoSuchDate wrong = first(Mention.NoSuchDate.class);
        return wrong == null ? Reading.waiting(Kind.UNPARSEABLE) : noSuchDate(wrong.spot());
    }

    /** «30.02.2023» has no date, but the last of February is offered. */
    private Reading noSuchDate(Spot spot) {
        boolean tooLate = spot.month() >= 1 && spot.month() <= 12 && spot.day() > 28 && spot.day() <= 31;
        Spot lastDay = Spot.day(0, spot.month(), spot.year());
        List<Reading> offered = tooLate ? List.of(NamedComposer.reading(List.of(Span.of(lastDay)), plan)) : List.of();
        return new Reading(Kind.UNPARSEABLE, new Schedule.Waiting(), null, tooLate, offered, true);
    }
}
