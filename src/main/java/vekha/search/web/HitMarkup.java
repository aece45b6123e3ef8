package vekha.search.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import vekha.foundation.Words;
import vekha.search.Hit;
import vekha.search.Kind;

/** The rows of what was found, written here: a template would evaluate a dozen expressions for each. */
@Component
class HitMarkup {

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_BRIEF = 90;
    private static final int LONGEST_MORE = 200;

    private final Words words;

    HitMarkup(Words words) {
        this.words = words;
    }

    /** @param home the territory that goes without saying; none when the reader sees several as their own */
    String rows(List<Hit> hits, @Nullable String home) {
        StringBuilder html = new StringBuilder(hits.size() * 400);
        hits.forEach(hit -> row(html, hit, home));
        return html.toString();
    }

    /** Number and name on one line, as a suggestion. */
    String brief(Hit hit) {
        String number = number(hit);
        return (number.isEmpty() ? "" : "<span class=\"no\">" + escaped(number) + "</span> ")
                + Highlight.of(hit.name(), LONGEST_BRIEF);
    }

    private void row(StringBuilder html, Hit hit, @Nullable String home) {
        html.append("<li><div><a href=\"").append(hit.address()).append("\">");
        String number = number(hit);
        if (!number.isEmpty()) {
            html.append("<span class=\"no\">").append(escaped(number)).append("</span> ");
        }
        html.append(Highlight.of(hit.name(), LONGEST_NAME)).append("</a>");
        String tag = tag(hit);
        if (tag != null) {
            html.append(" <span class=\"tag off\">").append(escaped(tag)).append("</span>");
        }
        Hit.Marked more = hit.more();
        if (more != null && (more.isMarked() || hit.kind() == Kind.SCHOOL || hit.kind() == Kind.BODY)) {
            html.append("<span class=\"more\">")
                    .append(Highlight.of(more, LONGEST_MORE))
                    .append("</span>");
        }
        String where = Stream.of(hit.place(), hit.territory().equals(home) ? null : hit.territory())
                .filter(it -> it != null && !it.isEmpty())
                .collect(Collectors.joining(" · "));
        if (!where.isEmpty()) {
            html.append("<small class=\"quiet\">").append(escaped(where)).append("</small>");
        }
        html.append("</div></li>");
    }

    /** A document is called as people call it: «приказ № 34 от 25.01.2023». */
    private String number(Hit hit) {
        boolean document = hit.kind() == Kind.EDITION || hit.kind() == Kind.EVIDENCE;
        if (!document) {
            return hit.kind() == Kind.MEASURE || hit.kind() == Kind.SECTION ? blank(hit.number()) : "";
        }
        String kind = hit.kind() == Kind.EDITION ? "ORDER" : blank(hit.note());
        String called = words.text("search.document." + kind);
        String number = hit.number() == null ? "" : " № " + hit.number();
        String day = hit.day() == null ? "" : " " + words.text("search.document.day", words.day(hit.day()));
        return called + number + day;
    }

    /** What a reader must know before opening it; a plan in force needs no word. */
    private @Nullable String tag(Hit hit) {
        String note = hit.note();
        return note == null || note.equals("APPROVED") || hit.kind() == Kind.EVIDENCE
                ? null
                : words.text("search.note." + note);
    }

    private static String blank(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
