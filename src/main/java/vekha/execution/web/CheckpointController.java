package vekha.execution.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vekha.account.Actor;
import vekha.execution.CheckpointFilter;
import vekha.execution.CheckpointId;
import vekha.execution.CheckpointList;
import vekha.execution.CheckpointListQueries;
import vekha.foundation.ChangesOnlyByActs;
import vekha.foundation.NotVisibleException;

/** One checkpoint, and lists of them behind every number. */
@Controller
class CheckpointController {

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

    /** @param whole on one sheet, for paper */
    @ChangesOnlyByActs
    @GetMapping("/checkpoints")
    String list(
            @ModelAttribute("asked") CheckpointFilter asked,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "false") boolean whole,
            Actor actor,
            Model model) {
        LocalDate today = actor.today(clock);
        CheckpointFilter filter = asked.understood(today);
        if (page < 1 || page > 100_000) {
            throw new NotVisibleException();
        }
        CheckpointList list =
                whole ? queries.whole(actor, filter, today) : queries.list(actor, filter, page - 1, today);
        model.addAttribute("list", list);
        model.addAttribute("rows", texts.views(list.rows()));
        model.addAttribute("links", new ListLinks(filter, list));
        return "execution/checkpoints";
    }
}
