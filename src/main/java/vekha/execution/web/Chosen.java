package vekha.execution.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import vekha.execution.CheckpointId;

/** The checkpoints ticked on a page, each as «17:3»: its number and the version the page showed. */
final class Chosen {

    private static final int MOST = 500;

    private Chosen() {}

    static Map<CheckpointId, Integer> versions(@Nullable List<String> ticked) {
        return versions(ticked, MOST);
    }

    /** @param most so many are taken at once */
    static Map<CheckpointId, Integer> versions(@Nullable List<String> ticked, int most) {
        Map<CheckpointId, Integer> versions = new LinkedHashMap<>();
        if (ticked == null) {
            return versions;
        }
        if (ticked.size() > most) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        for (String value : ticked) {
            int colon = value.indexOf(':');
            versions.put(CheckpointId.of(value.substring(0, Math.max(0, colon))), version(value.substring(colon + 1)));
        }
        return versions;
    }

    private static int version(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notOurs) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
