package vekha.directory;

/**
 * Something whose name is like the one that was asked for; a suggestion, never a decision.
 *
 * @param likeness from 0 to 1, 1 for names that differ in what does not matter
 */
public record Similar<I>(I id, String name, double likeness) {}
