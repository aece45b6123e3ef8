package vekha.deadline;

import java.util.List;
import java.util.Locale;

/**
 * Why a deadline deserves a second look; never a refusal.
 *
 * @param code what is wrong
 * @param details what the text names, in its order
 */
public record Warning(Code code, List<String> details) {

    /** What can be wrong with a deadline. */
    public enum Code {
        ENDS_BEFORE_IT_STARTS,
        OUTSIDE_PLAN_PERIOD,
        YEAR_CANNOT_BE_MEANT,
        NO_SUCH_DATE
    }

    public Warning {
        details = List.copyOf(details);
    }

    /** The sentence shown beside the deadline. */
    public String text(Locale locale) {
        String key = "warning." + code.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Texts.in(locale).text(key, details.toArray());
    }
}
