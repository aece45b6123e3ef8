package vekha.execution.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vekha.account.Actor;
import vekha.execution.CheckpointId;
import vekha.execution.EvidenceId;
import vekha.execution.KeepEvidence;
import vekha.foundation.RefusedException;

/** Adds documents and files to a mark, or takes one out of it. */
@Controller
class ProvingController {

    private final KeepEvidence keep;
    private final CheckpointForms forms;

    ProvingController(KeepEvidence keep, CheckpointForms forms) {
        this.keep = keep;
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
                keep.add(actor, id, form.proof(), CompletionForm.uploads(form.files()));
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
}
