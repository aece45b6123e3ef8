package vekha.roadmap;

import java.time.LocalDate;
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
}
