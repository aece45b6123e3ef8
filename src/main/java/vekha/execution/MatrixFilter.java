package vekha.execution;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a matrix is narrowed to.
 *
 * @param view key of the periods shown, see {@link MatrixColumns}
 * @param standing only measures with a cell that stands so
 * @param measures only these rows; empty: all
 */
public record MatrixFilter(
        @Nullable String view,
        @Nullable Long school,
        @Nullable Long section,
        @Nullable Standing standing,
        Set<Long> measures) {

    /** Whether rows or schools are left out. */
    public boolean isNarrow() {
        return school != null || section != null || standing != null;
    }
}
