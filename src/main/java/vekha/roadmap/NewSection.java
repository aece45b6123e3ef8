package vekha.roadmap;

import org.jspecify.annotations.Nullable;

/**
 * A section of a new table.
 *
 * @param number as printed
 * @param parent index of the enclosing section among the table's sections; it stands before this one
 */
public record NewSection(
        @Nullable String number, String title, @Nullable Integer parent) {}
