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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vekha.account.Actor;
import vekha.execution.KeepMonitoringStages;
import vekha.execution.MonitoringQueries;
import vekha.execution.MonitoringStageId;
import vekha.foundation.ChangesOnlyByActs;
import vekha.foundation.RefusedException;

/** Stages of monitoring: set up by the coordinator, read by those who look at the whole territory. */
@Controller
class MonitoringController {

    private static final int MOST_PAGES = 1_000;

    private final MonitoringQueries queries;
    private final KeepMonitoringStages keep;

    MonitoringController(MonitoringQueries queries, KeepMonitoringStages keep) {
        this.queries = queries;
        this.keep = keep;
    }

    @ChangesOnlyByActs
    @GetMapping("/monitoring")
    String list(Actor actor, Model model) {
        Actor.require(!actor.role().confinedToCare());
        model.addAttribute("stages", queries.stages(actor));
        model.addAttribute("keeps", actor.plansIn(actor.territory()));
        if (!model.containsAttribute("stageForm")) {
            model.addAttribute("stageForm", StageForm.BLANK);
        }
        return "execution/monitoring";
    }

    @PostMapping("/monitoring")
    String add(
            @Valid @ModelAttribute("stageForm") StageForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (!errors.hasErrors()) {
            try {
                MonitoringStageId id = keep.add(actor, form.toPlan());
                Notices.put(flash, "notice.stage-added", List.of(form.toPlan().name()), null);
                return "redirect:/monitoring/" + id;
            } catch (RefusedException refusal) {
                CheckpointForms.refuse(errors, refusal);
            }
        }
        response.setStatus(422);
        return list(actor, model);
    }

    @ChangesOnlyByActs
    @GetMapping("/monitoring/{id}")
    String show(
            @PathVariable MonitoringStageId id, @RequestParam(defaultValue = "1") int page, Actor actor, Model model) {
        Actor.require(!actor.role().confinedToCare());
        model.addAttribute("page", queries.page(actor, id, Math.max(0, Math.min(page, MOST_PAGES) - 1)));
        model.addAttribute("keeps", actor.plansIn(actor.territory()));
        return "execution/monitoring-stage";
    }

    @PostMapping("/monitoring/{id}/removal")
    String remove(@PathVariable MonitoringStageId id, Actor actor, RedirectAttributes flash) {
        keep.remove(actor, id);
        Notices.put(flash, "notice.stage-removed", List.of(), null);
        return "redirect:/monitoring";
    }
}
