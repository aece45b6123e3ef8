package vekha.intake;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a school identification table.
 *
 * @param code the school's code, when printed
 * @param year the year whose results are shown, when the caption says so
 * @param values numbers by what they measure; an empty cell has none
 * @param wordings cells that say more than a number, by what they measure
 */
public record DraftIdentification(
        @Nullable String code,
        String school,
        @Nullable Integer year,
        Map<String, BigDecimal> values,
        Map<String, String> wordings) {

    public DraftIdentification {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        wordings = Collections.unmodifiableMap(new LinkedHashMap<>(wordings));
    }
}
