package vekha.roadmap;

/** An abbreviation of the plan and what it stands for. */
public record LegendEntry(String abbreviation, String meaning) {}
