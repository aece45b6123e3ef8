package vekha.foundation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of a list with what the reader asked for; what was not asked for does not stand in it. */
public record Address(String path, Map<String, String> parameters) {

    public static Address of(String path) {
        return new Address(path, Map.of());
    }

    /** The same address with one thing asked for differently; nothing, blank, 0 and false take it out. */
    public Address with(String name, @Nullable Object value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        String text = value == null ? "" : value.toString();
        if (text.isBlank() || text.equals("0") || text.equals("false")) {
            changed.remove(name);
        } else {
            changed.put(name, text);
        }
        return new Address(path, changed);
    }

    @Override
    public String toString() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }
}
