package vekha.execution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vekha.foundation.RefusedException;

/**
 * What came out in figures, beside the planned «100% участия»: a share in per cent, or so many people.
 *
 * @param of out of how many people, where that was said
 */
public record Actual(BigDecimal value, @Nullable BigDecimal of, Unit unit) {

    public enum Unit {
        PERCENT,
        PEOPLE
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(1000);
    private static final Pattern TYPED = Pattern.compile(
            "(\\d{1,6}(?:[.,]\\d{1,2})?)\\s*(?:(?:из|/|of)\\s*(\\d{1,6}))?\\s*(%|процент\\p{L}*|percent|\\p{L}{2,30}\\.?)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** «96 %», «96,5 процента», «25 человек», «25 из 26», «25 из 26 педагогов». */
    static @Nullable Actual read(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        Matcher parts = TYPED.matcher(typed.strip());
        if (typed.length() > 100 || !parts.matches()) {
            throw new RefusedException("completion.refused.actual");
        }
        return read(parts);
    }

    private static Actual read(Matcher parts) {
        BigDecimal value = number(parts.group(1));
        @Nullable String word = parts.group(3);
        if (word != null && (word.equals("%") || word.toLowerCase(Locale.ROOT).matches("процент.*|percent"))) {
            return percent(value, parts.group(2));
        }
        @Nullable BigDecimal of = parts.group(2) == null ? null : number(parts.group(2));
        if ((word == null && of == null) || (of != null && (of.signum() == 0 || of.compareTo(value) < 0))) {
            throw new RefusedException("completion.refused.actual");
        }
        return new Actual(value, of, Unit.PEOPLE);
    }

    private static Actual percent(BigDecimal value, @Nullable String of) {
        if (of != null || value.compareTo(MOST_PERCENT) > 0) {
            throw new RefusedException("completion.refused.actual");
        }
        return new Actual(value, null, Unit.PERCENT);
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits.replace(',', '.'));
    }

    static @Nullable Actual of(@Nullable BigDecimal value, @Nullable BigDecimal of, @Nullable String unit) {
        return value == null || unit == null ? null : new Actual(value, of, Unit.valueOf(unit));
    }

    /** In per cent, where that can be told. */
    public @Nullable BigDecimal percent() {
        if (unit == Unit.PERCENT) {
            return value;
        }
        return of == null ? null : value.multiply(HUNDRED).divide(of, 1, RoundingMode.HALF_UP);
    }

    /** «96,5 %», «25 из 26 чел.»: in the journal, and wherever words of the office stand. */
    public String inWords() {
        if (unit == Unit.PERCENT) {
            return plain(value) + " %";
        }
        return plain(value) + (of == null ? "" : " из " + plain(of)) + " чел.";
    }

    /** «96,5»: with a decimal comma and no noughts at the end. */
    public static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
