package vekha.execution.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vekha.account.Actor;
import vekha.execution.CheckpointFilter;
import vekha.execution.CheckpointId;
import vekha.execution.CheckpointList;
import vekha.execution.CheckpointListQueries;
import vekha.execution.DueDays;
import vekha.foundation.ChangesOnlyByActs;
import vekha.foundation.NotVisibleException;

/** One checkpoint, and lists of them behind every number. */
@Controller
class CheckpointController {

    private static final Set<String> STATES = Set.of(
            "overdue",
            "required",
            "made",
            "soon",
            "planned",
            "waits",
            "reported",
            "accepted",
            "returned",
            "not-required",
            "due",
            "done",
            "late");

    private final CheckpointForms forms;
    private final CheckpointListQueries queries;
    private final RowWords texts;
    private final Clock clock;

    CheckpointController(CheckpointForms forms, CheckpointListQueries queries, RowWords texts, Clock clock) {
        this.forms = forms;
        this.queries = queries;
        this.texts = texts;
        this.clock = clock;
    }

    @ChangesOnlyByActs
    @GetMapping("/checkpoints/{id}")
    String show(
            @PathVariable CheckpointId id,
            @RequestParam(required = false) @Nullable String back,
            Actor actor,
            Model model) {
        return forms.page(model, actor, id, back);
    }

    @ChangesOnlyByActs
    @GetMapping("/checkpoints")
    String list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Long territory,
            @RequestParam(required = false) @Nullable Long programme,
            @RequestParam(required = false) @Nullable Long roadmap,
            @RequestParam(required = false) @Nullable Long section,
            @RequestParam(required = false) @Nullable Long measure,
            @RequestParam(required = false) @Nullable Long school,
            @RequestParam(required = false) @Nullable Long body,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable DueDays due,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        CheckpointFilter filter = new CheckpointFilter(
                state(state),
                territory,
                programme,
                roadmap,
                section,
                measure,
                school,
                body,
                month,
                past(on, actor),
                due,
                year);
        if (page < 1 || page > 100_000 || year != null && (year < 1 || year > 9999)) {
            throw new NotVisibleException();
        }
        CheckpointList list = queries.list(actor, filter, page - 1, actor.today(clock));
        model.addAttribute("list", list);
        model.addAttribute("rows", texts.views(list.rows()));
        model.addAttribute("links", new ListLinks(filter, list));
        return "execution/checkpoints";
    }

    /** A day that is over; today and what comes are told as things stand. */
    private @Nullable LocalDate past(@Nullable LocalDate on, Actor actor) {
        return on == null || !on.isBefore(actor.today(clock)) ? null : on;
    }

    /** «not_required» as well as «not-required»; a word that is no state means all. */
    static @Nullable String state(@Nullable String typed) {
        String state = typed == null ? null : typed.replace('_', '-');
        return state == null || !STATES.contains(state) ? null : state;
    }
}
