package vekha.journal;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vekha.foundation.Subject;

/**
 * One row of an act, as it is needed to take it back.
 *
 * @param undo what the event said would be needed
 */
public record DoneAct(
        String act,
        List<Subject> subjects,
        JsonNode before,
        JsonNode after,
        JsonNode undo,
        @Nullable String cause,
        Instant at) {

    /** @throws IllegalArgumentException when the act was not about such a thing */
    public long number(String kind) {
        return subjects.stream()
                .filter(it -> it.kind().equals(kind))
                .mapToLong(Subject::id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(act + " is not about a " + kind));
    }

    public boolean is(String name) {
        return act.equals(name);
    }

    /** Null where the place was empty. */
    public @Nullable Long undoNumber(String field) {
        JsonNode value = undo.get(field);
        return value == null || value.isNull() ? null : value.asLong();
    }

    /** None where the event did not say. */
    public Set<Long> undoNumbers(String field) {
        return StreamSupport.stream(undo.path(field).spliterator(), false)
                .map(JsonNode::asLong)
                .collect(Collectors.toUnmodifiableSet());
    }
}
