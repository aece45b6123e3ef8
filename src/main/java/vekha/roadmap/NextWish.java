package vekha.roadmap;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vekha.deadline.YearShift;
import vekha.foundation.Period;

/**
 * What a plan made of another one is to be called and for when.
 *
 * @param academic whether it speaks of academic years
 */
public record NextWish(String title, Period period, boolean academic) {

    private static final int MONTHS = 12;

    /** The period after that one: as many years on as the plan lasts, begun ones whole. */
    static NextWish after(RoadmapHead head) {
        Period next = next(head.period());
        return new NextWish(YearShift.between(head.period(), next).orSame(head.title()), next, head.academic());
    }

    private static Period next(Period old) {
        long months = ChronoUnit.MONTHS.between(old.from(), old.to().plusDays(1));
        long years = Math.max(1, (months + MONTHS - 1) / MONTHS);
        LocalDate to = old.to().plusDays(1).plusYears(years).minusDays(1);
        return new Period(old.from().plusYears(years), to);
    }
}
