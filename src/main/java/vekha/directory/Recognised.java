package vekha.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the directory makes of a name.
 *
 * @param found the one that goes by it, if just one does
 * @param similar others with a name like it, offered and never taken for it
 */
public record Recognised<I>(@Nullable Similar<I> found, List<Similar<I>> similar) {}
