package vekha.foundation;

import org.jspecify.annotations.Nullable;

/**
 * Something to choose in a form: an option of a select, a radio button, a box to tick.
 *
 * @param hint a quieter second line, where the field shows one
 */
public record Choice(String value, String label, @Nullable String hint) {

    public static Choice of(Object value, String label) {
        return new Choice(String.valueOf(value), label, null);
    }
}
