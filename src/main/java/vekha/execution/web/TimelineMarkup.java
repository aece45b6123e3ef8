package vekha.execution.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vekha.deadline.Exactness;
import vekha.execution.DueDays;
import vekha.execution.Standing;
import vekha.execution.TimeAxis;
import vekha.execution.Timeline;
import vekha.execution.TimelineMark;

/**
 * Draws a timeline as the rows of a table. What repeats (lines of the calendar, today, a day in each state) is drawn once and
 * used again by its name, so that a row is hardly more than its words; positions are attributes in per cent.
 */
final class TimelineMarkup {

    /** Days nearer than that, in hundredths of a per cent, would lie over each other. */
    private static final int NEAR = 180;

    /** Bars narrower than that are drawn as one where they touch. */
    private static final int NARROW = 200;

    private static final int MOST_SAID = 24;

    private final Timeline timeline;
    private final TimeAxis axis;
    private final TimelineWords.Said said;
    private final boolean inWords;
    private final @Nullable Long school;
    private final StringBuilder html = new StringBuilder(1 << 16);

    /**
     * @param inWords what would be drawn is said instead
     * @param school the only one whose checkpoints are drawn, null for all
     */
    TimelineMarkup(Timeline timeline, TimelineWords.Said said, boolean inWords, @Nullable Long school) {
        this.school = school;
        this.timeline = timeline;
        this.axis = timeline.axis();
        this.said = said;
        this.inWords = inWords;
    }

    String rows() {
        int number = 0;
        for (Timeline.Group group : timeline.groups()) {
            add("<tbody role=\"rowgroup\" id=\"g").add(++number).add("\">");
            if (group.heading() != null) {
                add("<tr role=\"row\"><th role=\"rowheader\" class=\"section\" colspan=\"2\"><span>");
                text(group.heading()).add("</span></th></tr>");
            }
            group.rows().forEach(this::row);
            add("</tbody>");
        }
        return html.toString();
    }

    private void row(Timeline.Row row) {
        Timeline.Measure measure = row.measure();
        add("<tr role=\"row\"><th role=\"rowheader\" scope=\"row\" class=\"name\">");
        if (measure.number() != null) {
            add("<b>").text(measure.number()).add("</b>");
        }
        add("<a href=\"/roadmaps/").add(measure.roadmap()).add("/measures/").add(measure.id());
        add("\">").text(measure.title()).add("</a><small>").text(measure.wording());
        add("</small></th><td role=\"cell\" class=\"axis\">");
        List<TimelineMark> shown = row.marks().stream()
                .filter(mark -> axis.shows(mark.from(), mark.to()))
                .toList();
        if (inWords) {
            add("<p>");
            words(row, shown);
            add("</p>");
        } else {
            add("<svg class=\"track\"><use href=\"#grid\"/>");
            apart(shown).forEach(mark -> drawn(row, mark));
            add("</svg>");
        }
        add("</td></tr>");
    }

    private void words(Timeline.Row row, List<TimelineMark> marks) {
        for (int i = 0; i < Math.min(MOST_SAID, marks.size()); i++) {
            html.append(i == 0 ? "" : "<br>");
            boolean link = link(row, marks.get(i));
            TimelineWords.say(html, marks.get(i), said);
            html.append(link ? "</a>" : "");
        }
        if (marks.size() > MOST_SAID) {
            add("<br>").add(said.more()).add(" ").add(marks.size() - MOST_SAID);
        }
    }

    /** A mark leads to its checkpoints and is called by what it says; one without any is a picture. */
    private void drawn(Timeline.Row row, TimelineMark mark) {
        boolean link = link(row, mark);
        add(link ? "<title>" : "<g role=\"img\"><title>");
        TimelineWords.say(html, mark, said);
        add("</title>");
        draw(mark);
        add(link ? "</a>" : "</g>");
    }

    /** Opens a link to the rows behind a mark, if there are any. */
    private boolean link(Timeline.Row row, TimelineMark mark) {
        if (!row.rows() || mark.total() == 0) {
            return false;
        }
        add("<a href=\"/checkpoints?measure=").add(row.measure().id()).add("&amp;due=");
        DueDays.write(html, mark.firstDue(), mark.lastDue());
        Long its = row.school() == null ? school : row.school();
        if (its != null) {
            add("&amp;school=").add(its);
        }
        add("\">");
        return true;
    }

    /** What cannot be told apart at this scale becomes one mark, which shows what presses most. */
    private List<TimelineMark> apart(List<TimelineMark> marks) {
        List<TimelineMark> apart = new ArrayList<>(marks.size());
        for (TimelineMark mark : marks) {
            int last = apart.size() - 1;
            if (last >= 0 && isNear(apart.get(last), mark)) {
                apart.set(last, apart.get(last).with(mark));
            } else {
                apart.add(mark);
            }
        }
        return apart;
    }

    private boolean isNear(TimelineMark one, TimelineMark next) {
        if (one.shape() != next.shape() || one.shape() == Exactness.LASTING) {
            return false;
        }
        return one.shape() == Exactness.DAY
                ? axis.middleOf(next.to()) - axis.middleOf(one.to()) < NEAR
                : width(one) < NARROW && width(next) < NARROW && next.from() <= one.to() + 1;
    }

    private int width(TimelineMark mark) {
        return axis.placeOf(mark.to() + 1) - axis.placeOf(mark.from());
    }

    private void draw(TimelineMark mark) {
        switch (mark.shape()) {
            case DAY -> sign("<use href=\"#d-", code(mark.standing()), axis.middleOf(mark.to()));
            case LASTING -> bar(mark, "steady", "8\" rx=\"1");
            case BOUNDS -> bar(mark, code(mark.standing()), "20\" rx=\"1");
            case ROUGH -> bar(mark, code(mark.standing()) + " fuzzy", "20\" rx=\"10");
        }
    }

    private void bar(TimelineMark mark, String look, String height) {
        int from = axis.placeOf(mark.from());
        add("<rect class=\"").add(look).add("\" x=\"").percent(from);
        add("\" y=\"50%\" width=\"").percent(width(mark)).add("\" height=\"").add(height);
        add("\"/>");
        Standing standing = mark.standing();
        if (standing != null && standing != Standing.PLANNED) {
            sign("<use href=\"#s-", standing.code(), from + width(mark) / 2);
        }
    }

    private void sign(String open, String code, int at) {
        add(open).add(code).add("\" x=\"").percent(at).add("\" y=\"50%\"/>");
    }

    static String code(@Nullable Standing standing) {
        return standing == null ? Standing.PLANNED.code() : standing.code();
    }

    /** «12.34%» without a formatter. */
    private TimelineMarkup percent(int hundredths) {
        Percent.to(html, hundredths);
        return this;
    }

    private TimelineMarkup add(String known) {
        html.append(known);
        return this;
    }

    private TimelineMarkup add(long number) {
        html.append(number);
        return this;
    }

    private TimelineMarkup text(String typed) {
        Escape.to(html, typed);
        return this;
    }
}
