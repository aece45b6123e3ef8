package vekha.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The order that approves the plan, as far as its stamp or its head is filled in. */
public record DraftOrder(
        @Nullable String number,
        @Nullable LocalDate date,
        @Nullable String issuer,
        @Nullable String signedBy) {

    boolean isBlank() {
        return number == null && date == null && issuer == null && signedBy == null;
    }
}
