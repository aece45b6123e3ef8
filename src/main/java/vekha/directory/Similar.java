package vekha.directory;

import java.util.function.LongFunction;

/**
 * Something whose name is like the one that was asked for; a suggestion, never a decision.
 *
 * @param likeness from 0 to 1, 1 for names that differ in what does not matter
 */
public record Similar<I>(I id, String name, double likeness) {

    /** The same under the id of its kind. */
    static <I> Similar<I> typed(Similar<Long> found, LongFunction<I> id) {
        return new Similar<>(id.apply(found.id()), found.name(), found.likeness());
    }
}
