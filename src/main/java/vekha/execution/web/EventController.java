package vekha.execution.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vekha.account.Actor;
import vekha.execution.CheckpointId;
import vekha.execution.CheckpointRow;
import vekha.execution.DateMany;
import vekha.execution.MatrixQueries;
import vekha.execution.Standing;
import vekha.foundation.NotVisibleException;
import vekha.foundation.RefusedException;
import vekha.foundation.Words;
import vekha.roadmap.MeasureId;
import vekha.roadmap.PlanHead;
import vekha.roadmap.PlanQueries;
import vekha.roadmap.RoadmapId;

/** «Событие наступило»: gives what waits for an event its date, in all schools or in chosen ones. */
@Controller
@RequestMapping("/roadmaps/{id:\\d+}/measures/{measure:\\d+}/event")
class EventController {

    private final PlanQueries plans;
    private final MatrixQueries queries;
    private final DateMany date;
    private final RowWords rows;
    private final Words words;
    private final Clock clock;

    EventController(PlanQueries plans, MatrixQueries queries, DateMany date, RowWords rows, Words words, Clock clock) {
        this.plans = plans;
        this.queries = queries;
        this.date = date;
        this.rows = rows;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String form(@PathVariable RoadmapId id, @PathVariable MeasureId measure, Actor actor, Model model) {
        PlanHead plan = plans.head(actor, id);
        Actor.require(actor.plansIn(plan.territory()));
        LocalDate today = actor.today(clock);
        List<CheckpointRow> waiting = queries.rows(actor, id, null, measure.value(), today).stream()
                .filter(row -> row.standing() == Standing.WAITS)
                .toList();
        if (waiting.isEmpty()) {
            throw new NotVisibleException();
        }
        model.addAttribute("plan", plan);
        model.addAttribute("measure", measure);
        model.addAttribute("first", waiting.get(0));
        model.addAttribute("waiting", rows.views(waiting));
        if (!model.containsAttribute("event")) {
            List<String> all =
                    waiting.stream().map(row -> row.id() + ":" + row.version()).toList();
            model.addAttribute("event", EventForm.of(today, waiting.get(0).deadline(), all));
        }
        return "execution/event";
    }

    @PostMapping
    String came(
            @PathVariable RoadmapId id,
            @PathVariable MeasureId measure,
            @Valid @ModelAttribute("event") EventForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        Map<CheckpointId, Integer> chosen = Chosen.versions(form.checkpoint());
        if (!errors.hasErrors()) {
            try {
                LocalDate due = date.by(actor, chosen, form.toEvent());
                Notices.put(
                        flash, "event.done", List.of(words.day(due), words.count(chosen.size(), "checkpoint")), null);
                return "redirect:/roadmaps/" + id + "/measures/" + measure;
            } catch (RefusedException refusal) {
                CheckpointForms.refuse(errors, refusal);
            }
        }
        response.setStatus(422);
        return form(id, measure, actor, model);
    }
}
