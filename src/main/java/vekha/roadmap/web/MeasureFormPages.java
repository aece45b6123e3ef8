package vekha.roadmap.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vekha.account.Actor;
import vekha.deadline.Plan;
import vekha.foundation.NotVisibleException;
import vekha.foundation.RefusedException;
import vekha.foundation.Words;
import vekha.roadmap.ColumnKind;
import vekha.roadmap.MeasureId;
import vekha.roadmap.MeasureQueries;
import vekha.roadmap.OpenDraft;
import vekha.roadmap.PlanHead;
import vekha.roadmap.PlanQueries;
import vekha.roadmap.PlanRows;
import vekha.roadmap.RoadmapId;
import vekha.roadmap.State;

/** Gathers what stands around the form of a measure. */
@Component
class MeasureFormPages {

    private final PlanQueries plans;
    private final MeasureQueries measures;
    private final Heads heads;
    private final DeadlineEditors deadlines;
    private final Words words;

    MeasureFormPages(PlanQueries plans, MeasureQueries measures, Heads heads, DeadlineEditors deadlines, Words words) {
        this.plans = plans;
        this.measures = measures;
        this.heads = heads;
        this.deadlines = deadlines;
        this.words = words;
    }

    /** Around a new measure. */
    void fresh(Actor actor, RoadmapId id, MeasureForm form, Model model) {
        PlanHead head = editable(actor, id);
        List<PlanRows.Table> tables = plans.tables(id);
        PlanRows.Table table = in(tables, form);
        around(head, table, words.text("roadmap.measure.new"), "/roadmaps/" + id + "/measures", model);
        model.addAttribute("places", places(tables, table));
        model.addAttribute("table", table.id());
        model.addAttribute("dl", deadlines.of(form.deadline(), form.fix(), table.plan(head)));
    }

    /** Around a new measure that is typed as a row of the plan's table. */
    void row(Actor actor, RoadmapId id, MeasureForm form, Model model) {
        editable(actor, id);
        PlanRows.Table table = in(plans.tables(id), form);
        model.addAttribute("plan", id.value());
        model.addAttribute("width", table.columns().size() + 1);
    }

    /** Around the change of a measure. */
    Choices changed(
            Actor actor,
            RoadmapId id,
            MeasureId measure,
            OpenDraft.OpenMeasure opened,
            @Nullable MeasureForm typed,
            Model model) {
        PlanHead head = editable(actor, id);
        PlanRows.Table table = plans.tables(id).stream()
                .filter(it -> it.id() == opened.table())
                .findFirst()
                .orElseThrow(NotVisibleException::new);
        String address = "/roadmaps/" + id + "/measures/" + measure + "/edit";
        Choices choices = around(head, table, words.text("roadmap.measure.edit"), address, model);
        Plan plan = table.plan(head);
        model.addAttribute("measure", measure.value());
        model.addAttribute("table", table.id());
        String wording = typed == null ? opened.content().deadline() : typed.deadline();
        CorrectionForm fix = typed == null ? CorrectionForm.of(opened.content().deadlineCorrection()) : typed.fix();
        model.addAttribute("dl", deadlines.of(wording, fix, plan));
        return choices;
    }

    /** The table the new measure goes into: the section's, the one named, or the first. */
    long table(Actor actor, RoadmapId id, MeasureForm form) {
        editable(actor, id);
        return in(plans.tables(id), form).id();
    }

    private PlanHead editable(Actor actor, RoadmapId id) {
        PlanHead head = plans.head(actor, id);
        Actor.require(actor.plansIn(head.territory()));
        if (head.state() != State.DRAFT) {
            throw new RefusedException("roadmap.refused.not-draft");
        }
        return head;
    }

    private Choices around(PlanHead head, PlanRows.Table table, String title, String action, Model model) {
        Choices choices = Choices.of(measures.choices(head.territory()));
        model.addAttribute("plan", head);
        model.addAttribute("title", title);
        model.addAttribute("crumbs", heads.crumbs(head, title));
        model.addAttribute("action", action);
        model.addAttribute("choices", choices);
        model.addAttribute(
                "columns",
                table.columns().stream().map(column -> column.kind().name()).toList());
        model.addAttribute("other", table.columns().stream().anyMatch(column -> column.kind() == ColumnKind.OTHER));
        return choices;
    }

    private static PlanRows.Table in(List<PlanRows.Table> tables, MeasureForm form) {
        Long section = form.section();
        return tables.stream()
                .filter(table -> section == null
                        ? form.table() == null || table.id() == form.table()
                        : table.sections().stream().anyMatch(part -> part.id().value() == section))
                .findFirst()
                .orElseThrow(NotVisibleException::new);
    }

    private List<Pieces.Option> places(List<PlanRows.Table> tables, PlanRows.Table chosen) {
        List<Pieces.Option> places = new ArrayList<>();
        for (PlanRows.Table table : tables) {
            if (tables.size() == 1 || table.id() == chosen.id()) {
                table.sections()
                        .forEach(part -> places.add(
                                new Pieces.Option(Long.toString(part.id().value()), part.heading())));
            }
        }
        return places;
    }
}
