package vekha.execution;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * «Не выполнено, потому что…»: the reason, the new date and who allowed it.
 *
 * @param allowedBy null where the one who acts may allow it himself
 */
public record Delay(
        String reason, LocalDate until, @Nullable String allowedBy) {}
