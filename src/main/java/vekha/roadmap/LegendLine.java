package vekha.roadmap;

import jakarta.persistence.Embeddable;

/** A legend entry in its place. */
@Embeddable
record LegendLine(int position, String abbreviation, String meaning) {}
