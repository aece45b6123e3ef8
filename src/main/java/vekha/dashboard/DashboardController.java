package vekha.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vekha.account.Actor;
import vekha.execution.AsOf;
import vekha.foundation.ChangesOnlyByActs;
import vekha.foundation.Filter;
import vekha.foundation.Words;

/** Shows the head where the territory stands today. */
@Controller
class DashboardController {

    /** As many as the page can show without becoming a list of its own. */
    private static final int MOST_DUE_SOON = 5;

    private final BoardQueries board;
    private final CallQueries calls;
    private final Words words;
    private final Clock clock;

    DashboardController(BoardQueries board, CallQueries calls, Words words, Clock clock) {
        this.words = words;
        this.board = board;
        this.calls = calls;
        this.clock = clock;
    }

    @ChangesOnlyByActs(shared = true)
    @GetMapping("/dashboard")
    String show(
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String roadmap,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String view,
            Actor actor,
            Model model) {

        AsOf day = AsOf.of(on, actor.today(clock));
        Plans plans = new Plans(board.plans(actor, day), BoardFilter.of(territory, programme, roadmap));
        BoardView shown = BoardView.of(view);
        model.addAttribute("board", board(plans, actor, day, shown));
        model.addAttribute("tabs", tabs(plans, day, shown));
        model.addAttribute("months", plans.filter().page(day, BoardView.MONTHS));
        model.addAttribute("mayPlan", actor.role().plans());
        model.addAttribute("lastDay", actor.today(clock));
        return "dashboard/board";
    }

    private List<Filter> tabs(Plans plans, AsOf day, BoardView shown) {
        return shown.tabs(
                plans.filter(), day, plans.territories().size() > 1, plans.territoryNumbers().length == 1, words);
    }

    private DepartmentBoard board(Plans plans, Actor actor, AsOf day, BoardView view) {
        Long[] roadmaps = plans.numbers();
        Long[] territories = plans.territoryNumbers();
        Counted counted = board.counted(roadmaps, day, territories.length == 1);
        DepartmentBoard.Found found = new DepartmentBoard.Found(
                counted,
                calls.names(counted, territories, day),
                board.dueSoon(roadmaps, territories, day, MOST_DUE_SOON));
        return DepartmentBoard.of(
                plans, found, actor, day, view, words.text("dashboard.months").split("\\|"));
    }
}
