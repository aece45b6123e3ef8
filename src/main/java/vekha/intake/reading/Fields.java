package vekha.intake.reading;

import java.util.ArrayDeque;
import java.util.Deque;

/** Follows the fields of a Word text: what they instruct is not printed, what results is. */
final class Fields {

    /** For every field begun and not ended: whether it still instructs. */
    private final Deque<Boolean> open = new ArrayDeque<>();

    private int instructing;

    void mark(String kind) {
        if (kind.equals("begin")) {
            open(true);
        } else if (!open.isEmpty() && (kind.equals("separate") || kind.equals("end"))) {
            instructing -= open.pop() ? 1 : 0;
            if (kind.equals("separate")) {
                open(false);
            }
        }
    }

    private void open(boolean instructs) {
        open.push(instructs);
        instructing += instructs ? 1 : 0;
    }

    /** Whether what comes now is an instruction, of whatever field around it. */
    boolean instructing() {
        return instructing > 0;
    }
}
