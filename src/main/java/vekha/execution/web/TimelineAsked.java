package vekha.execution.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vekha.execution.Standing;
import vekha.execution.TimeScale;
import vekha.execution.Timeline;
import vekha.execution.TimelineFilter;

/**
 * A timeline as its address asks for it; words that mean nothing are as good as none.
 *
 * @param at a day to be shown
 * @param view «words»: said instead of drawn
 * @param roadmap the plans, where the address has not named one
 */
record TimelineAsked(
        @Nullable String scale,
        @Nullable String at,
        @Nullable String group,
        @Nullable Long school,
        @Nullable Long body,
        @Nullable String state,
        @Nullable Integer page,
        @Nullable String view,
        @Nullable List<Long> roadmap) {

    private static final int YEARS = 200;

    boolean isInWords() {
        return "words".equals(view);
    }

    /** Where the address names the plan, it cannot be asked for again. */
    TimelineAsked ofOne() {
        return new TimelineAsked(scale, at, group, school, body, state, page, view, null);
    }

    /** The same without what narrows it. */
    TimelineAsked wide() {
        return new TimelineAsked(scale, at, group, null, null, null, null, view, roadmap);
    }

    /** The same with all of the time. */
    TimelineAsked whole() {
        return new TimelineAsked(null, null, group, school, body, state, null, view, roadmap);
    }

    List<Long> roadmaps() {
        return roadmap == null ? List.of() : roadmap;
    }

    /** @param usual how rows stand together unless something else is asked for */
    TimelineFilter filter(Timeline.Grouping usual, LocalDate today) {
        return new TimelineFilter(
                grouping(usual),
                TimeScale.of(scale),
                day(at, today),
                school,
                body,
                standing(),
                page == null ? 1 : page);
    }

    private Timeline.Grouping grouping(Timeline.Grouping usual) {
        for (Timeline.Grouping each : Timeline.Grouping.values()) {
            if (each.code().equals(group)) {
                return each;
            }
        }
        return usual;
    }

    private @Nullable Standing standing() {
        for (Standing each : Standing.values()) {
            if (each.code().equals(state)) {
                return each;
            }
        }
        return null;
    }

    /** A day of the address; none where it is no day, or one nobody plans for. */
    static @Nullable LocalDate day(@Nullable String text, LocalDate today) {
        try {
            LocalDate day = text == null ? null : LocalDate.parse(text);
            return day == null || Math.abs(day.getYear() - today.getYear()) > YEARS ? null : day;
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    /** The same page with one thing asked for differently; all else but the page's number stays. */
    String with(String base, String name, @Nullable Object value) {
        Map<String, @Nullable Object> asked = new LinkedHashMap<>();
        asked.put("scale", TimeScale.of(scale) == null ? null : scale);
        asked.put("at", at);
        asked.put("group", group);
        asked.put("school", school);
        asked.put("body", body);
        asked.put("state", state);
        asked.put("view", isInWords() ? view : null);
        asked.put(name, value);
        StringBuilder address = new StringBuilder(base);
        roadmaps().forEach(id -> add(address, "roadmap", id));
        asked.forEach((each, given) -> {
            if (given != null) {
                add(address, each, given);
            }
        });
        return address.toString();
    }

    private static void add(StringBuilder address, String name, Object value) {
        address.append(address.indexOf("?") < 0 ? '?' : '&').append(name).append('=');
        address.append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
    }
}
