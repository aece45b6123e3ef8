package vekha.roadmap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Lays a note under the columns it was read from: a column without a field of its own is kept in the note, on a line that its
 * heading begins, «Финансирование: 120 тыс. руб.».
 */
public final class NoteColumns {

    private final List<String> headings;
    private final List<Integer> others;
    private final int note;

    public NoteColumns(List<PlanColumn> columns) {
        this.headings = columns.stream().map(PlanColumn::heading).toList();
        this.others = of(ColumnKind.OTHER, columns);
        List<Integer> notes = of(ColumnKind.NOTE, columns);
        this.note = !notes.isEmpty() ? notes.get(0) : others.isEmpty() ? -1 : others.get(0);
    }

    private static List<Integer> of(ColumnKind kind, List<PlanColumn> columns) {
        return IntStream.range(0, columns.size())
                .filter(at -> columns.get(at).kind() == kind)
                .boxed()
                .toList();
    }

    /** Whether there is a column for notes at all. */
    public boolean isEmpty() {
        return note < 0;
    }

    /** What stands in each column; null where nothing of the note does. A note that names no column, or but one, stays whole. */
    public List<@Nullable String> parts(@Nullable String text) {
        @Nullable String[] parts = new String[headings.size()];
        if (note < 0 || text == null || text.isEmpty()) {
            return Arrays.asList(parts);
        }
        int at = note;
        for (String line : text.lines().toList()) {
            int headed = headed(line, parts);
            at = headed < 0 ? at : headed;
            String said = headed < 0 ? line : line.substring(headings.get(at).length() + 2);
            parts[at] = parts[at] == null ? said : parts[at] + "\n" + said;
        }
        return Arrays.stream(parts).filter(part -> part != null).count() < 2 ? whole(text) : Arrays.asList(parts);
    }

    /** A lone heading would not be read back. */
    private List<@Nullable String> whole(String text) {
        List<@Nullable String> parts = new ArrayList<>(java.util.Collections.nCopies(headings.size(), null));
        parts.set(note, text);
        return parts;
    }

    private int headed(String line, @Nullable String[] parts) {
        return others.stream()
                .filter(other -> parts[other] == null && line.startsWith(headings.get(other) + ": "))
                .findFirst()
                .orElse(-1);
    }
}
