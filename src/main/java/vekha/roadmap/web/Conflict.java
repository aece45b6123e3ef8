package vekha.roadmap.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Two people wrote the same thing: field by field what it said before, what the other one wrote, and what this one did. */
public record Conflict(List<Field> fields) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};
    private static final String TAKE = "take-";

    /** @param theirsFirst only the other one touched the field, so that theirs is offered first */
    public record Field(String key, String before, String theirs, String mine, boolean theirsFirst) {}

    /** @param before the texts as they were when the form was opened, see {@link #opened} */
    static Conflict between(String before, Map<String, String> theirs, Map<String, String> mine) {
        Map<String, String> was = read(before);
        List<Field> fields = new ArrayList<>();
        mine.forEach((key, text) -> {
            String other = theirs.getOrDefault(key, "");
            String old = was.getOrDefault(key, other);
            if (!text.equals(other)) {
                fields.add(new Field(key, old, other, text, text.equals(old)));
            }
        });
        return new Conflict(fields);
    }

    /** What the form remembers of the moment it was opened; only ever shown again, never stored. */
    static String opened(Map<String, String> texts) {
        return JSON.writeValueAsString(texts);
    }

    /** The fields for which the person took the other one's text. */
    static Set<String> taken(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .filter(parameter -> parameter.getKey().startsWith(TAKE)
                        && parameter.getValue().equals("theirs"))
                .map(parameter -> parameter.getKey().substring(TAKE.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a form was opened with; nothing when somebody meddled with it. */
    static Map<String, String> read(String texts) {
        try {
            return JSON.readValue(texts, TEXTS);
        } catch (JacksonException meddledWith) {
            return Map.of();
        }
    }
}
