package vekha.intake.web;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vekha.intake.Identity;

/**
 * Whom one name of the document means.
 *
 * @param choice {@code new}, {@code none}, or the number of somebody in the directory
 */
public record NameForm(@Nullable String name, @Nullable String choice) {

    static final String ADD = "new";
    static final String NOBODY = "none";

    /** @param fullNames what the legend says names stand for */
    static Map<String, Identity> identities(Iterable<NameForm> names, Map<String, String> fullNames) {
        Map<String, Identity> identities = new TreeMap<>();
        for (NameForm each : names) {
            if (each != null && each.name != null) {
                identities.put(each.name, each.identity(fullNames.get(each.name)));
            }
        }
        return identities;
    }

    private Identity identity(@Nullable String fullName) {
        if (choice == null || choice.equals(ADD)) {
            return new Identity.Added(fullName);
        }
        return choice.matches("\\d{1,18}") ? new Identity.Known(Long.parseLong(choice)) : new Identity.Nobody();
    }
}
