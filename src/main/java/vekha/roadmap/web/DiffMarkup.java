package vekha.roadmap.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import vekha.foundation.Words;
import vekha.roadmap.PlanVersion;
import vekha.roadmap.VersionDiff;
import vekha.roadmap.WordDiff;

/**
 * Writes two versions of a plan side by side as markup, the difference word by word in {@code ins} and {@code del}. A plan has
 * hundreds of rows of many pieces each, too many for the template engine. Everything that people typed is escaped here.
 */
final class DiffMarkup {

    private static final Set<String> FIRST = Set.of("number", "title");

    private final StringBuilder markup = new StringBuilder(16_384);
    private final Words words;
    private final String before;
    private final String after;
    private final Function<VersionDiff.Line, String> tools;

    /** @param tools markup for what can be done about a line */
    DiffMarkup(Words words, String before, String after, Function<VersionDiff.Line, String> tools) {
        this.words = words;
        this.before = before;
        this.after = after;
        this.tools = tools;
    }

    /** @param all the unchanged ones too */
    String rows(List<VersionDiff.Line> lines, boolean all) {
        markup.setLength(0);
        String heading = "";
        for (VersionDiff.Line line : lines) {
            String tool = tools.apply(line);
            if (all || !line.isSame() || !tool.isEmpty()) {
                if (!line.heading().equals(heading)) {
                    heading = line.heading();
                    band(heading);
                }
                row(line, tool);
            }
        }
        return markup.toString();
    }

    /** What stands above and below the tables, as far as it differs. */
    String head(PlanVersion was, PlanVersion is) {
        markup.setLength(0);
        for (Map.Entry<String, String> field : is.head().entrySet()) {
            headLine(field.getKey(), was.head().getOrDefault(field.getKey(), ""), field.getValue());
        }
        was.head().forEach((field, text) -> {
            if (!is.head().containsKey(field)) {
                headLine(field, text, "");
            }
        });
        return markup.isEmpty() ? "" : headBand() + markup;
    }

    private String headBand() {
        return "<tr role=\"row\"><th role=\"rowheader\" scope=\"rowgroup\" class=\"section\" colspan=\"3\">"
                + HtmlUtils.htmlEscape(words.text("comparison.head")) + "</th></tr>";
    }

    private void headLine(String field, String was, String is) {
        if (!was.equals(is)) {
            add("<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">")
                    .text(words.text("field." + field))
                    .add("</th>");
            side(before, () -> pieces(was, is, WordDiff.Fate.NEW));
            side(after, () -> pieces(was, is, WordDiff.Fate.GONE));
            add("</tr>");
        }
    }

    private void band(String heading) {
        add("<tr role=\"row\"><th role=\"rowheader\" scope=\"rowgroup\" class=\"section\" colspan=\"3\">");
        text(heading.isEmpty() ? words.text("comparison.no-section") : heading).add("</th></tr>");
    }

    private void row(VersionDiff.Line line, String tool) {
        add("<tr role=\"row\"");
        if (line.after() != null) {
            add(" id=\"m").add(Long.toString(line.after().row().id())).add("\"");
        } else if (line.before() != null) {
            add(" id=\"o").add(Long.toString(line.before().row().id())).add("\"");
        }
        add("><th role=\"rowheader\" scope=\"row\">");
        tags(line);
        add(tool).add("</th>");
        PlanVersion.Placed was = line.before();
        PlanVersion.Placed is = line.after();
        side(before, () -> measure(was, is, WordDiff.Fate.NEW));
        side(after, () -> measure(was, is, WordDiff.Fate.GONE));
        add("</tr>");
    }

    private void tags(VersionDiff.Line line) {
        if (line.isSame()) {
            add("<span class=\"quiet\">").text(words.text("comparison.same")).add("</span>");
        }
        for (VersionDiff.Change change : line.changes()) {
            add("<span class=\"tag ").add(css(change)).add("\">");
            text(words.text("comparison.change." + change)).add("</span> ");
        }
        if (line.changes().contains(VersionDiff.Change.MOVED) && line.before() != null) {
            add("<small class=\"quiet\">");
            text(words.text("comparison.moved-from", line.before().heading())).add("</small>");
        }
    }

    private static String css(VersionDiff.Change change) {
        return switch (change) {
            case ADDED -> "ok";
            case DELETED -> "off";
            case SPLIT, MERGED -> "wait";
            default -> "";
        };
    }

    private void side(String label, Runnable content) {
        add("<td role=\"cell\" data-label=\"").text(label).add("\"><div>");
        content.run();
        add("</div></td>");
    }

    /** @param other the fate of pieces that belong to the other side */
    private void measure(PlanVersion.@Nullable Placed was, PlanVersion.@Nullable Placed is, WordDiff.Fate other) {
        if ((other == WordDiff.Fate.NEW ? was : is) == null) {
            add("<span class=\"quiet\">—</span>");
            return;
        }
        add("<p class=\"title\"><b>");
        field(was, is, "number", other);
        add("</b> ");
        field(was, is, "title", other);
        add("</p><dl>");
        for (String field : PlanVersion.FIELDS) {
            if (!FIRST.contains(field) && !(text(was, field) + text(is, field)).isEmpty()) {
                add("<dt>").text(words.text("field." + field)).add("</dt><dd>");
                field(was, is, field, other);
                add("</dd>");
            }
        }
        add("</dl>");
    }

    private void field(
            PlanVersion.@Nullable Placed was, PlanVersion.@Nullable Placed is, String field, WordDiff.Fate other) {
        if (was == null || is == null) {
            whole(text(was == null ? is : was, field), was == null ? "ins" : "del");
        } else {
            pieces(text(was, field), text(is, field), other);
        }
    }

    private static String text(PlanVersion.@Nullable Placed placed, String field) {
        return placed == null ? "" : placed.row().text(field);
    }

    private void whole(String text, String tag) {
        if (!text.isEmpty()) {
            add("<").add(tag).add(">").text(text).add("</").add(tag).add(">");
        }
    }

    private void pieces(String was, String is, WordDiff.Fate other) {
        if (was.equals(is)) {
            text(is);
            return;
        }
        for (WordDiff.Piece piece : WordDiff.between(was, is)) {
            if (piece.fate() == WordDiff.Fate.SAME) {
                text(piece.text());
            } else if (piece.fate() != other) {
                whole(piece.text(), piece.fate() == WordDiff.Fate.NEW ? "ins" : "del");
            }
        }
    }

    private DiffMarkup add(String known) {
        markup.append(known);
        return this;
    }

    private DiffMarkup text(String typed) {
        markup.append(HtmlUtils.htmlEscape(typed, "UTF-8"));
        return this;
    }
}
