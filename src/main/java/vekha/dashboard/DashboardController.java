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

/** Shows the head where the territory stands today. */
@Controller
class DashboardController {

    /** As many as the page can show without becoming a list of its own. */
    private static final int MOST_DUE_SOON = 7;

    private final BoardQueries board;
    private final CallQueries calls;
    private final Clock clock;

    DashboardController(BoardQueries board, CallQueries calls, Clock clock) {
        this.board = board;
        this.calls = calls;
        this.clock = clock;
    }

    @ChangesOnlyByActs
    @GetMapping("/dashboard")
    String show(
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String roadmap,
            Actor actor,
            Model model) {

        Plans plans = new Plans(board.plans(actor), BoardFilter.of(territory, programme, roadmap));
        model.addAttribute("board", board(plans, actor));
        model.addAttribute("mayPlan", actor.role().plans());
        return "dashboard/board";
    }

    private DepartmentBoard board(Plans plans, Actor actor) {
        LocalDate today = actor.today(clock);
        Long[] roadmaps = plans.numbers();
        DepartmentBoard.Found found = new DepartmentBoard.Found(
                board.cells(roadmaps, today),
                board.months(roadmaps, today),
                board.dueSoon(roadmaps, today, MOST_DUE_SOON),
                calls.late(roadmaps, today),
                calls.unverified(roadmaps, actor));
        return DepartmentBoard.of(plans, found, today);
    }
}
