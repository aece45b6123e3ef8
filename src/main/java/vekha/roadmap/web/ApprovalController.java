package vekha.roadmap.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vekha.account.Actor;
import vekha.roadmap.ApproveRoadmap;
import vekha.roadmap.DoubtQueries;
import vekha.roadmap.PlanHead;
import vekha.roadmap.PlanQueries;
import vekha.roadmap.ReturnToDraft;
import vekha.roadmap.RoadmapId;
import vekha.roadmap.SendForApproval;

/** The way of a draft into force: laid before the head, approved by an order, or returned. */
@Controller
@RequestMapping("/roadmaps/{id:\\d+}/approval")
class ApprovalController {

    private static final String PAGE = "roadmap/approval";

    private final SendForApproval sendForApproval;
    private final ApproveRoadmap approveRoadmap;
    private final ReturnToDraft returnToDraft;
    private final PlanQueries plans;
    private final Heads heads;
    private final DoubtQueries doubts;
    private final DoubtWords doubtWords;
    private final Clock clock;

    ApprovalController(
            SendForApproval sendForApproval,
            ApproveRoadmap approveRoadmap,
            ReturnToDraft returnToDraft,
            PlanQueries plans,
            Heads heads,
            DoubtQueries doubts,
            DoubtWords doubtWords,
            Clock clock) {
        this.sendForApproval = sendForApproval;
        this.approveRoadmap = approveRoadmap;
        this.returnToDraft = returnToDraft;
        this.plans = plans;
        this.heads = heads;
        this.doubts = doubts;
        this.doubtWords = doubtWords;
        this.clock = clock;
    }

    @GetMapping
    String approval(@PathVariable RoadmapId id, Actor actor, Model model) {
        PlanHead plan = around(actor, id, model);
        model.addAttribute("form", ApprovalForm.from(plan.order(), plan.version()));
        return PAGE;
    }

    @PostMapping
    ModelAndView approve(
            @PathVariable RoadmapId id,
            @Valid @ModelAttribute("form") ApprovalForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        PlanHead plan = around(actor, id, model);
        Actor.require(actor.approvesIn(plan.territory()));
        form.check(errors, actor.today(clock));
        if (errors.hasErrors()) {
            return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        RoadmapId inForce =
                approveRoadmap.by(actor, id, Objects.requireNonNullElse(form.version(), -1), form.toOrder());
        flash.addFlashAttribute("notice", plan.isAmendment() ? "amendment.done.approved" : "roadmap.done.approved");
        return new ModelAndView("redirect:/roadmaps/" + inForce);
    }

    @PostMapping("/request")
    String request(@PathVariable RoadmapId id, Actor actor, RedirectAttributes flash) {
        sendForApproval.by(actor, id);
        flash.addFlashAttribute("notice", "roadmap.done.sent");
        return "redirect:/roadmaps/" + id;
    }

    @PostMapping("/return")
    ModelAndView giveBack(
            @PathVariable RoadmapId id,
            @RequestParam(required = false) @Nullable String remark,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        PlanHead plan = around(actor, id, model);
        if (actor.approvesIn(plan.territory()) && (remark == null || remark.isBlank())) {
            model.addAttribute("form", ApprovalForm.from(plan.order(), plan.version()));
            model.addAttribute("noRemark", true);
            return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        returnToDraft.by(actor, id, remark);
        flash.addFlashAttribute("notice", "roadmap.done.returned");
        return new ModelAndView("redirect:/roadmaps/" + id);
    }

    private PlanHead around(Actor actor, RoadmapId id, Model model) {
        PlanHead plan = plans.head(actor, id);
        HeadWords head = heads.of(plan, actor, "plan");
        model.addAttribute("plan", plan);
        model.addAttribute("head", head);
        model.addAttribute("crumbs", heads.crumbs(plan, heads.approvalTitle()));
        List<String> warnings = heads.warnings(plan);
        model.addAttribute("warnings", warnings);
        model.addAttribute("doubts", doubtWords.list(id, doubts.of(plan), List.of(), head.mayPlan()));
        model.addAttribute("withdraws", head.mayPlan() && !head.mayApprove());
        return plan;
    }
}
