package vekha.roadmap;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A text of a measure that is edited by itself, with the most signs it may have. */
public enum MeasureField {
    NUMBER(50),
    TITLE(10_000),
    OBJECTIVE(10_000),
    AUDIENCE(10_000),
    DEADLINE(2_000),
    RESPONSIBLE(10_000),
    RESULT(10_000),
    NOTE(10_000);

    private final int longest;

    MeasureField(int longest) {
        this.longest = longest;
    }

    public int longest() {
        return longest;
    }

    /** As the journal and the labels of forms call it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isRequired() {
        return this == TITLE;
    }

    /** What the measure says there. */
    public @Nullable String of(MeasureContent content) {
        return switch (this) {
            case NUMBER -> content.number();
            case TITLE -> content.title();
            case OBJECTIVE -> content.objective();
            case AUDIENCE -> content.audience();
            case DEADLINE -> content.deadline();
            case RESPONSIBLE -> content.responsible();
            case RESULT -> content.result();
            case NOTE -> content.note();
        };
    }
}
