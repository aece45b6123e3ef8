package vekha.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vekha.deadline.Deadline;

/**
 * A measure as it was understood.
 *
 * @param section index among the table's sections, or null
 * @param deadline what was understood of the wording, which it keeps with white space squeezed
 * @param responsible names of bodies and persons, one each
 * @param inherited columns whose text stands in a cell above
 * @param others text of columns that have no field of their own, by their heading
 * @param footnotes what the cells refer to below the page
 * @param rows rows of the table it was read from
 */
public record DraftMeasure(
        String number,
        @Nullable Integer section,
        String title,
        @Nullable String objective,
        @Nullable String audience,
        Deadline deadline,
        @Nullable String responsibleText,
        List<String> responsible,
        @Nullable String result,
        @Nullable String note,
        Map<String, String> others,
        List<String> footnotes,
        Set<ColumnKind> inherited,
        List<Integer> rows,
        List<Repair> repairs,
        List<DraftTarget> targets,
        List<DraftEvidence> evidence) {

    public DraftMeasure {
        responsible = List.copyOf(responsible);
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
        footnotes = List.copyOf(footnotes);
        inherited = Set.copyOf(inherited);
        rows = List.copyOf(rows);
        repairs = List.copyOf(repairs);
        targets = List.copyOf(targets);
        evidence = List.copyOf(evidence);
    }
    /** What stands in a column, empty when nothing does. */
    String text(ColumnKind column) {
        String text = switch (column) {
            case NUMBER -> number;
            case TITLE -> title;
            case OBJECTIVE -> objective;
            case AUDIENCE -> audience;
            case DEADLINE -> deadline.wording();
            case RESPONSIBLE -> responsibleText;
            case RESULT -> result;
            case NOTE, OTHER -> note;
        };
        return Objects.toString(text, "");
    }
}
