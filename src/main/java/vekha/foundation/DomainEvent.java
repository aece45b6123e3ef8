package vekha.foundation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that was done. The journal writes a row for each one, in the transaction in which it was done. */
public interface DomainEvent {

    Act act();

    /** First what was acted on, then those in whose history it is shown too. */
    List<Subject> subjects();

    /** What the act changed, as it was; keys are the words of the product, values plain texts, numbers or dates. */
    default Map<String, ?> before() {
        return Map.of();
    }

    /** What the act changed, as it is now. */
    default Map<String, ?> after() {
        return Map.of();
    }

    /** What taking the act back needs beside the subjects, in numbers instead of words; null: it cannot be taken back. */
    default @Nullable Map<String, ?> undo() {
        return null;
    }

    /** The name of the act: {@code checkpointCompleted}; the journal's label is {@code journal.act.<name>}. */
    default String name() {
        String type = getClass().getSimpleName();
        return Character.toLowerCase(type.charAt(0)) + type.substring(1);
    }
}
