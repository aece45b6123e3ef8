package vekha.execution;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vekha.foundation.Period;
import vekha.roadmap.RoadmapId;

/**
 * Plans laid along the calendar.
 *
 * @param groups sections, bodies, schools or plans with their rows, as many as one page holds
 * @param waiting what has no date: never on the axis
 * @param total rows on all pages
 * @param elsewhere measures with nothing in the part that is shown
 * @param page counted from 1
 */
public record Timeline(
        TimeAxis axis,
        List<Group> groups,
        List<Waiting> waiting,
        int total,
        int elsewhere,
        int page,
        int pages,
        List<Choice> bodies,
        List<Choice> schools) {

    /** So many rows stand on one page. */
    public static final int MOST_ROWS = 500;

    /** By what the rows stand together. */
    public enum Grouping {
        SECTION,
        BODY,
        SCHOOL,
        ROADMAP;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Something the rows can be narrowed to. */
    public record Choice(long id, String name) {}

    /**
     * A plan that is drawn.
     *
     * @param draft nothing of it is asked for yet
     * @param dated the reader may give its events their dates
     */
    public record Plan(RoadmapId id, String title, Period period, boolean draft, boolean dated) {}

    /** @param heading null where there is nothing to stand together by */
    public record Group(@Nullable String heading, List<Row> rows) {}

    /**
     * @param school whose part of the measure it is, 0 for what no school does; null for all of it
     * @param rows whether there are checkpoints behind the marks: a draft has none
     */
    public record Row(
            Measure measure,
            List<TimelineMark> marks,
            @Nullable Long school,
            boolean rows) {}

    /** @param wording the deadline as the document says it */
    public record Measure(
            long id, long roadmap, @Nullable String number, String title, String wording, String responsible) {}

    /** @param total how many checkpoints wait; 0 in a draft */
    public record Waiting(Measure measure, int total) {}
}
