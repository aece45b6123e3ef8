package vekha.execution.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;
import vekha.account.Actor;
import vekha.execution.CheckpointId;
import vekha.execution.CompleteCheckpoint;
import vekha.execution.WithdrawCompletion;
import vekha.foundation.RefusedException;
import vekha.foundation.StaleException;

/** Marks one checkpoint as done, and takes the mark back. */
@Controller
class CompletionController {

    private final CompleteCheckpoint complete;
    private final WithdrawCompletion withdraw;
    private final CheckpointForms forms;
    private final WorkRows rows;

    CompletionController(
            CompleteCheckpoint complete, WithdrawCompletion withdraw, CheckpointForms forms, WorkRows rows) {
        this.complete = complete;
        this.withdraw = withdraw;
        this.forms = forms;
        this.rows = rows;
    }

    @PostMapping("/checkpoints/{id}/completion")
    String complete(
            @PathVariable CheckpointId id,
            @Valid @ModelAttribute("completion") CompletionForm form,
            BindingResult errors,
            @RequestHeader(value = "HX-Request", required = false) @Nullable String htmx,
            Actor actor,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        if (!errors.hasErrors()) {
            try {
                complete.by(actor, id, form.opened(), form.toMark());
                return done(id, form.back(), htmx, actor, model, flash);
            } catch (RefusedException refusal) {
                CheckpointForms.refuse(errors, refusal);
            } catch (StaleException stale) {
                errors.reject("completion.stale");
                status = HttpStatus.CONFLICT;
            }
        }
        response.setStatus(status.value());
        return htmx == null ? forms.page(model, actor, id, form.back()) : rows.open(model, actor, id);
    }

    private String done(
            CheckpointId id,
            @Nullable String back,
            @Nullable String htmx,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        String undo = "/checkpoints/" + id + "/withdrawal?back="
                + UriUtils.encodeQueryParam(Back.to(back, "/checkpoints/" + id), StandardCharsets.UTF_8);
        if (htmx != null) {
            return rows.marked(model, actor, id, undo);
        }
        Notices.put(flash, "notice.completed", List.of(rows.title(actor, id)), undo);
        return Back.redirect(back, "/checkpoints/" + id);
    }

    @PostMapping("/checkpoints/{id}/withdrawal")
    String withdraw(
            @PathVariable CheckpointId id,
            @RequestParam(required = false) @Nullable String back,
            @RequestHeader(value = "HX-Request", required = false) @Nullable String htmx,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        withdraw.several(actor, Set.of(id));
        if (htmx != null) {
            return rows.withdrawn(model, actor, id);
        }
        Notices.put(flash, "notice.withdrawn", List.of(rows.title(actor, id)), null);
        return Back.redirect(back, "/checkpoints/" + id);
    }
}
