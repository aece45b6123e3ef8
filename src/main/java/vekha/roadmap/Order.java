package vekha.roadmap;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The order by which a plan is approved; every part may still be blank, as a stamp «от ____ № ____» is.
 *
 * @param issuer the authority whose order it is
 * @param signedBy who signed it
 * @param controller who is charged with control
 */
public record Order(
        @Nullable String number,
        @Nullable LocalDate date,
        @Nullable String issuer,
        @Nullable String signedBy,
        @Nullable String controller) {

    public static final Order NONE = new Order(null, null, null, null, null);

    /** Whether a plan can come into force by it. */
    public boolean isComplete() {
        return number != null && date != null;
    }

    /** As the journal tells it, without what is blank. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "orderNumber", number);
        put(fields, "orderDate", date == null ? null : date.toString());
        put(fields, "orderIssuer", issuer);
        put(fields, "orderSignedBy", signedBy);
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
