package vekha.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vekha.execution.AsOf;
import vekha.foundation.Filter;
import vekha.foundation.Words;

/** What of the head's page is looked at: the day at a glance, one way of counting, or all of it on one page, as for paper. */
enum BoardView {
    TODAY,
    HEAT,
    PLANS,
    SECTIONS,
    SCHOOLS,
    BODIES,
    MONTHS,
    TERRITORIES,
    ALL;

    /** As it stands in the address; anything else is the day at a glance. */
    static BoardView of(@Nullable String key) {
        for (BoardView view : values()) {
            if (view.key().equals(key)) {
                return view;
            }
        }
        return TODAY;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this part of the page is to be seen. */
    boolean shows(BoardView part) {
        return this == part || this == ALL;
    }

    /** Whether the way from the summaries to the single sections is asked for. */
    boolean fine() {
        return shows(HEAT);
    }

    /** The parts as links; municipalities only for the one who sees several, sections only in one of them. */
    List<Filter> tabs(BoardFilter filter, AsOf day, boolean several, boolean sections, Words words) {
        List<Filter> tabs = new ArrayList<>();
        for (BoardView view : values()) {
            if ((view != TERRITORIES || several) && (view != SECTIONS || sections)) {
                tabs.add(new Filter(
                        words.text("dashboard.view." + view.key()), null, filter.page(day, view), view == this));
            }
        }
        return tabs;
    }
}
