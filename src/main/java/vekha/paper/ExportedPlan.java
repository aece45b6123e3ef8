package vekha.paper;

import vekha.roadmap.RoadmapId;

/** A plan that goes into an export. */
public record ExportedPlan(RoadmapId id, String title, String territory) {}
