package vekha.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A measure while its rows are being put together. */
final class PlanRow {

    private final PlanColumns columns;
    private final Line first;
    private final List<String> texts;
    private final List<Integer> rows = new ArrayList<>();
    private final List<String> markers = new ArrayList<>();
    private final Set<ColumnKind> inherited = EnumSet.noneOf(ColumnKind.class);
    private final List<Repair> repairs = new ArrayList<>();
    private final @Nullable Integer section;
    private String sectionTime = "";
    private String label = "";

    PlanRow(PlanColumns columns, Line line, @Nullable Integer section) {
        this.columns = columns;
        this.first = line;
        this.texts = new ArrayList<>(line.texts());
        this.section = section;
        rows.add(line.row());
        markers.addAll(line.markers());
    }

    PlanColumns columns() {
        return columns;
    }

    Line first() {
        return first;
    }

    @Nullable
    Integer section() {
        return section;
    }

    List<Integer> rows() {
        return rows;
    }

    List<String> markers() {
        return markers;
    }

    Set<ColumnKind> inherited() {
        return inherited;
    }

    List<Repair> repairs() {
        return repairs;
    }

    void repaired(Repair repair) {
        repairs.add(repair);
    }

    String text(int column) {
        return column < 0 ? "" : texts.get(column);
    }

    String text(ColumnKind kind) {
        return text(columns.of(kind));
    }

    /** The number as printed, in a column of its own or before the title. */
    String number() {
        return label.isEmpty() ? text(ColumnKind.NUMBER) : label;
    }

    /** Takes the number off the title, where the table has no column for it. */
    void label(String number, String title) {
        label = number;
        replace(columns.of(ColumnKind.TITLE), title);
    }

    void replace(int column, String text) {
        texts.set(column, text);
    }

    /** Puts the lower part of a cut row under the upper one, cell by cell. */
    void join(Line line) {
        rows.add(line.row());
        markers.addAll(line.markers());
        for (int at = 0; at < texts.size(); at++) {
            String below = line.text(at);
            if (!below.equals(texts.get(at))) {
                texts.set(at, Wording.join(texts.get(at), below));
            }
        }
    }

    /** The time of its section is that of the measure, whose row tells none. */
    void inheritTime(String time) {
        sectionTime = time;
        inherited.add(ColumnKind.DEADLINE);
    }

    /** Empty when the row tells its own. */
    String sectionTime() {
        return sectionTime;
    }

    void inherit(int column, String text) {
        texts.set(column, text);
        inherited.add(columns.columns().get(column).kind());
    }
}
