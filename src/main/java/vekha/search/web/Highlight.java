package vekha.search.web;

import org.springframework.web.util.HtmlUtils;
import vekha.search.Hit;

/** A text as markup: what people typed is harmless, what was looked for stands out, and a long text is cut around it. */
final class Highlight {

    private static final int BEFORE = 60;
    private static final String CUT = "… ";

    private final String text;
    private final boolean[] marked;

    private Highlight(String text, boolean[] marked) {
        this.text = text;
        this.marked = marked;
    }

    /** Folding changes letters one for one, so that the places of the signs tell which letters of the text are meant. */
    private static Highlight of(Hit.Marked name) {
        String text = name.text();
        boolean[] marked = new boolean[text.length()];
        int at = 0;
        boolean on = false;
        for (int i = 0; i < name.folded().length(); i++) {
            char sign = name.folded().charAt(i);
            if (sign == Hit.FROM || sign == Hit.TO) {
                on = sign == Hit.FROM;
            } else if (at < marked.length) {
                marked[at++] = on;
            }
        }
        return new Highlight(text, at == text.length() ? marked : new boolean[text.length()]);
    }

    /** @param longest a longer text is cut to so many letters, at whole words */
    static String of(Hit.Marked name, int longest) {
        return of(name).cut(longest);
    }

    private String cut(int longest) {
        if (text.length() <= longest) {
            return markup(0, text.length());
        }
        int from = first() <= longest - BEFORE ? 0 : wordAt(first() - BEFORE);
        int to = Math.min(text.length(), from + longest);
        int end = to == text.length() ? to : Math.max(from + longest / 2, text.lastIndexOf(' ', to));
        return (from > 0 ? CUT : "") + markup(from, end) + (end < text.length() ? " …" : "");
    }

    private int first() {
        for (int i = 0; i < marked.length; i++) {
            if (marked[i]) {
                return i;
            }
        }
        return 0;
    }

    private int wordAt(int place) {
        int space = text.indexOf(' ', place);
        return space < 0 || space > place + BEFORE ? place : space + 1;
    }

    private String markup(int from, int to) {
        StringBuilder html = new StringBuilder(to - from + 32);
        int start = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || marked[i] != marked[start]) {
                String piece = HtmlUtils.htmlEscape(text.substring(start, i), "UTF-8");
                html.append(marked[start] ? "<mark>" + piece + "</mark>" : piece);
                start = i;
            }
        }
        return html.toString();
    }
}
