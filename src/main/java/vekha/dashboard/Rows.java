package vekha.dashboard;

import java.util.LinkedHashMap;
import java.util.Map;
import vekha.foundation.Id;

/** Address of the list of checkpoints that a number counts. */
final class Rows {

    static final Rows ALL = new Rows(Map.of());

    private final Map<String, String> conditions;
    private final String address;

    /** @param conditions what the list is narrowed to, by the names of the list's own parameters */
    private Rows(Map<String, String> conditions) {
        this.conditions = conditions;
        StringBuilder text = new StringBuilder("/checkpoints");
        conditions.forEach((name, value) -> text.append(text.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(value));
        this.address = text.toString();
    }

    /** The same list, narrowed further; a condition of the same name is replaced. */
    public Rows where(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(conditions);
        more.put(name, String.valueOf(value));
        return new Rows(more);
    }

    Rows of(String name, Id id) {
        return where(name, id.value());
    }

    /** The address of those that stand so: «overdue», «due» … */
    public String state(String state) {
        return address + (conditions.isEmpty() ? "?state=" : "&state=") + state;
    }

    /** The page itself, narrowed to one thing and told of the same day. */
    String page(String what, long id) {
        String on = conditions.get("on");
        return "/dashboard?" + what + "=" + id + (on == null ? "" : "&on=" + on);
    }

    public String address() {
        return address;
    }
}
