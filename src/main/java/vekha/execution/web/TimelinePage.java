package vekha.execution.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vekha.execution.Timeline;
import vekha.foundation.Filter;

/**
 * A timeline as its page shows it.
 *
 * @param here without what narrows it
 * @param kept what the form of the selects sends along
 * @param pieces what the rows use again, drawn once
 * @param wide head for a screen and for paper
 * @param narrow head for a phone
 * @param rows as {@link TimelineMarkup} draws them
 * @param dates where the reader may give a waiting measure its date, by measure
 */
public record TimelinePage(
        Timeline timeline,
        boolean inWords,
        boolean draft,
        boolean narrowed,
        String here,
        Map<String, String> kept,
        List<Long> roadmaps,
        List<Filter> scales,
        List<Filter> groupings,
        List<Filter> lateness,
        List<Filter> views,
        List<Option> bodies,
        List<Option> schools,
        List<Option> states,
        String shown,
        @Nullable String previous,
        @Nullable String next,
        @Nullable String today,
        String whole,
        String pieces,
        String wide,
        String narrow,
        String rows,
        Map<Long, String> dates,
        @Nullable String pageBefore,
        @Nullable String pageAfter) {

    private static final int IN_SIGHT = 40;

    /** Whether its parts are farther apart than a reader sees at once. */
    public boolean isLong() {
        return timeline.total() > IN_SIGHT && timeline.groups().size() > 1;
    }

    /** A choice of a select. */
    public record Option(String value, String label, boolean chosen) {}
}
