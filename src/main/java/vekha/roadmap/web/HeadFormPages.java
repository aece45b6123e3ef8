package vekha.roadmap.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vekha.account.Actor;
import vekha.directory.TerritoryId;
import vekha.foundation.Words;
import vekha.roadmap.ColumnKind;
import vekha.roadmap.Freshness;
import vekha.roadmap.Kind;
import vekha.roadmap.MeasureQueries;
import vekha.roadmap.PlanColumn;
import vekha.roadmap.PlanHead;
import vekha.roadmap.PlanQueries;
import vekha.roadmap.RoadmapId;

/** Gathers what stands around the form of a plan's head. */
@Component
class HeadFormPages {

    private static final List<ColumnKind> USUAL = List.of(
            ColumnKind.NUMBER, ColumnKind.TITLE, ColumnKind.DEADLINE, ColumnKind.RESPONSIBLE, ColumnKind.RESULT);

    private final PlanQueries plans;
    private final MeasureQueries measures;
    private final Heads heads;
    private final Words words;

    HeadFormPages(PlanQueries plans, MeasureQueries measures, Heads heads, Words words) {
        this.plans = plans;
        this.measures = measures;
        this.heads = heads;
        this.words = words;
    }

    List<PlanColumn> usualColumns() {
        return USUAL.stream()
                .map(kind -> new PlanColumn(kind, words.text("roadmap.column." + kind)))
                .toList();
    }

    void fresh(Actor actor, Model model) {
        Actor.require(actor.role().plans());
        String title = words.text("roadmap.new.title");
        around(actor.territory(), title, "/roadmaps", "/roadmaps", model);
        model.addAttribute(
                "crumbs",
                List.of(
                        new Pieces.Crumb(words.text("roadmap.list.title"), "/roadmaps"),
                        new Pieces.Crumb(title, null)));
    }

    Choices changed(Actor actor, RoadmapId id, Model model) {
        PlanHead plan = plans.head(actor, id);
        String title = words.text("roadmap.edit.title");
        String address = "/roadmaps/" + id;
        Choices choices = around(plan.territory(), title, address + "/edit", address, model);
        model.addAttribute("crumbs", heads.crumbs(plan, title));
        return choices;
    }

    private Choices around(TerritoryId territory, String title, String action, String back, Model model) {
        Choices choices = Choices.of(measures.choices(territory));
        model.addAttribute("title", title);
        model.addAttribute("action", action);
        model.addAttribute("back", back);
        model.addAttribute("choices", choices);
        model.addAttribute("kinds", options("roadmap.kind.", Arrays.stream(Kind.values())));
        model.addAttribute("freshness", options("roadmap.freshness.", Arrays.stream(Freshness.values())));
        return choices;
    }

    private List<Pieces.Option> options(String prefix, Stream<? extends Enum<?>> values) {
        return values.map(value -> new Pieces.Option(value.name(), words.text(prefix + value.name())))
                .toList();
    }
}
