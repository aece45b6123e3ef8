package vekha.roadmap;

/** What a column of the plan's table holds. */
public enum ColumnKind {
    NUMBER,
    TITLE,
    OBJECTIVE,
    AUDIENCE,
    DEADLINE,
    RESPONSIBLE,
    RESULT,
    NOTE,
    OTHER
}
