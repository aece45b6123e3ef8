package vekha.execution.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vekha.account.Actor;
import vekha.execution.Standing;
import vekha.execution.TimeAxis;
import vekha.execution.TimeScale;
import vekha.execution.Timeline;
import vekha.execution.TimelineFilter;
import vekha.execution.TimelineQueries;
import vekha.foundation.Filter;
import vekha.foundation.Words;

/** Puts the page of a timeline together, of one plan or of several. */
@Component
class TimelinePages {

    private final TimelineQueries queries;
    private final TimelineWords texts;
    private final Words words;

    TimelinePages(TimelineQueries queries, TimelineWords texts, Words words) {
        this.queries = queries;
        this.texts = texts;
        this.words = words;
    }

    /**
     * @param base address of the page
     * @param groupings how rows may stand together, the usual way first
     */
    TimelinePage page(
            Actor actor,
            List<Timeline.Plan> plans,
            TimelineAsked asked,
            String base,
            List<Timeline.Grouping> groupings,
            LocalDate today) {
        TimelineFilter filter = asked.filter(groupings.get(0), today);
        Timeline timeline = queries.timeline(actor, plans, filter, today);
        TimeAxis axis = timeline.axis();
        TimelineScale scale = new TimelineScale(axis, texts);
        boolean draft = plans.stream().allMatch(Timeline.Plan::draft);
        return new TimelinePage(
                timeline,
                asked.isInWords(),
                draft,
                filter.isNarrow(),
                asked.wide().with(base, "page", null),
                kept(asked),
                asked.roadmaps(),
                scales(asked, base, axis.scale()),
                groupings(asked, base, groupings, filter.grouping()),
                draft ? List.of() : lateness(asked, base, filter),
                views(asked, base),
                options(timeline.bodies(), filter.body()),
                draft ? List.of() : options(timeline.schools(), filter.school()),
                draft ? List.of() : states(filter),
                texts.shown(axis),
                turn(asked, base, axis.previous()),
                turn(asked, base, axis.next()),
                axis.showsToday() ? null : turn(asked, base, today),
                asked.whole().with(base, "page", null),
                scale.pieces(),
                scale.head(false),
                scale.head(true),
                new TimelineMarkup(timeline, texts.said(), asked.isInWords(), filter.school()).rows(),
                dates(plans, timeline),
                timeline.page() > 1 ? asked.with(base, "page", timeline.page() - 1) : null,
                timeline.page() < timeline.pages() ? asked.with(base, "page", timeline.page() + 1) : null);
    }

    private static @Nullable String turn(TimelineAsked asked, String base, @Nullable LocalDate day) {
        return day == null ? null : asked.with(base, "at", day);
    }

    private static Map<String, String> kept(TimelineAsked asked) {
        Map<String, String> kept = new LinkedHashMap<>();
        keep(kept, "scale", asked.scale());
        keep(kept, "at", asked.at());
        keep(kept, "group", asked.group());
        keep(kept, "view", asked.view());
        return kept;
    }

    private static void keep(Map<String, String> kept, String name, @Nullable String value) {
        if (value != null) {
            kept.put(name, value);
        }
    }

    private List<Filter> scales(TimelineAsked asked, String base, TimeScale shown) {
        List<Filter> scales = new ArrayList<>();
        for (TimeScale each : TimeScale.values()) {
            scales.add(new Filter(
                    words.text("timeline.scale." + each.code()),
                    null,
                    asked.with(base, "scale", each.code()),
                    each == shown));
        }
        return scales;
    }

    private List<Filter> groupings(
            TimelineAsked asked, String base, List<Timeline.Grouping> groupings, Timeline.Grouping shown) {
        return groupings.stream()
                .map(each -> new Filter(
                        words.text("timeline.group." + each.code()),
                        null,
                        asked.with(base, "group", each == groupings.get(0) ? null : each.code()),
                        each == shown))
                .toList();
    }

    private List<Filter> lateness(TimelineAsked asked, String base, TimelineFilter filter) {
        return List.of(
                new Filter(
                        words.text("timeline.all"), null, asked.with(base, "state", null), filter.standing() == null),
                new Filter(
                        words.text("timeline.late"),
                        null,
                        asked.with(base, "state", Standing.OVERDUE.code()),
                        filter.standing() == Standing.OVERDUE));
    }

    private List<Filter> views(TimelineAsked asked, String base) {
        return List.of(
                new Filter(words.text("timeline.view.drawn"), null, asked.with(base, "view", null), !asked.isInWords()),
                new Filter(
                        words.text("timeline.view.words"), null, asked.with(base, "view", "words"), asked.isInWords()));
    }

    private static List<TimelinePage.Option> options(List<Timeline.Choice> choices, @Nullable Long chosen) {
        return choices.stream()
                .map(it -> new TimelinePage.Option(Long.toString(it.id()), it.name(), Objects.equals(chosen, it.id())))
                .toList();
    }

    private List<TimelinePage.Option> states(TimelineFilter filter) {
        List<TimelinePage.Option> states = new ArrayList<>();
        for (Standing each : Standing.values()) {
            states.add(new TimelinePage.Option(
                    each.code(), words.text("state." + each.code()), each == filter.standing()));
        }
        return states;
    }

    private static Map<Long, String> dates(List<Timeline.Plan> plans, Timeline timeline) {
        Map<Long, String> dates = new HashMap<>();
        for (Timeline.Waiting waiting : timeline.waiting()) {
            Timeline.Measure measure = waiting.measure();
            if (plans.stream().anyMatch(plan -> plan.dated() && plan.id().value() == measure.roadmap())) {
                dates.put(measure.id(), "/roadmaps/" + measure.roadmap() + "/measures/" + measure.id() + "/event");
            }
        }
        return dates;
    }
}
