package vekha.roadmap.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vekha.account.Actor;
import vekha.directory.TerritoryId;
import vekha.foundation.ChangesOnlyByActs;
import vekha.foundation.Words;
import vekha.programme.ProgrammeId;
import vekha.roadmap.RoadmapFilter;
import vekha.roadmap.RoadmapList;
import vekha.roadmap.RoadmapQueries;
import vekha.roadmap.State;

/** The list of roadmaps. */
@Controller
class RoadmapListController {

    private final RoadmapQueries queries;
    private final StandingWords standingWords;
    private final Words words;
    private final Clock clock;

    RoadmapListController(RoadmapQueries queries, StandingWords standingWords, Words words, Clock clock) {
        this.queries = queries;
        this.standingWords = standingWords;
        this.words = words;
        this.clock = clock;
    }

    /** A roadmap of the list with its texts ready. */
    public record Line(RoadmapList.Line line, String period, String percent) {}

    @ChangesOnlyByActs
    @GetMapping("/roadmaps")
    String list(
            Actor actor,
            @RequestParam(required = false) @Nullable Long territory,
            @RequestParam(required = false) @Nullable Long programme,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        RoadmapFilter filter = new RoadmapFilter(
                territory == null ? null : new TerritoryId(territory),
                programme == null ? null : new ProgrammeId(programme),
                year,
                state);
        RoadmapList list = queries.list(actor, filter, Math.max(1, page), actor.today(clock));
        model.addAttribute("list", list);
        model.addAttribute("lines", list.lines().stream().map(this::line).toList());
        model.addAttribute("filter", filter);
        model.addAttribute("states", states(list, filter));
        model.addAttribute("nothing", list.years().isEmpty());
        model.addAttribute("plans", actor.role().plans());
        model.addAttribute("keeps", actor.plansIn(actor.territory()));
        long shown = state == null ? list.total() : list.byState().getOrDefault(state, 0L);
        model.addAttribute(
                "pages", ListPages.of(page, shown, RoadmapQueries.PAGE, number -> href(filter, state, number)));
        return "roadmap/list";
    }

    private Line line(RoadmapList.Line line) {
        return new Line(
                line, words.range(line.period().from(), line.period().to()), standingWords.percent(line.standings()));
    }

    private List<Pieces.Filter> states(RoadmapList list, RoadmapFilter filter) {
        List<Pieces.Filter> states = new ArrayList<>();
        states.add(new Pieces.Filter(
                words.text("roadmap.states.all"), list.total(), href(filter, null, 1), filter.state() == null));
        for (State state : State.values()) {
            long count = list.byState().getOrDefault(state, 0L);
            boolean current = state == filter.state();
            if (count > 0 || current || state.compareTo(State.APPROVED) <= 0) {
                states.add(new Pieces.Filter(
                        words.text("roadmap.states." + state), count, href(filter, state, 1), current));
            }
        }
        return states;
    }

    private static String href(RoadmapFilter filter, @Nullable State state, int page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/roadmaps");
        if (filter.territory() != null) {
            address.queryParam("territory", filter.territory());
        }
        if (filter.programme() != null) {
            address.queryParam("programme", filter.programme());
        }
        if (filter.year() != null) {
            address.queryParam("year", filter.year());
        }
        if (state != null) {
            address.queryParam("state", state);
        }
        if (page > 1) {
            address.queryParam("page", page);
        }
        return address.toUriString();
    }
}
