package vekha.execution;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a checkpoint looks like on a given day: its state, or for a planned one how near its date is. */
public enum Standing {
    PLANNED("planned"),
    SOON("soon"),
    OVERDUE("overdue"),
    WAITS("waits"),
    REPORTED("reported"),
    ACCEPTED("accepted"),
    RETURNED("returned"),
    NOT_REQUIRED("not-required");

    /** So many days before its date a checkpoint is due soon. */
    public static final int SOON_DAYS = 14;

    private final String code;

    Standing(String code) {
        this.code = code;
    }

    /** Whether an address or a style sheet may name one so. */
    static boolean isCode(String code) {
        return Arrays.stream(values()).anyMatch(it -> it.code.equals(code));
    }

    /** The same answer as the function {@code standing} of the database, for one checkpoint in hand. */
    static Standing of(CheckpointState state, @Nullable LocalDate dueOn, LocalDate today) {
        if (state != CheckpointState.PLANNED) {
            return valueOf(state.name());
        }
        if (dueOn == null) {
            return WAITS;
        }
        if (dueOn.isBefore(today)) {
            return OVERDUE;
        }
        return dueOn.isAfter(today.plusDays(SOON_DAYS)) ? PLANNED : SOON;
    }

    /** The word of the badge: its style, its icon and its message {@code state.<code>}. */
    public String code() {
        return code;
    }

    /** The word in an address: {@code ?state=overdue}. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
