package vekha.execution.web;

import java.util.List;
import vekha.execution.Standing;
import vekha.execution.TimeAxis;

/** Draws what all rows of a timeline share: the lines of the calendar, today, a day in each state, and the head over them. */
final class TimelineScale {

    /** A label needs about so many hundredths of a per cent of a phone's width, by the scale. */
    private static final List<Integer> NARROW_LABELS = List.of(700, 1150, 700, 750, 1150);

    /** The flag of today is about so wide, in hundredths of a per cent of a screen's and of a phone's width. */
    private static final int FLAG = 1_250;

    private static final int NARROW_FLAG = 3_200;

    /** The name of a year begins that far before it would touch the flag. */
    private static final int NEAR = 400;

    private final TimeAxis axis;
    private final TimelineWords words;
    private final StringBuilder html = new StringBuilder(1 << 12);

    TimelineScale(TimeAxis axis, TimelineWords words) {
        this.axis = axis;
        this.words = words;
    }

    /** Named pieces that the rows use. */
    String pieces() {
        html.setLength(0);
        html.append("<g id=\"grid\">");
        for (TimeAxis.Line line : axis.lines()) {
            if (line.at() > 0) {
                line(line.major() ? "g-term" : "g-unit", line.at());
            }
        }
        if (axis.showsToday()) {
            line("g-now", axis.middleOf(axis.today()));
        }
        html.append("</g>");
        for (Standing standing : Standing.values()) {
            String code = standing.code();
            boolean bare = standing == Standing.PLANNED;
            String sign = "<use class=\"g-sign " + code + "\" href=\"/assets/icons.svg#st-" + code
                    + "\" x=\"-6\" y=\"-6\" width=\"12\" height=\"12\"/>";
            html.append("<g id=\"d-")
                    .append(code)
                    .append("\"><circle class=\"g-mark ")
                    .append(code);
            html.append("\" r=\"").append(bare ? 6 : 9).append("\"/>").append(bare ? "" : sign);
            html.append("</g><g id=\"s-")
                    .append(code)
                    .append("\">")
                    .append(sign)
                    .append("</g>");
        }
        return html.toString();
    }

    /** @param narrow for a phone: fewer and shorter labels */
    String head(boolean narrow) {
        html.setLength(0);
        int width = narrow ? NARROW_FLAG : FLAG;
        int flag = axis.showsToday() ? flag(width) : -TimeAxis.WHOLE;
        String large = "";
        int free = -1;
        int gap = narrow ? NARROW_LABELS.get(axis.scale().ordinal()) : 0;
        for (TimeAxis.Line line : axis.lines()) {
            String over = words.large(axis.scale(), line.start());
            if (!over.equals(large) && !isUnder(line.at(), flag, width)) {
                label("strong", line.at(), 14, over);
            }
            large = over;
            if (line.at() >= free) {
                label("", line.at(), 32, words.small(axis.scale(), line.start(), narrow));
                free = line.at() + gap;
            }
        }
        return html.toString();
    }

    /** What would lie under the flag is not written: today is nearer to the reader than the name of a year. */
    private static boolean isUnder(int at, int flag, int width) {
        return at > flag - NEAR && at < flag + width;
    }

    /** Right of its line, or left of it where the name of something larger would be hidden, or the edge is near. */
    private int flag(int width) {
        int at = axis.middleOf(axis.today());
        boolean hides = axis.lines().stream()
                .filter(line -> !words.large(axis.scale(), line.start())
                        .equals(words.large(axis.scale(), line.start().minusDays(1))))
                .anyMatch(line -> isUnder(line.at(), at, width));
        boolean left = at + width > TimeAxis.WHOLE || hides && at - width > width;
        today(at, left);
        return left ? at - width : at;
    }

    private void today(int at, boolean left) {
        html.append("<g class=\"flag").append(left ? " left" : "").append("\"><rect x=\"");
        Percent.to(html, at);
        html.append("\" y=\"0\" width=\"104\" height=\"18\" rx=\"2\"/><text x=\"");
        Percent.to(html, at);
        html.append("\" dx=\"52\" y=\"13\">");
        Escape.to(html, words.today(axis));
        html.append("</text></g>");
    }

    private void line(String look, int at) {
        html.append("<line class=\"").append(look).append("\" x1=\"");
        Percent.to(html, at);
        html.append("\" x2=\"");
        Percent.to(html, at);
        html.append("\" y1=\"0\" y2=\"100%\"/>");
    }

    private void label(String look, int at, int y, String text) {
        html.append("<text class=\"").append(look).append("\" x=\"");
        Percent.to(html, at);
        html.append("\" dx=\"3\" y=\"").append(y).append("\">");
        Escape.to(html, text);
        html.append("</text>");
    }
}
