package vekha.roadmap;

/** A column of the plan's table under the heading it has in the document. */
public record PlanColumn(ColumnKind kind, String heading) {}
