package vekha.roadmap.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vekha.account.Actor;
import vekha.foundation.NotVisibleException;
import vekha.foundation.RefusedException;
import vekha.foundation.Words;
import vekha.roadmap.PlanHead;
import vekha.roadmap.PlanQueries;
import vekha.roadmap.PlanRows;
import vekha.roadmap.RoadmapId;
import vekha.roadmap.SectionId;
import vekha.roadmap.State;

/** Gathers what stands around the form of a section. */
@Component
class SectionFormPages {

    private final PlanQueries plans;
    private final Heads heads;
    private final Words words;

    SectionFormPages(PlanQueries plans, Heads heads, Words words) {
        this.plans = plans;
        this.heads = heads;
        this.words = words;
    }

    /** @return the table the section goes into: the one named, or the first */
    long fresh(Actor actor, RoadmapId id, @Nullable Long table, Model model) {
        around(actor, id, words.text("roadmap.section.new"), "/roadmaps/" + id + "/sections", model);
        List<PlanRows.Table> tables = plans.tables(id);
        PlanRows.Table chosen = tables.stream()
                .filter(it -> table == null || it.id() == table)
                .findFirst()
                .orElseThrow(NotVisibleException::new);
        model.addAttribute("table", chosen.id());
        model.addAttribute(
                "parents",
                chosen.sections().stream()
                        .map(part -> new Pieces.Option(Long.toString(part.id().value()), part.heading()))
                        .toList());
        return chosen.id();
    }

    void changed(Actor actor, RoadmapId id, SectionId section, Model model) {
        String address = "/roadmaps/" + id + "/sections/" + section;
        around(actor, id, words.text("roadmap.section.edit"), address + "/edit", model);
        model.addAttribute("section", section.value());
    }

    private void around(Actor actor, RoadmapId id, String title, String action, Model model) {
        PlanHead plan = plans.head(actor, id);
        Actor.require(actor.plansIn(plan.territory()));
        if (plan.state() != State.DRAFT) {
            throw new RefusedException("roadmap.refused.not-draft");
        }
        model.addAttribute("plan", plan);
        model.addAttribute("title", title);
        model.addAttribute("crumbs", heads.crumbs(plan, title));
        model.addAttribute("action", action);
    }
}
