package vekha.intake.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** Something to choose from in many places of a page; written once for each that is chosen, however many places choose it. */
final class Choices {

    private final Map<String, String> labels;
    private final Map<String, String> written = new HashMap<>();

    /** @param labels what each value is called, in their order */
    Choices(Map<String, String> labels) {
        this.labels = new LinkedHashMap<>(labels);
    }

    public boolean isEmpty() {
        return labels.isEmpty();
    }

    /** What a value is called, if it is one of these. */
    @Nullable
    String label(String value) {
        return labels.get(value);
    }

    /** Options of a select. */
    public String options(@Nullable Object chosen) {
        return written.computeIfAbsent(chosen == null ? "" : chosen.toString(), this::write);
    }

    private String write(String chosen) {
        StringBuilder html = new StringBuilder();
        labels.forEach((value, label) -> {
            html.append("<option value=\"")
                    .append(value)
                    .append(value.equals(chosen) ? "\" selected=\"selected\">" : "\">");
            html.append(HtmlUtils.htmlEscape(label, "UTF-8")).append("</option>");
        });
        return html.toString();
    }
}
