package vekha.execution;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checkpoints that somebody asked for, a page at a time.
 *
 * @param counts how many there are in each state, by the word of the address, under the other conditions
 * @param names what the conditions are called: «section» → «2. Работа с кадрами»
 */
public record CheckpointList(
        CheckpointFilter filter,
        List<CheckpointRow> rows,
        Map<String, Integer> counts,
        Map<String, String> names,
        List<Choice> roadmaps,
        List<Choice> schools,
        int page,
        int size) {

    public static final int PAGE = 50;

    /** As many go on one sheet that is to be printed; more are better kept as a file. */
    public static final int SHEET = 1_000;

    /** One of a select. */
    public record Choice(long id, String name) {}

    public int total() {
        String state = filter.state();
        return counts.getOrDefault(state == null ? "all" : state, 0);
    }

    public int from() {
        return total() == 0 ? 0 : page * size + 1;
    }

    public int to() {
        return Math.min(total(), (page + 1) * size);
    }

    public int pages() {
        return Math.max(1, (total() + size - 1) / size);
    }

    /** On one sheet rather than page by page. */
    public boolean isSheet() {
        return size == SHEET;
    }

    /** How many rows the sheet takes. */
    public int most() {
        return SHEET;
    }

    public int count(String state) {
        return counts.getOrDefault(state, 0);
    }

    public @Nullable String name(String condition) {
        return names.get(condition);
    }
}
