package vekha.foundation;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Conditions that a statement has only when they are asked for: <code>{school? and c.school_id = :school}</code> stands where
 * {@code school} has a value. A condition that is always there and says «or nothing was asked» would be planned for the case that
 * something was, and the plan is kept.
 */
public final class Clauses {

    private static final Pattern CLAUSE = Pattern.compile("\\{(\\w+)\\?([^{}]*)}");

    private Clauses() {}

    /** @param values null, or no entry at all, for what is not asked for */
    public static String of(String sql, Map<String, ? extends @Nullable Object> values) {
        return CLAUSE.matcher(sql)
                .replaceAll(
                        clause -> values.get(clause.group(1)) == null ? "" : Matcher.quoteReplacement(clause.group(2)));
    }

    /** The same with one condition. */
    public static String of(String sql, String name, @Nullable Object value) {
        return of(sql, value == null ? Map.of() : Map.of(name, value));
    }
}
