package vekha.execution.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vekha.account.Actor;
import vekha.execution.Calendar;
import vekha.execution.CalendarQueries;
import vekha.foundation.Address;
import vekha.foundation.ChangesOnlyByActs;
import vekha.foundation.Filter;
import vekha.foundation.Words;
import vekha.roadmap.PlanHead;
import vekha.roadmap.PlanQueries;
import vekha.roadmap.RoadmapId;

/** What is due by days: of all that is in one's reach, of one plan, one school, one body or one person. */
@Controller
class CalendarController {

    private static final List<String> KINDS = List.of("roadmap", "person", "school", "body");

    private final PlanQueries plans;
    private final CalendarQueries queries;
    private final Words words;
    private final Clock clock;

    CalendarController(PlanQueries plans, CalendarQueries queries, Words words, Clock clock) {
        this.plans = plans;
        this.queries = queries;
        this.words = words;
        this.clock = clock;
    }

    /** Something to choose from. */
    public record Choices(String kind, List<TimelinePage.Option> options) {}

    /**
     * A calendar as its page shows it.
     *
     * @param weekdays short and in full
     * @param kept what the form of the selects sends along
     * @param overdue where what is late is listed
     */
    public record Page(
            Calendar calendar,
            String title,
            boolean week,
            boolean narrowed,
            List<Filter> views,
            Map<String, String> weekdays,
            String weeks,
            String going,
            String previous,
            String next,
            String today,
            String here,
            String base,
            @Nullable String overdue,
            Map<String, String> kept,
            List<Choices> choices) {}

    @ChangesOnlyByActs(shared = true)
    @GetMapping("/calendar")
    String all(CalendarAsked asked, Actor actor, Model model) {
        model.addAttribute("plan", null);
        model.addAttribute("page", page(asked, "/calendar", null, actor));
        return "execution/calendar";
    }

    @ChangesOnlyByActs(shared = true)
    @GetMapping("/roadmaps/{id:\\d+}/calendar")
    String ofPlan(@PathVariable RoadmapId id, CalendarAsked asked, Actor actor, Model model) {
        PlanHead plan = plans.headToRead(actor, id);
        CalendarAsked alone =
                new CalendarAsked(asked.view(), asked.on(), null, asked.school(), asked.body(), asked.person());
        model.addAttribute("plan", plan);
        model.addAttribute("actor", actor);
        model.addAttribute("page", page(alone, "/roadmaps/" + id + "/calendar", id.value(), actor));
        return "execution/calendar";
    }

    private Page page(CalendarAsked asked, String base, @Nullable Long plan, Actor actor) {
        LocalDate today = actor.today(clock);
        LocalDate day = asked.day(today);
        Calendar.Filter filter = asked.filter(plan);
        Calendar calendar = queries.calendar(actor, filter, asked.days(day), today);
        Address here = asked.address(base);
        String conditions = conditions(filter);
        Address week = here.with("on", null).with("view", CalendarAsked.WEEK);
        CalendarMarkup markup = new CalendarMarkup(calendar, day, asked.isWeek(), week.toString(), conditions, words);
        return new Page(
                calendar,
                title(calendar, day, asked.isWeek()),
                asked.isWeek(),
                plan == null ? filter.isNarrow() : asked.filter(null).isNarrow(),
                List.of(view(here, null, !asked.isWeek()), view(here, CalendarAsked.WEEK, asked.isWeek())),
                weekdays(),
                markup.weeks(),
                markup.going(),
                here.with("on", asked.before(day)).toString(),
                here.with("on", asked.after(day)).toString(),
                here.with("on", null).toString(),
                Address.of(base)
                        .with("view", asked.isWeek() ? CalendarAsked.WEEK : null)
                        .with("on", asked.on())
                        .toString(),
                base,
                overdue(actor, filter, conditions),
                kept(asked),
                choices(calendar, asked, plan != null));
    }

    private Filter view(Address here, @Nullable String view, boolean current) {
        return new Filter(
                words.text("calendar.view." + (view == null ? "month" : view)),
                null,
                here.with("view", view).toString(),
                current);
    }

    /** The list behind the number; none where the list cannot be asked for just that. */
    private static @Nullable String overdue(Actor actor, Calendar.Filter filter, String conditions) {
        if (filter.person() != null || filter.body() != null) {
            return null;
        }
        String own = filter.isNarrow() || actor.territories().size() == 1 ? "" : "&territory=" + actor.territory();
        return "/checkpoints?state=overdue" + own + conditions;
    }

    /** What can be said to the list of checkpoints; it knows no persons. */
    private static String conditions(Calendar.Filter filter) {
        StringBuilder conditions = new StringBuilder();
        add(conditions, "roadmap", filter.roadmap());
        add(conditions, "school", filter.school());
        add(conditions, "body", filter.body());
        return conditions.toString();
    }

    private static void add(StringBuilder conditions, String name, @Nullable Long value) {
        if (value != null) {
            conditions.append('&').append(name).append('=').append(value);
        }
    }

    private String title(Calendar calendar, LocalDate day, boolean week) {
        return week
                ? words.range(calendar.from(), calendar.to())
                : day.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, LocaleContextHolder.getLocale()) + " "
                        + day.getYear();
    }

    private static Map<String, String> weekdays() {
        Locale locale = LocaleContextHolder.getLocale();
        Map<String, String> weekdays = new LinkedHashMap<>();
        for (DayOfWeek each : DayOfWeek.values()) {
            weekdays.put(
                    each.getDisplayName(TextStyle.SHORT_STANDALONE, locale),
                    each.getDisplayName(TextStyle.FULL_STANDALONE, locale));
        }
        return weekdays;
    }

    private static Map<String, String> kept(CalendarAsked asked) {
        Map<String, String> kept = new LinkedHashMap<>();
        if (asked.isWeek()) {
            kept.put("view", CalendarAsked.WEEK);
        }
        String on = asked.on();
        if (on != null) {
            kept.put("on", on);
        }
        return kept;
    }

    private static List<Choices> choices(Calendar calendar, CalendarAsked asked, boolean ofPlan) {
        List<Choices> all = new ArrayList<>();
        for (String kind : KINDS) {
            List<TimelinePage.Option> options = calendar.choices().stream()
                    .filter(it -> it.kind().equals(kind))
                    .map(it -> new TimelinePage.Option(
                            Long.toString(it.id()), it.name(), Objects.equals(chosen(asked, kind), it.id())))
                    .toList();
            if (options.size() > 1 && !(ofPlan && kind.equals("roadmap"))) {
                all.add(new Choices(kind, options));
            }
        }
        return all;
    }

    private static @Nullable Long chosen(CalendarAsked asked, String kind) {
        return switch (kind) {
            case "roadmap" -> asked.roadmap();
            case "person" -> asked.person();
            case "school" -> asked.school();
            default -> asked.body();
        };
    }
}
