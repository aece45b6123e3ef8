package vekha.execution.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vekha.execution.EvidenceItem;
import vekha.foundation.Words;

/**
 * Writes the rows of «Моя работа» as markup: there are up to some hundred of them, and the template engine would take longer
 * over them than everything else on the page. All texts are escaped here. The buttons belong to the one form «tick».
 */
final class TaskMarkup {

    private static final String ICON = "<svg class=\"i\" aria-hidden=\"true\"><use href=\"/assets/icons.svg#";
    private static final String ICON_END = "\"/></svg>";
    private static final String CHECK = ICON + "check2" + ICON_END;

    private final StringBuilder out = new StringBuilder(16_384);
    private final String noProof;
    private final String withdraw;
    private final String here;
    private boolean ofMeasure;

    /** @param here address of the page the rows stand on */
    TaskMarkup(Words words, String here) {
        this.noProof = words.text("work.no-proof");
        this.withdraw = words.text("completion.withdraw");
        this.here = here;
    }

    /** @param ofMeasure they stand under the title of their measure, so each is called by who answers */
    String rows(List<RowView> rows, boolean ofMeasure) {
        this.ofMeasure = ofMeasure;
        out.setLength(0);
        rows.forEach(this::row);
        return out.toString();
    }

    /** Those that can be marked, each with a box to choose it. */
    String picks(List<RowView> rows, Set<String> chosen) {
        out.setLength(0);
        rows.stream().filter(RowView::open).forEach(row -> pick(row, chosen));
        return out.toString();
    }

    /** What ticks the row or takes the mark back. */
    String tick(RowView row) {
        out.setLength(0);
        button(row);
        return out.toString();
    }

    private void row(RowView row) {
        add(row.reported() ? "<li class=\"task done\" id=\"c" : "<li class=\"task\" id=\"c");
        out.append(row.id());
        add("\"><div>");
        button(row);
        add("</div><div><div class=\"name\">");
        name(row);
        add("</div>");
        where(row);
        add("</div>");
        when(row);
        add("</li>");
    }

    private void button(RowView row) {
        if (!row.open() && !row.isWithdrawable()) {
            return;
        }
        String act = row.open()
                ? "/checkpoints/" + row.id() + "/completion?version=" + row.version()
                : "/checkpoints/" + row.id() + "/withdrawal";
        add("<button class=\"tick\" form=\"tick\" formaction=\"")
                .add(act)
                .add("\" hx-post=\"")
                .add(act);
        add("\" aria-pressed=\"").add(row.open() ? "false" : "true").add("\" aria-label=\"");
        text(row.tickLabel()).add("\">").add(CHECK).add("</button>");
    }

    private void name(RowView row) {
        if (row.open()) {
            add("<a href=\"").text(here).add(here.indexOf('?') < 0 ? "?open=" : "&amp;open=");
            out.append(row.id())
                    .append("#c")
                    .append(row.id())
                    .append("\" hx-get=\"/my-work/")
                    .append(row.id());
            add("?open=true\">");
        } else {
            add("<a href=\"/checkpoints/");
            out.append(row.id()).append("\">");
        }
        text(ofMeasure ? row.who() : row.title()).add("</a>");
    }

    private void pick(RowView row, Set<String> chosen) {
        String value = row.id() + ":" + row.version();
        add("<li class=\"task\" id=\"c");
        out.append(row.id());
        add(
                "\"><label class=\"tick\"><input type=\"checkbox\" class=\"form-check-input\" name=\"checkpoint\" form=\"several\" value=\"");
        add(value).add(chosen.contains(value) ? "\" checked aria-label=\"" : "\" aria-label=\"");
        text(row.pickLabel())
                .add("\"></label><div><div class=\"name\">")
                .text(row.title())
                .add("</div>");
        where(row);
        add("</div>");
        when(row);
        add("</li>");
    }

    private void where(RowView row) {
        add("<div class=\"where\">").text(ofMeasure ? "" : row.who());
        if (row.number() != null && !ofMeasure) {
            add("<span>").text(row.numberText()).add("</span>");
        }
        if (row.figures() != null) {
            add("<span>").text(row.figures()).add("</span>");
        }
        if (row.comments() != null) {
            add("<a class=\"talked\" href=\"/checkpoints/");
            out.append(row.id()).append("#talk\">");
            icon("chat-left-text").add(" ").text(row.comments()).add("</a>");
        }
        add("</div>");
        if (row.remark() != null) {
            add("<span class=\"remark\">")
                    .icon("chat-left-quote")
                    .add(" ")
                    .text(row.remark())
                    .add("</span>");
        }
        if (row.reported()) {
            proof(row);
        }
    }

    private void proof(RowView row) {
        if (row.noProof()) {
            add("<span class=\"note quiet\">").text(noProof).add("</span>");
        } else {
            add("<span class=\"proof\">").icon("file-earmark-check");
            boolean first = true;
            for (EvidenceItem item : row.evidence()) {
                add(first ? "" : "; ");
                evidence(item);
                first = false;
            }
            add("</span>");
        }
        if (row.isWithdrawable()) {
            add("<button class=\"btn-link small\" form=\"tick\" formaction=\"/checkpoints/");
            out.append(row.id()).append("/withdrawal\" hx-post=\"/checkpoints/").append(row.id());
            add("/withdrawal\">").text(withdraw).add("</button>");
        }
    }

    private void evidence(EvidenceItem item) {
        if (item.href() == null) {
            text(item.label());
        } else {
            add("<a rel=\"noopener noreferrer\" href=\"")
                    .text(item.href())
                    .add("\">")
                    .text(item.label())
                    .add("</a>");
        }
    }

    private void when(RowView row) {
        add("<div class=\"when\"><span class=\"st ").add(row.code()).add("\">").icon("st-" + row.code());
        text(row.badge()).add("</span>");
        if (row.note() != null) {
            add("<b>").text(row.note()).add("</b>");
        }
        add(" <span>").text(row.date()).add("</span>");
        if (row.moved() != null) {
            add("<small class=\"quiet\">").text(row.moved()).add("</small>");
        }
        add("</div>");
    }

    private TaskMarkup icon(String name) {
        return add(ICON).add(name).add(ICON_END);
    }

    private TaskMarkup add(String markup) {
        out.append(markup);
        return this;
    }

    private TaskMarkup text(@Nullable String text) {
        Escape.to(out, text);
        return this;
    }
}
