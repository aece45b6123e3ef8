package vekha.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How many checkpoints of a section stand how; counted by the same dates as on the head's page.
 *
 * @param all with a date in the period, not required ones left out
 * @param due those of them whose date has passed
 * @param moved due, not done and put off after its date
 */
record Numbers(
        long roadmap,
        @Nullable Long section,
        String heading,
        int all,
        int due,
        int accepted,
        int reported,
        int returned,
        int overdue,
        int moved,
        int notRequired) {

    static Numbers none(String heading) {
        return new Numbers(0, null, heading, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    Numbers plus(Numbers other) {
        return new Numbers(
                roadmap,
                section,
                heading,
                all + other.all,
                due + other.due,
                accepted + other.accepted,
                reported + other.reported,
                returned + other.returned,
                overdue + other.overdue,
                moved + other.moved,
                notRequired + other.notRequired);
    }

    /** Accepted ÷ due in per cent with one place; never 100 while something is missing, null as long as nothing is due. */
    @Nullable
    BigDecimal percent() {
        if (due == 0) {
            return null;
        }
        BigDecimal share = BigDecimal.valueOf(100L * accepted).divide(BigDecimal.valueOf(due), 1, RoundingMode.HALF_UP);
        boolean whole = share.compareTo(BigDecimal.valueOf(100)) == 0;
        return whole && accepted < due ? new BigDecimal("99.9") : share;
    }
}
