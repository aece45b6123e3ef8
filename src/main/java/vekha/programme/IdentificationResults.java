package vekha.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The results of one year's identification; what a table left empty is absent.
 *
 * @param isbshValue index of the social well-being of the school (ИСБШ)
 * @param iurshValue index of the conditions in which the school works (ИУРШ)
 * @param source document the results were taken from
 */
public record IdentificationResults(
        @Nullable String qualityGroupOge,
        @Nullable BigDecimal qualityIndexOge,
        @Nullable String qualityGroupEge,
        @Nullable BigDecimal qualityIndexEge,
        @Nullable String isbshGroup,
        @Nullable BigDecimal isbshValue,
        @Nullable BigDecimal iurshValue,
        @Nullable String territorialStatus,
        @Nullable String source) {

    static final IdentificationResults NONE =
            new IdentificationResults(null, null, null, null, null, null, null, null, null);

    public IdentificationResults {
        qualityIndexOge = asStored(qualityIndexOge);
        qualityIndexEge = asStored(qualityIndexEge);
        isbshValue = asStored(isbshValue);
        iurshValue = asStored(iurshValue);
    }

    /** With the places the database keeps, so that equal results are equal. */
    private static @Nullable BigDecimal asStored(@Nullable BigDecimal value) {
        return value == null ? null : value.setScale(4, RoundingMode.HALF_UP);
    }

    /** These results, and for what they leave absent those known before: a second table of a year adds to the first. */
    public IdentificationResults over(IdentificationResults known) {
        return new IdentificationResults(
                first(qualityGroupOge, known.qualityGroupOge),
                first(qualityIndexOge, known.qualityIndexOge),
                first(qualityGroupEge, known.qualityGroupEge),
                first(qualityIndexEge, known.qualityIndexEge),
                first(isbshGroup, known.isbshGroup),
                first(isbshValue, known.isbshValue),
                first(iurshValue, known.iurshValue),
                first(territorialStatus, known.territorialStatus),
                first(source, known.source));
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one != null ? one : other;
    }

    /** As the journal tells it. */
    Map<String, Object> facts(int year) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("identificationYear", String.valueOf(year));
        put(facts, "qualityGroupOge", qualityGroupOge);
        put(facts, "qualityIndexOge", qualityIndexOge);
        put(facts, "qualityGroupEge", qualityGroupEge);
        put(facts, "qualityIndexEge", qualityIndexEge);
        put(facts, "isbshGroup", isbshGroup);
        put(facts, "isbshValue", isbshValue);
        put(facts, "iurshValue", iurshValue);
        put(facts, "territorialStatus", territorialStatus);
        put(facts, "source", source);
        return facts;
    }

    private static void put(Map<String, Object> facts, String key, @Nullable Object value) {
        if (value instanceof BigDecimal number) {
            facts.put(key, number.stripTrailingZeros().toPlainString().replace('.', ','));
        } else if (value != null) {
            facts.put(key, Objects.toString(value));
        }
    }
}
