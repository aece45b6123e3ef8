package vekha.roadmap.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vekha.foundation.Words;
import vekha.roadmap.RoadmapId;

/**
 * Writes the rows of a plan as markup. A plan has hundreds of rows of a dozen texts each: the template engine would take
 * longer over them than everything else on the page together. Everything that people typed is escaped here.
 */
final class RowMarkup {

    private static final String ICON = "<svg class=\"i\" aria-hidden=\"true\"><use href=\"/assets/icons.svg#";
    private static final String ICON_END = "\"/></svg>";

    private final StringBuilder markup = new StringBuilder(4096);
    private final String measures;
    private final PlanMode mode;
    private final Words words;
    private final @Nullable Long changed;

    /** @param changed the measure that was just saved or moved */
    RowMarkup(RoadmapId plan, PlanMode mode, Words words, @Nullable Long changed) {
        this.measures = "/roadmaps/" + plan + "/measures/";
        this.mode = mode;
        this.words = words;
        this.changed = changed;
    }

    String of(List<PlanPage.Row> rows) {
        markup.setLength(0);
        rows.forEach(this::row);
        return markup.toString();
    }

    private void row(PlanPage.Row row) {
        String address = measures + row.id();
        add("<tr role=\"row\" id=\"m").add(Long.toString(row.id()));
        add(changed != null && changed == row.id() ? "\" class=\"changed\">" : "\">");
        if (mode == PlanMode.SELECT) {
            pick(row);
        }
        row.before().forEach(cell -> cell(cell, address));
        add("<th role=\"rowheader\" scope=\"row\" class=\"name\"><a href=\"")
                .add(address)
                .add("\">");
        text(row.name()).add("</a></th>");
        row.after().forEach(cell -> cell(cell, address));
        add("<td role=\"cell\" class=\"st-cell\">");
        standing(row, address);
        if (mode == PlanMode.ARRANGE) {
            tools(row.name(), address);
        }
        add("</td></tr>");
    }

    private void cell(PlanPage.Cell cell, String address) {
        add("<td role=\"cell\" class=\"").add(cell.css());
        if (cell.label() != null) {
            add("\" data-label=\"").text(cell.label());
        }
        add("\">").text(cell.text());
        if (!cell.line().isEmpty()) {
            add("<small>").icon(cell.icon()).add(" <a href=\"").add(address).add("#deadline\">");
            text(cell.line()).add("</a></small>");
        }
        add("</td>");
    }

    private void standing(PlanPage.Row row, String address) {
        if (!row.state().isEmpty()) {
            add("<span class=\"st ").add(row.state()).add("\">").icon("st-" + row.state());
            text(row.stateWord()).add("</span>");
        }
        if (row.note() != null) {
            add("<span class=\"note\">").text(row.note()).add("</span>");
        }
        if (row.proof() != null) {
            proof(row.proof());
        }
        if (row.warning() != null) {
            add("<span class=\"why\">")
                    .icon("exclamation-circle")
                    .text(row.warning())
                    .add("</span>");
        }
        if (row.comments() != null) {
            add("<a class=\"talked\" href=\"").add(address).add("#talk\">").icon("chat-left-text");
            add(" ").text(row.comments()).add("</a>");
        }
    }

    private void proof(PlanPage.Proof proof) {
        add("<span class=\"proof\">").icon("file-earmark-check").text(proof.kind());
        add(" <a href=\"").add(proof.href()).add("\">").text(proof.text()).add("</a></span>");
    }

    private void pick(PlanPage.Row row) {
        add(
                "<td role=\"cell\" class=\"pick\"><input class=\"form-check-input\" type=\"checkbox\" form=\"many\" name=\"rows\" value=\"");
        add(Long.toString(row.id())).add("\" aria-label=\"");
        text(words.text("roadmap.select.row", row.name())).add("\"></td>");
    }

    /** The buttons of all rows belong to one form, which carries the token for them all. */
    private void tools(String name, String address) {
        add("<span class=\"tools\">");
        tool(address + "/move?way=UP", words.text("roadmap.up", name), "arrow-up");
        tool(address + "/move?way=DOWN", words.text("roadmap.down", name), "arrow-down");
        tool(address + "/indent?inwards=false", words.text("roadmap.out", name), "arrow-left");
        tool(address + "/indent?inwards=true", words.text("roadmap.in", name), "arrow-right");
        tool(address + "/deletion", words.text("roadmap.delete", name), "trash");
        add("</span>");
    }

    private void tool(String address, String label, String icon) {
        add("<button class=\"btn btn-sm btn-icon\" form=\"acts\" formaction=\"").add(address);
        add("\" aria-label=\"").text(label).add("\">").icon(icon).add("</button>");
    }

    private RowMarkup icon(String name) {
        return add(ICON).add(name).add(ICON_END);
    }

    private RowMarkup add(String known) {
        markup.append(known);
        return this;
    }

    private RowMarkup text(@Nullable String typed) {
        if (typed != null) {
            for (int at = 0; at < typed.length(); at++) {
                escape(typed.charAt(at));
            }
        }
        return this;
    }

    private void escape(char sign) {
        switch (sign) {
            case '<' -> markup.append("&lt;");
            case '>' -> markup.append("&gt;");
            case '&' -> markup.append("&amp;");
            case '"' -> markup.append("&quot;");
            case '\'' -> markup.append("&#39;");
            default -> markup.append(sign);
        }
    }
}
