package vekha.paper.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vekha.account.Actor;
import vekha.foundation.Period;
import vekha.foundation.RefusedException;
import vekha.paper.PrintForm;
import vekha.roadmap.PlanHead;
import vekha.roadmap.PlanQueries;
import vekha.roadmap.PlanVersions;
import vekha.roadmap.RoadmapId;

/** What a plan can be printed as, and its official form as a Word file or a PDF. */
@Controller
@RequestMapping("/roadmaps/{id:\\d+}")
class FormController {

    private final PrintForm printForm;
    private final PlanQueries plans;
    private final PlanVersions versions;
    private final Clock clock;

    FormController(PrintForm printForm, PlanQueries plans, PlanVersions versions, Clock clock) {
        this.printForm = printForm;
        this.plans = plans;
        this.versions = versions;
        this.clock = clock;
    }

    @GetMapping("/papers")
    String papers(@PathVariable RoadmapId id, Actor actor, Model model) {
        PlanHead plan = plans.headToRead(actor, id);
        Period period = sofar(plan, actor.today(clock));
        model.addAttribute("plan", plan);
        model.addAttribute("actor", actor);
        model.addAttribute("editions", versions.editions(id));
        model.addAttribute("from", period.from());
        model.addAttribute("to", period.to());
        return "paper/papers";
    }

    /**
     * @param edition null for the plan as it stands now
     * @param marks whether what was done stands in a column of its own
     */
    @GetMapping("/form.{ending:docx|pdf}")
    ResponseEntity<byte[]> form(
            @PathVariable RoadmapId id,
            @PathVariable String ending,
            @RequestParam(required = false) @Nullable Integer edition,
            @RequestParam(defaultValue = "false") boolean marks,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            Actor actor)
            throws IOException {

        return PaperAnswer.of(
                marks
                        ? printForm.withMarks(actor, id, edition, period(id, actor, from, to))
                        : printForm.of(actor, id, edition),
                PaperAnswer.Kind.of(ending));
    }

    @GetMapping("/editions/{number:\\d{1,9}}/form.{ending:docx|pdf}")
    ResponseEntity<byte[]> edition(
            @PathVariable RoadmapId id, @PathVariable int number, @PathVariable String ending, Actor actor)
            throws IOException {
        return PaperAnswer.of(printForm.of(actor, id, number), PaperAnswer.Kind.of(ending));
    }

    private Period period(RoadmapId id, Actor actor, @Nullable LocalDate from, @Nullable LocalDate to) {
        Period usual = sofar(plans.headToRead(actor, id), actor.today(clock));
        LocalDate first = from == null ? usual.from() : from;
        LocalDate last = to == null ? usual.to() : to;
        if (last.isBefore(first)) {
            throw new RefusedException("paper.refused.period");
        }
        return new Period(first, last);
    }

    /** From the beginning of the plan until today, within the plan's time. */
    private static Period sofar(PlanHead plan, LocalDate today) {
        Period whole = plan.period();
        return whole.contains(today) ? new Period(whole.from(), today) : whole;
    }
}
