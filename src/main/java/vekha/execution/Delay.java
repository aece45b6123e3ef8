package vekha.execution;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * «Не выполнено, потому что…»: the reason, the new date and who allowed it.
 *
 * @param allowedBy null where the one who acts may allow it himself
 */
public record Delay(
        String reason, LocalDate until, @Nullable String allowedBy) {

    /** As it is needed to take the postponement back, or to make it again. */
    Map<String, ?> inFull() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("until", until.toString());
        all.put("reason", reason);
        all.put("allowedBy", allowedBy);
        return all;
    }
}
