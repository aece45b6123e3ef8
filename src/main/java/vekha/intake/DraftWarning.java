package vekha.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A doubtful place in the draft.
 *
 * @param table index among the draft's tables, or null when it concerns the whole document
 * @param row row of that table, or null
 * @param key message key
 * @param arguments what the message names
 */
public record DraftWarning(
        @Nullable Integer table,
        @Nullable Integer row,
        @Nullable ColumnKind field,
        Severity severity,
        String key,
        List<Object> arguments) {

    /** Whether somebody has to decide, or only to know what was repaired. */
    public enum Severity {
        QUESTION,
        REPAIR
    }

    public DraftWarning {
        arguments = List.copyOf(arguments);
    }

    static DraftWarning question(
            @Nullable Integer table,
            @Nullable Integer row,
            @Nullable ColumnKind field,
            String key,
            Object... arguments) {
        return new DraftWarning(table, row, field, Severity.QUESTION, "intake.warning." + key, List.of(arguments));
    }
}
