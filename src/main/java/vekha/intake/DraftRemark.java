package vekha.intake;

/**
 * A row of a plan table that is neither section nor measure and found no other place.
 *
 * @param row row of its table
 */
public record DraftRemark(int row, String text) {}
