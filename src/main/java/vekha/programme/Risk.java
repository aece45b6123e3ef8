package vekha.programme;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What the questioning of a year said of one risk factor.
 *
 * @param activated the school works on it in that year
 */
@Embeddable
public record Risk(@Enumerated(EnumType.STRING) Significance significance, boolean activated) {}
