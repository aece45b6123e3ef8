package vekha.roadmap;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a section says.
 *
 * @param number as printed
 */
public record SectionContent(@Nullable String number, String title) {

    /** The heading as one line, as the plan prints it. */
    public String heading() {
        return number == null ? title : number + " " + title;
    }

    Map<String, String> fields() {
        return Map.of("number", number == null ? "" : number, "title", title);
    }
}
