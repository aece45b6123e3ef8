package vekha.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sections of a plan table as they open one after another, each in the one it lies in. */
final class Sections {

    private final List<DraftSection> sections = new ArrayList<>();
    private final List<String> styles = new ArrayList<>();
    private boolean justOpened;

    void open(Line line, PlanColumns columns) {
        Labels.Title label = label(line, columns);
        String style = style(label);
        sections.add(new DraftSection(label.number(), label.title(), parent(label.number(), style), line.row()));
        styles.add(style);
        justOpened = true;
    }

    private static Labels.Title label(Line line, PlanColumns columns) {
        int number = columns.of(ColumnKind.NUMBER);
        List<Integer> filled = line.filled();
        if (filled.size() > 1 && !line.blank(number)) {
            int own = columns.of(ColumnKind.TITLE);
            int title = line.blank(own) ? filled.get(filled.get(0) == number ? 1 : 0) : own;
            return new Labels.Title(Labels.trimmed(line.text(number)), Wording.squeeze(line.text(title)));
        }
        return Labels.split(line.text(line.filled().get(0)));
    }

    private static String style(Labels.Title label) {
        String number = label.number();
        if (number == null) {
            return Labels.isTime(label.title()) ? "time" : "plain";
        }
        if (number.matches("[\\d.]+")) {
            return "arabic" + number.chars().filter(c -> c == '.').count();
        }
        return number.matches("\\p{Lu}+(\\.\\d+)*")
                ? "roman"
                : number.replaceAll("[\\s\\d.IVXLCІХ№]+$", "").toLowerCase(java.util.Locale.ROOT);
    }

    /** The section whose number this one continues; else, right below another one of a new style, that one. */
    private @Nullable Integer parent(@Nullable String number, String style) {
        for (int at = sections.size() - 1; at >= 0; at--) {
            String above = sections.get(at).number();
            if (number != null && above != null && number.startsWith(above + ".")) {
                return at;
            }
        }
        int same = styles.lastIndexOf(style);
        if (same >= 0) {
            return fromSame(same);
        }
        return justOpened ? (Integer) (sections.size() - 1) : null;
    }

    /** A style seen before keeps its depth, in whatever section of the outer style is open now. */
    private @Nullable Integer fromSame(int same) {
        Integer outer = sections.get(same).parent();
        if (outer == null) {
            return null;
        }
        int open = styles.lastIndexOf(styles.get(outer));
        return open >= 0 ? (Integer) open : outer;
    }

    void measureFollows() {
        justOpened = false;
    }

    boolean hasOpenedWithoutMeasures() {
        return justOpened;
    }

    @Nullable
    Integer current() {
        return sections.isEmpty() ? null : (Integer) (sections.size() - 1);
    }

    DraftSection removeLast() {
        styles.remove(styles.size() - 1);
        justOpened = false;
        return sections.remove(sections.size() - 1);
    }

    List<DraftSection> all() {
        return List.copyOf(sections);
    }
}
