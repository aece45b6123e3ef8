package vekha.deadline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills what the members of a list leave to each other: «8–12.02.2021», «14 и 21 октября», «I, III кварталы»,
 * «март/ноябрь 2022», «октябрь (2 неделя)».
 */
final class Chain {

    private final Plan plan;
    private final boolean onlyNumbers;
    private final List<Mention.Timed> timed;

    private Chain(List<Mention.Timed> timed, Plan plan, boolean onlyNumbers) {
        this.timed = new ArrayList<>(timed);
        this.plan = plan;
        this.onlyNumbers = onlyNumbers;
    }

    static List<Mention.Timed> filled(List<Mention.Timed> timed, Plan plan, boolean onlyNumbers) {
        if (timed.size() == 1 && isComplete(timed.get(0).span())) {
            return timed;
        }
        Chain chain = new Chain(timed, plan, onlyNumbers);
        chain.fillNumbers();
        chain.fillMonths();
        chain.carryUntil();
        chain.dropIncomplete();
        if (!chain.timed.isEmpty()) {
            chain.giveYearSaidLast();
        }
        chain.takeYearsSaidFirst();
        chain.repeatForYears();
        chain.fillYears();
        return chain.timed;
    }

    private static boolean isComplete(Span span) {
        return span.first().month() != 0 && span.last().month() != 0;
    }

    private void set(int i, Span span) {
        timed.set(i, timed.get(i).with(span));
    }

    /** From the right: a bare number is a day, quarter, decade … as its neighbour is. */
    private void fillNumbers() {
        @Nullable Spot next = null;
        for (int i = timed.size() - 1; i >= 0; i--) {
            Span span = timed.get(i).span();
            Spot last = like(span.last(), next);
            Spot first = span.isRange() ? like(span.first(), last) : last;
            set(i, new Span(span.mode(), first, last));
            next = timed.get(i).joined() ? first : null;
        }
    }

    private Spot like(Spot spot, @Nullable Spot next) {
        boolean schoolYear = spot.grain() == Grain.YEAR && next != null && next.grain() == Grain.ACADEMIC_YEAR;
        if (schoolYear && spot.lastYear() == spot.year() + 1) {
            return Spot.academicYears(spot.year(), spot.year());
        }
        Spot neighbour = next == null && onlyNumbers ? dayOfPlan(spot) : next;
        if (neighbour == null || spot.grain() != Grain.BARE) {
            return spot;
        }
        Grain grain = neighbour.grain();
        if (grain == Grain.DAY && neighbour.month() != 0 && neighbour.day() > 0) {
            return Spot.day(spot.day(), neighbour.month(), neighbour.year());
        }
        boolean school = grain == Grain.HALF_YEAR && neighbour.lastMonth() != neighbour.month() + 5;
        Spot same = school && spot.day() <= 2
                ? Spot.academicHalf(spot.day())
                : grain.isNumbered() ? Spot.numbered(grain, spot.day(), neighbour.month()) : null;
        return same == null ? spot : same.in(yearOf(same, neighbour), yearOf(same, neighbour));
    }

    private static int yearOf(Spot spot, Spot neighbour) {
        boolean before =
                neighbour.hasYear() && spot.month() > neighbour.month() && neighbour.grain() == Grain.HALF_YEAR;
        return before ? neighbour.year() - 1 : neighbour.year();
    }

    /** In the plan of one month a number alone is a day of it. */
    private @Nullable Spot dayOfPlan(Spot spot) {
        YearMonth month = plan.month();
        return month == null || spot.day() > month.lengthOfMonth()
                ? null
                : Spot.day(1, month.getMonthValue(), month.getYear());
    }

    /** «октябрь (2 неделя)»: a part takes the month before it, and stands for it. */
    private void fillMonths() {
        for (int i = timed.size() - 1; i >= 0; i--) {
            Spot part = timed.get(i).span().last();
            if (isDayOfMonthBefore(i)) {
                Spot month = timed.get(i - 1).span().first();
                set(i, Span.of(Span.Mode.UNTIL, Spot.day(part.day(), month.month(), month.year())));
                timed.remove(--i);
                continue;
            }
            if (!part.grain().isPartOfMonth() || part.month() != 0) {
                continue;
            }
            @Nullable
            Spot month =
                    i > 0 && timed.get(i).joined() ? timed.get(i - 1).span().last() : null;
            if (month != null && month.grain() == Grain.MONTH) {
                set(i, ofMonth(timed.get(i).span(), month.month(), month.year()));
                timed.remove(--i);
            } else if (plan.month() != null) {
                set(
                        i,
                        ofMonth(
                                timed.get(i).span(),
                                plan.month().getMonthValue(),
                                plan.month().getYear()));
            }
        }
    }

    /** «май, до 20-го». */
    private boolean isDayOfMonthBefore(int i) {
        Span span = timed.get(i).span();
        boolean untilDay = span.mode() == Span.Mode.UNTIL && span.last().grain() == Grain.BARE;
        if (!untilDay || i == 0 || !timed.get(i).joined()) {
            return false;
        }
        Span before = timed.get(i - 1).span();
        return before.isWithin() && !before.isRange() && before.first().grain() == Grain.MONTH;
    }

    private static Span ofMonth(Span span, int month, int year) {
        Spot first = span.first().ofMonth(month, year);
        return new Span(span.mode(), first, span.isRange() ? span.last().ofMonth(month, year) : first);
    }

    /** «до 10.04, 10.07, 10.10»: the preposition is of every day. */
    private void carryUntil() {
        for (int i = 1; i < timed.size(); i++) {
            Span before = timed.get(i - 1).span();
            Span span = timed.get(i).span();
            boolean days = before.first().grain() == Grain.DAY && span.first().grain() == Grain.DAY;
            if (days
                    && timed.get(i).joined()
                    && before.mode() == Span.Mode.UNTIL
                    && span.isWithin()
                    && !span.isRange()) {
                set(i, span.withMode(Span.Mode.UNTIL));
            }
        }
    }

    private void dropIncomplete() {
        timed.removeIf(each -> !isComplete(each.span()) || !isPossible(each.span()));
    }

    private static boolean isPossible(Span span) {
        return span.first().isPossible() && span.last().isPossible();
    }

    /** «2021 год: март, май» and «2022–2023 учебный год, октябрь». */
    private void takeYearsSaidFirst() {
        @Nullable Span years = null;
        for (int i = 0; i < timed.size(); i++) {
            Span span = timed.get(i).span();
            boolean plain = span.isOfYears() && span.isWithin() && span.hasYear() && !span.isRange();
            boolean followed = i + 1 < timed.size()
                    && !timed.get(i + 1).then()
                    && !timed.get(i + 1).span().hasYear();
            if (plain && followed) {
                years = span;
                timed.remove(i--);
            } else if (span.hasYear()) {
                years = null;
            } else if (years != null) {
                set(i, within(span, years.first()));
            }
        }
    }

    private static Span within(Span span, Spot years) {
        boolean school = years.grain() == Grain.ACADEMIC_YEAR && span.first().month() < 9;
        return school ? span.in(years.year() + 1, years.lastYear() + 1) : span.in(years.year(), years.lastYear());
    }

    /** «январь 2021, 2022, 2023» is January of each. */
    private void repeatForYears() {
        for (int i = 1; i < timed.size(); i++) {
            Span before = timed.get(i - 1).span();
            Span span = timed.get(i).span();
            boolean year = span.isOfYears() && span.isWithin() && span.hasYear() && !span.isRange();
            boolean of = !before.isOfYears() && before.hasYear() && span.first().grain() == Grain.YEAR;
            if (year
                    && of
                    && timed.get(i).joined()
                    && !timed.get(i).then()
                    && !before.last().equals(span.last())) {
                set(i, sameIn(before, span.first()));
            }
        }
    }

    private static Span sameIn(Span span, Spot years) {
        if (!span.isRange() || span.first().hasYear()) {
            return span.in(years.year(), years.lastYear());
        }
        return new Span(span.mode(), span.first(), span.last().in(years.year(), years.lastYear()));
    }

    /** «март (1 этап), май (2 этап) 2022»: a year at the very end is of all that have none. */
    private void giveYearSaidLast() {
        int last = timed.size() - 1;
        Mention.Timed year = timed.get(last);
        boolean plain = year.span().isWithin() && year.span().first().grain() == Grain.YEAR && !year.then();
        if (!plain
                || timed.subList(0, last).stream().anyMatch(each -> each.span().hasYear())) {
            return;
        }
        Spot years = year.span().first();
        if (last > 0 && !year.span().isRange()) {
            timed.remove(last);
            timed.replaceAll(each -> each.with(within(each.span(), years)));
        }
    }

    /** A year stands for all members before it, and goes on for those behind it. */
    private void fillYears() {
        for (int i = timed.size() - 2; i >= 0; i--) {
            Span span = timed.get(i).span();
            Span next = timed.get(i + 1).span();
            if (!span.hasYear()
                    && next.hasYear()
                    && !next.isOfYears()
                    && !timed.get(i + 1).then()) {
                Spot named = next.first().hasYear() ? next.first() : next.last();
                int shift = next.first().hasYear()
                        ? 0
                        : next.first().month() > next.last().month() ? -1 : 0;
                set(i, inYearBefore(span, named, shift));
            }
        }
        for (int i = 1; i < timed.size() && !plan.isOfOneYear(); i++) {
            Span span = timed.get(i).span();
            Span before = timed.get(i - 1).span();
            if (!span.hasYear()
                    && before.first().hasYear()
                    && !before.isOfYears()
                    && !timed.get(i).then()) {
                int year = before.first().year();
                boolean earlier = span.start(year).isBefore(before.start(year));
                set(i, span.in(earlier ? year + 1 : year));
            }
        }
    }

    /** The year of the next member, unless only the year before lies in the plan. */
    private Span inYearBefore(Span span, Spot named, int shift) {
        int year = named.year() + shift;
        LocalDate start = span.start(year);
        boolean outside = !plan.period().contains(start) && plan.period().contains(span.start(year - 1));
        return outside ? span.in(year - 1) : span.in(year, Math.max(year, named.lastYear() + shift));
    }
}
