package vekha.execution.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vekha.account.Actor;
import vekha.execution.AcceptCompletion;
import vekha.execution.CheckpointId;
import vekha.execution.ReturnCompletion;
import vekha.execution.VerificationQueries;
import vekha.foundation.RefusedException;
import vekha.foundation.Words;

/** The coordinator's queue: accept what was reported, or return it with a remark; one mark or many. */
@Controller
class VerificationController {

    private static final int LONGEST_REMARK = 2000;

    private final VerificationQueries queries;
    private final AcceptCompletion accept;
    private final ReturnCompletion giveBack;
    private final CheckpointForms forms;
    private final RowWords texts;
    private final Words words;
    private final Clock clock;

    VerificationController(
            VerificationQueries queries,
            AcceptCompletion accept,
            ReturnCompletion giveBack,
            CheckpointForms forms,
            RowWords texts,
            Words words,
            Clock clock) {
        this.queries = queries;
        this.accept = accept;
        this.giveBack = giveBack;
        this.forms = forms;
        this.texts = texts;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/verifications")
    String queue(
            @RequestParam(required = false) @Nullable Long roadmap,
            @RequestParam(required = false) @Nullable Long school,
            Actor actor,
            Model model) {
        VerificationQueries.Queue queue = queries.queue(actor, roadmap, school, actor.today(clock));
        model.addAttribute("queue", queue);
        model.addAttribute("rows", texts.views(queue.rows()));
        model.addAttribute("back", address(roadmap, school));
        return "execution/verifications";
    }

    /** Many at once; the two buttons differ in {@code verdict}. */
    @PostMapping("/verifications")
    String verify(
            @RequestParam(name = "checkpoint", required = false) @Nullable List<String> chosen,
            @RequestParam String verdict,
            @RequestParam(required = false) @Nullable String remark,
            @RequestParam(required = false) @Nullable Long roadmap,
            @RequestParam(required = false) @Nullable Long school,
            Actor actor,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        Map<CheckpointId, Integer> versions = Chosen.versions(chosen);
        boolean returned = verdict.equals("return");
        String refused = refusal(versions, returned, remark);
        if (refused != null) {
            response.setStatus(422);
            model.addAttribute("refused", refused);
            model.addAttribute("remark", remark);
            model.addAttribute("chosen", chosen == null ? List.of() : chosen);
            return queue(roadmap, school, actor, model);
        }
        if (returned) {
            giveBack.several(actor, versions, Objects.requireNonNull(remark));
        } else {
            accept.several(actor, versions);
        }
        Notices.put(
                flash,
                returned ? "notice.returned-several" : "notice.accepted-several",
                List.of(words.count(versions.size(), "mark")),
                null);
        return "redirect:" + address(roadmap, school);
    }

    private static @Nullable String refusal(
            Map<CheckpointId, Integer> versions, boolean returned, @Nullable String remark) {
        if (versions.isEmpty()) {
            return "verification.none-chosen";
        }
        if (returned && remark == null) {
            return "verification.remark.missing";
        }
        return remark != null && remark.length() > LONGEST_REMARK ? "execution.long" : null;
    }

    @PostMapping("/checkpoints/{id}/acceptance")
    String accept(
            @PathVariable CheckpointId id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(required = false) @Nullable String back,
            Actor actor,
            RedirectAttributes flash) {
        accept.by(actor, id, version);
        Notices.put(flash, "notice.accepted", List.of(), null);
        return Back.redirect(back, "/checkpoints/" + id);
    }

    @PostMapping("/checkpoints/{id}/return")
    String giveBack(
            @PathVariable CheckpointId id,
            @Valid @ModelAttribute("returning") ReturnForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (!errors.hasErrors()) {
            try {
                int opened = form.version() == null ? -1 : form.version();
                giveBack.by(actor, id, opened, Objects.requireNonNull(form.remark()));
                Notices.put(flash, "notice.returned", List.of(), null);
                return Back.redirect(form.back(), "/checkpoints/" + id);
            } catch (RefusedException refusal) {
                CheckpointForms.refuse(errors, refusal);
            }
        }
        response.setStatus(422);
        return forms.page(model, actor, id, form.back());
    }

    private static String address(@Nullable Long roadmap, @Nullable Long school) {
        if (roadmap == null && school == null) {
            return "/verifications";
        }
        String first = roadmap == null ? "" : "roadmap=" + roadmap;
        String second = school == null ? "" : "school=" + school;
        return "/verifications?" + first + (first.isEmpty() || second.isEmpty() ? "" : "&") + second;
    }
}
