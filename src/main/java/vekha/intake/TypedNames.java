package vekha.intake;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tells whom words of responsibility name that were typed into a draft, as it is told of the document's own. */
public final class TypedNames {

    private final Bodies bodies;

    public TypedNames(DraftRoadmap draft) {
        Set<String> known = new LinkedHashSet<>(draft.abbreviations().keySet());
        Set<String> cells = new LinkedHashSet<>();
        draft.tables()
                .forEach(table -> table.measures().forEach(measure -> {
                    known.addAll(measure.responsible());
                    cells.add(measure.text(ColumnKind.RESPONSIBLE));
                }));
        bodies = new Bodies(known, cells);
    }

    public List<String> in(String words) {
        return bodies.namesIn(words);
    }
}
