package vekha.execution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What proves a mark beside the typed line.
 *
 * @param document given field by field
 * @param again numbers of files that prove another mark already and are not brought a second time
 */
public record Further(@Nullable EvidenceLine document, List<Long> again) {

    public static final Further NONE = new Further(null, List.of());

    public Further {
        again = List.copyOf(again);
    }

    List<EvidenceLine> after(List<EvidenceLine> typed) {
        if (document == null || typed.contains(document)) {
            return typed;
        }
        List<EvidenceLine> all = new ArrayList<>(typed);
        all.add(document);
        return all;
    }
}
