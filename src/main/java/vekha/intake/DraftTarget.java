package vekha.intake;

import java.math.BigDecimal;

/**
 * A number that a planned result promises.
 *
 * @param text the words of the result
 * @param percent whether the number is a share of a hundred
 */
public record DraftTarget(String text, BigDecimal value, boolean percent) {}
