package vekha.intake.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** The sections of one table to choose from; written once for each that is chosen, however many rows choose it. */
final class SectionChoices {

    private final List<String> labels;
    private final Map<Integer, String> written = new HashMap<>();

    SectionChoices(List<String> labels) {
        this.labels = List.copyOf(labels);
    }

    public boolean isEmpty() {
        return labels.isEmpty();
    }

    /** Options of a select. */
    public String options(@Nullable Integer chosen) {
        return written.computeIfAbsent(chosen == null ? -1 : chosen, this::write);
    }

    private String write(int chosen) {
        StringBuilder html = new StringBuilder();
        for (int value = 0; value < labels.size(); value++) {
            html.append("<option value=\"").append(value).append(value == chosen ? "\" selected=\"selected\">" : "\">");
            html.append(HtmlUtils.htmlEscape(labels.get(value), "UTF-8")).append("</option>");
        }
        return html.toString();
    }
}
