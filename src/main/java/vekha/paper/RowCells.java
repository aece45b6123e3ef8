package vekha.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vekha.roadmap.ColumnKind;
import vekha.roadmap.NoteColumns;
import vekha.roadmap.PlanColumn;
import vekha.roadmap.PlanVersion;

/** Lays the fields of a measure under the columns of its table; a deadline or a note that was read from several goes back into each. */
final class RowCells {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d{2}(?!\\d)");
    private static final String MARK = "+";

    private final List<PlanColumn> columns;
    private final List<Integer> deadlines;
    private final NoteColumns notes;

    RowCells(List<PlanColumn> columns) {
        this.columns = columns;
        this.deadlines = of(ColumnKind.DEADLINE);
        this.notes = new NoteColumns(columns);
    }

    private List<Integer> of(ColumnKind kind) {
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < columns.size(); at++) {
            if (columns.get(at).kind() == kind) {
                places.add(at);
            }
        }
        return places;
    }

    List<Paper.Cell> of(PlanVersion.Row row) {
        String[] texts = new String[columns.size()];
        Arrays.fill(texts, "");
        for (int at = 0; at < texts.length; at++) {
            ColumnKind kind = columns.get(at).kind();
            if (of(kind).get(0) == at && kind != ColumnKind.NOTE && kind != ColumnKind.OTHER) {
                texts[at] = row.cell(kind);
            }
        }
        deadline(row.text("deadline"), texts);
        note(row.text("note"), texts);
        List<Paper.Cell> cells = new ArrayList<>();
        for (int at = 0; at < texts.length; at++) {
            cells.add(new Paper.Cell(texts[at], notesOf(row, at), Paper.Cell.Merge.NONE));
        }
        return cells;
    }

    /** A note that has no column stands below the page, a footnote for each line. */
    private List<String> notesOf(PlanVersion.Row row, int column) {
        boolean below = notes.isEmpty() && columns.get(column).kind() == ColumnKind.TITLE;
        return below ? row.text("note").lines().filter(line -> !line.isBlank()).toList() : List.of();
    }

    /** «Март, Май» is a mark under each month, «01.02 – 05.03» a beginning and an end. */
    private void deadline(String wording, String[] texts) {
        if (deadlines.size() < 2) {
            return;
        }
        List<String> months = List.of(wording.split(", ", -1));
        List<String> headed =
                deadlines.stream().map(at -> time(columns.get(at).heading())).toList();
        String[] ends = wording.split(" – ", -1);
        if (!wording.isEmpty() && headed.containsAll(months)) {
            for (int at = 0; at < deadlines.size(); at++) {
                texts[deadlines.get(at)] = months.contains(headed.get(at)) ? MARK : "";
            }
        } else if (ends.length == deadlines.size()) {
            for (int at = 0; at < ends.length; at++) {
                texts[deadlines.get(at)] = ends[at];
            }
        }
    }

    /** What a mark under that heading says: the lower of two headings, or the year in it. */
    private static String time(String heading) {
        Matcher year = YEAR.matcher(heading);
        String lowest = heading.substring(heading.lastIndexOf(':') + 1).strip();
        return lowest.matches("\\p{L}.*") || !year.find() ? lowest : year.group();
    }

    private void note(String text, String[] texts) {
        List<@Nullable String> parts = notes.parts(text);
        for (int column = 0; column < texts.length; column++) {
            String part = parts.get(column);
            texts[column] = part == null ? texts[column] : part;
        }
    }
}
