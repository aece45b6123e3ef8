package vekha.intake;

import org.jspecify.annotations.Nullable;

/**
 * A section of a plan table.
 *
 * @param number as printed, without its closing full stop; null when none is printed
 * @param parent index of the section it lies in, or null
 * @param row row it was read from
 */
public record DraftSection(
        @Nullable String number, String title, @Nullable Integer parent, int row) {}
