package vekha.execution.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vekha.account.Actor;
import vekha.execution.CheckpointId;
import vekha.execution.DateCheckpoint;
import vekha.execution.MarkNotRequired;
import vekha.execution.PostponeCheckpoint;
import vekha.foundation.RefusedException;
import vekha.foundation.Words;
import vekha.journal.UndoNotices;

/** What changes the date of a checkpoint, or whether it is due at all. */
@Controller
class DeadlineActsController {

    private final PostponeCheckpoint postpone;
    private final MarkNotRequired exempt;
    private final DateCheckpoint date;
    private final CheckpointForms forms;
    private final UndoNotices undo;
    private final Words words;

    DeadlineActsController(
            PostponeCheckpoint postpone,
            MarkNotRequired exempt,
            DateCheckpoint date,
            CheckpointForms forms,
            UndoNotices undo,
            Words words) {
        this.postpone = postpone;
        this.exempt = exempt;
        this.date = date;
        this.forms = forms;
        this.undo = undo;
        this.words = words;
    }

    @PostMapping("/checkpoints/{id}/postponement")
    String postpone(
            @PathVariable CheckpointId id,
            @Valid @ModelAttribute("postponement") PostponementForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (!errors.hasErrors()) {
            try {
                postpone.by(actor, id, opened(form.version()), form.toDelay());
                Notices.put(flash, "notice.postponed", List.of(words.day(form.until())), null);
                undo.offer(actor, Back.to(form.back(), "/checkpoints/" + id), flash);
                return Back.redirect(form.back(), "/checkpoints/" + id);
            } catch (RefusedException refusal) {
                CheckpointForms.refuse(errors, refusal);
            }
        }
        response.setStatus(422);
        return forms.page(model, actor, id, form.back());
    }

    @PostMapping("/checkpoints/{id}/exemption")
    String exempt(
            @PathVariable CheckpointId id,
            @Valid @ModelAttribute("exemption") ExemptionForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (!errors.hasErrors()) {
            try {
                exempt.by(actor, id, opened(form.version()), Objects.requireNonNull(form.why()));
                String back = Back.to(form.back(), "/checkpoints/" + id);
                Notices.put(flash, "notice.exempted", List.of(), null);
                undo.offer(actor, back, flash);
                return "redirect:" + back;
            } catch (RefusedException refusal) {
                CheckpointForms.refuse(errors, refusal);
            }
        }
        response.setStatus(422);
        return forms.page(model, actor, id, form.back());
    }

    @PostMapping("/checkpoints/{id}/requirement")
    String require(
            @PathVariable CheckpointId id,
            @RequestParam(required = false) @Nullable String back,
            Actor actor,
            RedirectAttributes flash) {
        exempt.takeBack(actor, id);
        Notices.put(flash, "notice.required", List.of(), null);
        return Back.redirect(back, "/checkpoints/" + id);
    }

    @PostMapping("/checkpoints/{id}/date")
    String date(
            @PathVariable CheckpointId id,
            @Valid @ModelAttribute("dating") DatingForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (!errors.hasErrors()) {
            try {
                date.by(actor, id, opened(form.version()), Objects.requireNonNull(form.due()));
                Notices.put(flash, "notice.dated", List.of(words.day(form.due())), null);
                undo.offer(actor, Back.to(form.back(), "/checkpoints/" + id), flash);
                return Back.redirect(form.back(), "/checkpoints/" + id);
            } catch (RefusedException refusal) {
                CheckpointForms.refuse(errors, refusal);
            }
        }
        response.setStatus(422);
        return forms.page(model, actor, id, form.back());
    }

    private static int opened(@Nullable Integer version) {
        return version == null ? -1 : version;
    }
}
