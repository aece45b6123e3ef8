package vekha.dashboard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import vekha.foundation.Id;

/**
 * Address of the list of checkpoints that a number counts.
 *
 * @param conditions what the list is narrowed to, by the names of the list's own parameters
 */
record Rows(Map<String, String> conditions) {

    static final Rows ALL = new Rows(Map.of());

    /** The same list, narrowed further; a condition of the same name is replaced. */
    public Rows where(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(conditions);
        more.put(name, String.valueOf(value));
        return new Rows(more);
    }

    public Rows of(String name, Id id) {
        return where(name, id.value());
    }

    /** The address of those that stand so: «overdue», «due» … */
    public String state(String state) {
        return where("state", state).address();
    }

    public String address() {
        return conditions.isEmpty()
                ? "/checkpoints"
                : conditions.entrySet().stream()
                        .map(condition -> condition.getKey() + "=" + condition.getValue())
                        .collect(Collectors.joining("&", "/checkpoints?", ""));
    }
}
