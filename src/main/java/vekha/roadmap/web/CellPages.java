package vekha.roadmap.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vekha.account.Actor;
import vekha.foundation.NotVisibleException;
import vekha.foundation.Words;
import vekha.roadmap.CommentCounts;
import vekha.roadmap.DoubtQueries;
import vekha.roadmap.DraftRows;
import vekha.roadmap.MeasureField;
import vekha.roadmap.MeasureId;
import vekha.roadmap.MeasureQueries;
import vekha.roadmap.OpenDraft;
import vekha.roadmap.PlanHead;
import vekha.roadmap.PlanQueries;
import vekha.roadmap.PlanRows;
import vekha.roadmap.RoadmapId;

/** Gathers what the editor of one cell shows, and the row that stands there when it has been saved. */
@Component
class CellPages {

    private final PlanQueries plans;
    private final MeasureQueries measures;
    private final DraftRows rows;
    private final DeadlineEditors deadlines;
    private final DeadlineWords deadlineWords;
    private final StandingWords standingWords;
    private final DoubtQueries doubts;
    private final DoubtWords doubtWords;
    private final CommentCounts comments;
    private final Words words;
    private final Clock clock;

    CellPages(
            PlanQueries plans,
            MeasureQueries measures,
            DraftRows rows,
            DeadlineEditors deadlines,
            DeadlineWords deadlineWords,
            StandingWords standingWords,
            DoubtQueries doubts,
            DoubtWords doubtWords,
            CommentCounts comments,
            Words words,
            Clock clock) {
        this.plans = plans;
        this.measures = measures;
        this.rows = rows;
        this.deadlines = deadlines;
        this.deadlineWords = deadlineWords;
        this.standingWords = standingWords;
        this.doubts = doubts;
        this.doubtWords = doubtWords;
        this.comments = comments;
        this.words = words;
        this.clock = clock;
    }

    /** The names a form may speak of. */
    Choices choices(Actor actor, RoadmapId id) {
        return Choices.of(measures.choices(plans.head(actor, id).territory()));
    }

    void editor(
            Actor actor,
            RoadmapId id,
            MeasureId measure,
            MeasureField field,
            OpenDraft.OpenMeasure opened,
            CellForm form,
            Choices choices,
            Model model) {
        String address = "/roadmaps/" + id + "/measures/" + measure;
        model.addAttribute("plan", id.value());
        model.addAttribute("measure", measure.value());
        model.addAttribute("table", opened.table());
        model.addAttribute("field", field.name());
        model.addAttribute("label", words.text("field." + field.key()));
        model.addAttribute("title", opened.content().title());
        model.addAttribute("action", address + "/cells/" + field.name());
        model.addAttribute("bodies", form.bodyChips(choices));
        model.addAttribute("schools", form.schoolChips(choices));
        if (field == MeasureField.DEADLINE) {
            PlanHead head = plans.head(actor, id);
            model.addAttribute(
                    "dl",
                    deadlines.of(
                            form.text(), form.fix(), table(id, opened.table()).plan(head)));
        }
    }

    /** The row of a measure as the plan's page writes it. */
    String row(Actor actor, RoadmapId id, MeasureId measure) {
        PlanHead head = plans.head(actor, id);
        PlanRows.Row row = rows.row(id, measure);
        PlanRows.Table table = table(id, row.table());
        PlanRows plan = new PlanRows(List.of(table), List.of(row), Map.of(), Map.of());
        PlanRowWriter writer = new PlanRowWriter(
                head,
                plan,
                doubtWords.rows(doubts.of(head, measure)),
                comments.of(id),
                actor.today(clock),
                deadlineWords,
                standingWords,
                words);
        return new RowMarkup(id, PlanMode.EDIT, words, measure.value()).of(writer.rows(table, List.of(row)));
    }

    private PlanRows.Table table(RoadmapId id, @Nullable Long table) {
        return plans.tables(id).stream()
                .filter(it -> table != null && it.id() == table)
                .findFirst()
                .orElseThrow(NotVisibleException::new);
    }
}
