package vekha.foundation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/** How many digits the numbers of one column have behind the point: as many as the one that needs most, all alike. */
public record Decimals(int places) {

    /** @param column finds the number in a row; nothing where it is not known */
    public static <T> Decimals of(Collection<T> rows, Function<T, @Nullable BigDecimal> column) {
        return new Decimals(rows.stream()
                .map(column)
                .filter(Objects::nonNull)
                .mapToInt(value -> Math.max(0, value.stripTrailingZeros().scale()))
                .max()
                .orElse(0));
    }

    public @Nullable BigDecimal align(@Nullable BigDecimal value) {
        return value == null ? null : value.setScale(places, RoundingMode.HALF_UP);
    }

    /** With the digits it has: Russian with a comma, English with a point. */
    public static String written(BigDecimal value) {
        String digits = value.toPlainString();
        LocaleContext asked = LocaleContextHolder.getLocaleContext();
        Locale locale = asked == null ? null : asked.getLocale(); // Russian where nobody asks
        return locale != null && locale.getLanguage().equals("en") ? digits : digits.replace('.', ',');
    }
}
