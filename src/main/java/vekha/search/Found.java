package vekha.search;

import java.util.List;
import java.util.Map;

/**
 * Everything that was found.
 *
 * @param counts how many of each kind, in the order of the kinds; those without any are left out
 * @param similar nothing has the very words: these have similar ones
 */
public record Found(Map<Kind, List<Hit>> hits, Map<Kind, Long> counts, boolean similar) {

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
