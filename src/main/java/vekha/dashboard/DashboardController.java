package vekha.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vekha.account.Actor;
import vekha.foundation.ChangesOnlyByActs;
import vekha.foundation.Words;

/** Shows the head where the territory stands today. */
@Controller
class DashboardController {

    /** As many as the page can show without becoming a list of its own. */
    private static final int MOST_DUE_SOON = 7;

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
            Actor actor,
            Model model) {

        AsOf day = AsOf.of(on, actor.today(clock));
        Plans plans = new Plans(board.plans(actor, day), BoardFilter.of(territory, programme, roadmap));
        model.addAttribute("board", board(plans, actor, day));
        model.addAttribute("mayPlan", actor.role().plans());
        model.addAttribute("lastDay", actor.today(clock));
        return "dashboard/board";
    }

    private DepartmentBoard board(Plans plans, Actor actor, AsOf day) {
        Long[] roadmaps = plans.numbers();
        Long[] territories = plans.territoryNumbers();
        Counted counted = board.counted(roadmaps, day, territories.length == 1);
        DepartmentBoard.Found found = new DepartmentBoard.Found(
                counted,
                calls.names(counted, territories, day),
                board.dueSoon(roadmaps, territories, day, MOST_DUE_SOON));
        return DepartmentBoard.of(
                plans, found, actor, day, words.text("dashboard.months").split("\\|"));
    }
}
