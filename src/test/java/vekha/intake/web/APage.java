package vekha.intake.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** The form of a page as a browser without a script fills it in: what each field holds, and what a person changes. */
public final class APage {

    private static final Pattern FIELD = Pattern.compile(
            "<input\\b([^>]*)>|<select\\b([^>]*)>(.*?)</select>|<textarea\\b([^>]*)>(.*?)</textarea>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");

    private final String html;
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    APage(String html) {
        this.html = html;
        int from = html.indexOf("<form id=\"draft\"");
        Matcher field = FIELD.matcher(html.substring(from, html.indexOf("</form>", from)));
        while (field.find()) {
            take(field);
        }
    }

    private void take(Matcher field) {
        if (field.group(1) != null) {
            boolean box = field.group(1).contains("type=\"checkbox\"");
            if (!box || field.group(1).contains("checked")) {
                add(field.group(1), attribute(field.group(1), "value"));
            }
        } else if (field.group(2) != null) {
            add(field.group(2), selected(field.group(3)));
        } else {
            add(field.group(4), HtmlUtils.htmlUnescape(field.group(5)));
        }
    }

    private static String selected(String options) {
        Matcher option = OPTION.matcher(options);
        String first = null;
        while (option.find()) {
            String value = attribute(option.group(1), "value");
            if (option.group(1).contains("selected")) {
                return value;
            }
            first = first == null ? value : first;
        }
        return first == null ? "" : first;
    }

    private static String attribute(String attributes, String name) {
        Matcher value = Pattern.compile("(?<![\\w-])" + name + "=\"([^\"]*)\"").matcher(attributes);
        return value.find() ? HtmlUtils.htmlUnescape(value.group(1)) : "";
    }

    private void add(String attributes, String value) {
        String name = attribute(attributes, "name");
        if (!name.isEmpty() && !name.equals("_csrf")) {
            values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        }
    }

    public APage type(String name, String value) {
        if (!values.containsKey(name)) {
            throw new IllegalArgumentException("no field " + name + " among " + values.keySet());
        }
        values.put(name, new ArrayList<>(List.of(value)));
        return this;
    }

    /** Chooses for one of several fields that share a name. */
    public APage choose(String name, int at, String value) {
        values.getOrDefault(name, new ArrayList<>()).set(at, value);
        return this;
    }

    public APage tick(String name, String value) {
        values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        return this;
    }

    public String value(String name) {
        return values.getOrDefault(name, List.of("")).get(0);
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public Map<String, List<String>> values() {
        return values;
    }

    /** Values of the buttons of that name. */
    public List<String> buttons(String name) {
        List<String> buttons = new ArrayList<>();
        Matcher button = Pattern.compile("<button\\b([^>]*)>").matcher(html);
        while (button.find()) {
            if (attribute(button.group(1), "name").equals(name)) {
                buttons.add(attribute(button.group(1), "value"));
            }
        }
        return buttons;
    }

    public String html() {
        return html;
    }
}
