package vekha.execution.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vekha.account.Actor;
import vekha.execution.CheckpointId;
import vekha.execution.EvidenceId;
import vekha.execution.EvidenceKind;
import vekha.execution.EvidenceLine;
import vekha.execution.EvidenceQueries;
import vekha.execution.KeepEvidence;
import vekha.foundation.NotVisibleException;
import vekha.foundation.RefusedException;

/** Adds documents and files to a mark, or takes one out of it. */
@Controller
class ProvingController {

    private final KeepEvidence keep;
    private final EvidenceQueries queries;
    private final CheckpointForms forms;

    ProvingController(KeepEvidence keep, EvidenceQueries queries, CheckpointForms forms) {
        this.keep = keep;
        this.queries = queries;
        this.forms = forms;
    }

    @PostMapping("/checkpoints/{id}/evidence")
    String add(
            @PathVariable CheckpointId id,
            @Valid @ModelAttribute("proving") ProvingForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (!errors.hasErrors()) {
            try {
                keep.add(
                        actor,
                        id,
                        form.proof(),
                        CompletionForm.uploads(form.files()),
                        CompletionForm.further(form.document(), form.again()));
                Notices.put(flash, "notice.proved", List.of(), null);
                return "redirect:/checkpoints/" + id + "#marks";
            } catch (RefusedException refusal) {
                CheckpointForms.refuse(errors, refusal);
            }
        }
        response.setStatus(422);
        return forms.page(model, actor, id, null);
    }

    @PostMapping("/checkpoints/{id}/evidence/{evidence}/removal")
    String remove(
            @PathVariable CheckpointId id, @PathVariable EvidenceId evidence, Actor actor, RedirectAttributes flash) {
        keep.remove(actor, id, evidence);
        Notices.put(flash, "notice.unproved", List.of(), null);
        return "redirect:/checkpoints/" + id + "#marks";
    }

    @GetMapping("/checkpoints/{id}/evidence/{evidence}/edit")
    String read(@PathVariable CheckpointId id, @PathVariable EvidenceId evidence, Actor actor, Model model) {
        EvidenceLine line = corrected(actor, id, evidence);
        model.addAttribute("document", DocumentForm.of(line));
        return around(id, evidence, line, model);
    }

    @PostMapping("/checkpoints/{id}/evidence/{evidence}/edit")
    String correct(
            @PathVariable CheckpointId id,
            @PathVariable EvidenceId evidence,
            @Valid @ModelAttribute("document") DocumentForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        EvidenceLine line = corrected(actor, id, evidence);
        EvidenceLine wanted = errors.hasErrors() ? null : form.toLine();
        if (wanted != null) {
            try {
                keep.correct(actor, id, evidence, wanted);
                Notices.put(flash, "notice.corrected", List.of(), null);
                return "redirect:/checkpoints/" + id + "#marks";
            } catch (RefusedException refusal) {
                CheckpointForms.refuse(errors, refusal);
            }
        } else if (!errors.hasErrors()) {
            errors.reject("document.nothing");
        }
        response.setStatus(422);
        return around(id, evidence, line, model);
    }

    private EvidenceLine corrected(Actor actor, CheckpointId id, EvidenceId evidence) {
        return queries.document(actor, id, evidence).orElseThrow(NotVisibleException::new);
    }

    private static String around(CheckpointId id, EvidenceId evidence, EvidenceLine line, Model model) {
        model.addAttribute("checkpoint", id);
        model.addAttribute("evidence", evidence);
        model.addAttribute("words", line.inWords());
        model.addAttribute("kinds", EvidenceKind.values());
        return "execution/document";
    }
}
