package vekha.execution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What proves a mark beside the typed line.
 *
 * @param document given field by field
 * @param instead the words of the typed document that it corrects; it stands beside the typed ones where there is none
 * @param again numbers of files that prove another mark already and are not brought a second time
 */
public record Further(
        @Nullable EvidenceLine document, @Nullable String instead, List<Long> again) {

    public static final Further NONE = new Further(null, null, List.of());

    public Further {
        again = List.copyOf(again);
    }

    List<EvidenceLine> after(List<EvidenceLine> typed) {
        if (document == null || typed.stream().anyMatch(document::saysTheSameAs)) {
            return typed;
        }
        List<EvidenceLine> all = new ArrayList<>(typed);
        for (int at = 0; at < all.size(); at++) {
            if (all.get(at).inWords().equals(instead)) {
                all.set(at, document.withLinkOf(all.get(at)));
                return all;
            }
        }
        all.add(document);
        return all;
    }
}
