package vekha.execution.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import vekha.account.Actor;
import vekha.execution.CheckpointId;
import vekha.execution.CheckpointPage;
import vekha.execution.CheckpointQueries;
import vekha.execution.EvidenceKind;
import vekha.execution.EvidenceQueries;
import vekha.foundation.RefusedException;

/** The page of a checkpoint with all its forms: fresh ones, and the one that was refused as it was typed. */
@Component
class CheckpointForms {

    /** Which field a refusal is about; all others are told above the form. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("completion.refused.ahead", "doneOn"),
            Map.entry("completion.refused.long-ago", "doneOn"),
            Map.entry("completion.refused.evidence-ahead", "proof"),
            Map.entry("completion.refused.evidence-long-ago", "proof"),
            Map.entry("completion.refused.actual", "actual"),
            Map.entry("evidence.refused.many", "files"),
            Map.entry("evidence.refused.empty", "files"),
            Map.entry("evidence.refused.large", "files"),
            Map.entry("evidence.refused.kind", "files"),
            Map.entry("postponement.refused.not-later", "until"),
            Map.entry("postponement.refused.allowed-by", "allowedBy"),
            Map.entry("dating.refused.long-ago", "due"));

    private final CheckpointQueries queries;
    private final MarkOffers offers;
    private final EvidenceQueries evidence;
    private final Clock clock;

    CheckpointForms(CheckpointQueries queries, MarkOffers offers, EvidenceQueries evidence, Clock clock) {
        this.queries = queries;
        this.offers = offers;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** Fills the model and names the page. */
    String page(Model model, Actor actor, CheckpointId id, @Nullable String back) {
        CheckpointPage page = queries.page(actor, id, actor.today(clock));
        int version = page.row().version();
        String here = Back.to(back, "/checkpoints/" + id);
        model.addAttribute("page", page);
        model.addAttribute("kinds", EvidenceKind.values());
        if (page.may().prove()) {
            model.addAttribute("known", evidence.known(actor, id));
        }
        if (page.may().complete()) {
            offers.put(model, actor, id);
        }
        model.addAttribute("back", here);
        fresh(model, "completion", CompletionForm.of(version, here));
        fresh(model, "postponement", new PostponementForm(version, here, null, null, null));
        fresh(model, "exemption", new ExemptionForm(version, here, null));
        fresh(
                model,
                "dating",
                new DatingForm(
                        version, here, page.isDated() ? page.row().dates().due() : null));
        fresh(model, "proving", new ProvingForm(null, null, null, null));
        fresh(model, "returning", new ReturnForm(version, here, null));
        return "execution/checkpoint";
    }

    private static void fresh(Model model, String name, Object form) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, form);
        }
    }

    /** Says in the form why a rule refused it. */
    static void refuse(BindingResult errors, RefusedException refusal) {
        Object[] arguments = refusal.arguments().toArray();
        String field = FIELDS.get(refusal.messageKey());
        if (field == null || !has(errors.getTarget(), field)) {
            errors.reject(refusal.messageKey(), arguments, refusal.messageKey());
        } else {
            errors.rejectValue(field, refusal.messageKey(), arguments, refusal.messageKey());
        }
    }

    private static boolean has(@Nullable Object form, String field) {
        return form != null
                && Arrays.stream(form.getClass().getRecordComponents())
                        .anyMatch(component -> component.getName().equals(field));
    }
}
