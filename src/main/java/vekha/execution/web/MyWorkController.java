package vekha.execution.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vekha.account.Actor;
import vekha.execution.CheckpointId;
import vekha.execution.CompleteCheckpoint;
import vekha.execution.MyWork;
import vekha.execution.MyWorkQueries;
import vekha.execution.WithdrawCompletion;
import vekha.foundation.ChangesOnlyByActs;
import vekha.foundation.RefusedException;
import vekha.foundation.StaleException;
import vekha.foundation.Words;

/** «Моя работа»: what is to be done, marked where it stands. */
@Controller
class MyWorkController {

    private final MyWorkQueries queries;
    private final WorkPages pages;
    private final WorkRows rows;
    private final MarkOffers offers;
    private final CompleteCheckpoint complete;
    private final WithdrawCompletion withdraw;
    private final Words words;
    private final Clock clock;

    MyWorkController(
            MyWorkQueries queries,
            WorkPages pages,
            WorkRows rows,
            MarkOffers offers,
            CompleteCheckpoint complete,
            WithdrawCompletion withdraw,
            Words words,
            Clock clock) {
        this.queries = queries;
        this.pages = pages;
        this.rows = rows;
        this.offers = offers;
        this.complete = complete;
        this.withdraw = withdraw;
        this.words = words;
        this.clock = clock;
    }

    /** @param open the row that shows its form */
    @ChangesOnlyByActs
    @GetMapping("/my-work")
    String show(
            @ModelAttribute("filter") WorkFilter filter,
            @RequestParam(required = false) @Nullable Long open,
            Actor actor,
            Model model) {
        return page(filter, open, null, actor, model);
    }

    private String page(
            WorkFilter filter, @Nullable Long open, @Nullable List<String> chosen, Actor actor, Model model) {
        MyWork work = queries.of(actor, actor.today(clock), filter.toFilter());
        WorkPage page = pages.page(work, filter, open, chosen == null ? null : Set.copyOf(chosen));
        model.addAttribute("work", work);
        model.addAttribute("page", page);
        model.addAttribute("back", page.here());
        model.addAttribute(
                "uncared",
                actor.role().confinedToCare()
                        && actor.schools().isEmpty()
                        && actor.bodies().isEmpty());
        page.groups().stream()
                .flatMap(group -> Stream.ofNullable(group.opened()))
                .findFirst()
                .ifPresent(row -> rows.form(model, actor, row, page.here()));
        if (filter.isSeveral()) {
            offers.put(model, actor);
            WorkRows.fresh(model, 0, page.here());
        }
        return "execution/my-work";
    }

    /** One row, opened or closed, for the page that is shown already. */
    @ChangesOnlyByActs
    @GetMapping("/my-work/{id}")
    String row(
            @PathVariable CheckpointId id,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestHeader(value = "HX-Request", required = false) @Nullable String htmx,
            Actor actor,
            Model model) {
        if (htmx == null) {
            return "redirect:/my-work?open=" + id + "#c" + id;
        }
        return open ? rows.open(model, actor, id) : rows.closed(model, actor, id);
    }

    /** Several with one proof, all or none. */
    @PostMapping("/my-work/completions")
    String completeSeveral(
            @RequestParam(name = "checkpoint", required = false) @Nullable List<String> ticked,
            @ModelAttribute("filter") WorkFilter filter,
            @Valid @ModelAttribute("completion") CompletionForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        Map<CheckpointId, Integer> versions = Chosen.versions(ticked);
        if (versions.isEmpty()) {
            errors.reject("completion.none-chosen");
        }
        if (!errors.hasErrors()) {
            try {
                complete.several(actor, versions, form.toMark());
                Notices.put(
                        flash,
                        "notice.completed-several",
                        List.of(words.count(versions.size(), "checkpoint")),
                        undo(versions, filter));
                return "redirect:" + filter.of(null).several(false).address();
            } catch (RefusedException refusal) {
                CheckpointForms.refuse(errors, refusal);
            } catch (StaleException stale) {
                errors.reject("completion.stale-several");
            }
        }
        response.setStatus(422);
        return page(filter.several(true), null, ticked == null ? List.of() : ticked, actor, model);
    }

    @PostMapping("/my-work/withdrawals")
    String withdrawSeveral(
            @RequestParam List<CheckpointId> ids,
            @ModelAttribute("filter") WorkFilter filter,
            Actor actor,
            RedirectAttributes flash) {
        withdraw.several(actor, ids);
        Notices.put(flash, "notice.withdrawn-several", List.of(words.count(ids.size(), "mark")), null);
        return "redirect:" + filter.address();
    }

    private static String undo(Map<CheckpointId, Integer> versions, WorkFilter filter) {
        String ids = String.join(
                ",", versions.keySet().stream().map(CheckpointId::toString).toList());
        String address = filter.of(null).several(false).address();
        int query = address.indexOf('?');
        return "/my-work/withdrawals?ids=" + ids + (query < 0 ? "" : "&" + address.substring(query + 1));
    }
}
