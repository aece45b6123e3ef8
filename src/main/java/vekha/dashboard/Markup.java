package vekha.dashboard;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * The cells of the page's tables, written here and not in the template: they are so many that evaluating expressions for each
 * would cost more than all the rest of the page. Holds numbers, addresses of ours and names, never words: those are the template's.
 */
final class Markup {

    private static final String ICON =
            "<svg class=\"i\" aria-hidden=\"true\"><use href=\"/assets/icons.svg#st-overdue\"/></svg>";

    private final StringBuilder html = new StringBuilder(512);

    /** A number that opens its rows; a zero has none. */
    Markup number(int number, @Nullable String address) {
        return cell("num")
                .link(number == 0 ? null : address, String.valueOf(number))
                .end();
    }

    /** A day or a dash. */
    Markup text(String text) {
        return cell("num").link(null, escaped(text)).end();
    }

    /** Accepted ÷ due. */
    Markup ratio(Tally tally, Rows rows) {
        return ratio(tally, rows.state("done"), rows.state("due"));
    }

    Markup ratio(Tally tally, @Nullable String done, @Nullable String due) {
        cell("num");
        if (tally.due() > 0) {
            link(done, String.valueOf(tally.done()));
            html.append(" ÷\u00a0");
            link(due, String.valueOf(tally.due()));
        } else {
            html.append('—');
        }
        return end();
    }

    Markup percent(Tally tally, Rows rows) {
        return percent(tally, rows.state("due"));
    }

    Markup percent(Tally tally, @Nullable String address) {
        Integer percent = tally.percent();
        cell("num").html.append("<b>");
        link(percent == null ? null : address, percent == null ? "—" : percent + "\u00a0%");
        html.append("</b>");
        return end();
    }

    Markup overdue(int number, @Nullable String address) {
        cell("num");
        if (number == 0) {
            html.append('0');
        } else {
            late(number, address);
        }
        return end();
    }

    /** A square of the heat map. */
    Markup square(String ground, HeatMap.Square square) {
        Tally tally = square.tally();
        cell(ground);
        link(
                tally.percent() == null ? null : square.address(),
                tally.percent() == null ? "—" : String.valueOf(tally.percent()));
        if (tally.overdue() > 0) {
            late(tally.overdue(), square.lateAddress());
        }
        return end();
    }

    /** What falls due for one in a month; how much it is stands in the number, the ground repeats it. */
    Markup load(LoadTable.Square square, boolean sum) {
        int number = square.tally().required();
        cell(sum ? "sum" : "l" + square.level());
        link(number == 0 ? null : square.rows().state("required"), number == 0 ? "—" : String.valueOf(number));
        if (square.tally().overdue() > 0) {
            late(square.tally().overdue(), square.rows().state("overdue"));
        }
        return end();
    }

    /** Begins a row with what it is about. */
    Markup name(@Nullable String name, @Nullable String address, @Nullable String note) {
        html.append("<tr><th scope=\"row\">");
        link(address, escaped(name));
        if (note != null) {
            html.append("<small class=\"quiet\">").append(escaped(note)).append("</small>");
        }
        html.append("</th>");
        return this;
    }

    /** The numbers it shows stand beside it: a screen reader is spared it. */
    Markup pole(Pole pole) {
        html.append("<td class=\"no-phone\"><svg class=\"rod mid\" aria-hidden=\"true\">");
        pole.stripes().forEach(stripe -> stripe(stripe.state(), stripe.x(), stripe.width()));
        html.append("</svg></td>");
        return this;
    }

    void endRow() {
        html.append("</tr>");
    }

    private static String escaped(@Nullable String name) {
        return name == null ? "" : HtmlUtils.htmlEscape(name, "UTF-8");
    }

    /** A share of the pole; positions are SVG attributes in per cent. */
    private Markup stripe(String state, String x, String width) {
        html.append("<rect height=\"100%\" class=\"")
                .append(state)
                .append("\" x=\"")
                .append(x);
        html.append("\" width=\"").append(width).append("\"/>");
        return this;
    }

    private void late(int number, @Nullable String address) {
        html.append("<a class=\"late\" aria-describedby=\"late\"");
        address(address)
                .html
                .append('>')
                .append(ICON)
                .append(' ')
                .append(number)
                .append("</a>");
    }

    private Markup link(@Nullable String address, String text) {
        if (address == null) {
            html.append(text);
            return this;
        }
        html.append("<a");
        address(address).html.append('>').append(text).append("</a>");
        return this;
    }

    private Markup address(@Nullable String address) {
        if (address != null) {
            html.append(" href=\"").append(address.replace("&", "&amp;")).append('"');
        }
        return this;
    }

    private Markup cell(String classes) {
        html.append("<td class=\"").append(classes).append("\">");
        return this;
    }

    private Markup end() {
        html.append("</td>");
        return this;
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
