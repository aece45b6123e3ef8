package vekha.intake.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vekha.deadline.Deadline;
import vekha.deadline.Plan;
import vekha.intake.DraftChecks;
import vekha.intake.DraftMeasure;
import vekha.intake.DraftOrder;
import vekha.intake.DraftPeriod;
import vekha.intake.DraftRoadmap;
import vekha.intake.DraftTable;
import vekha.intake.DraftWarning;

/** A draft with what was typed into it: what is odd is asked of this and no longer of the document. */
final class CorrectedDraft {

    /** While the form has no period that makes sense. */
    static final Plan ANY_TIME = Plan.of(LocalDate.of(2000, 1, 1), LocalDate.of(2100, 12, 31));

    private final DraftRoadmap draft;
    private final DraftForm form;
    private final List<DraftMeasure> measures = new ArrayList<>();
    private final List<DraftTable> kept = new ArrayList<>();

    CorrectedDraft(DraftRoadmap draft, DraftForm form) {
        this.draft = draft;
        this.form = form;
        draft.tables().forEach(this::correct);
    }

    private void correct(DraftTable table) {
        Plan plan = plan(table);
        List<DraftMeasure> keptHere = new ArrayList<>();
        for (DraftMeasure measure : table.measures()) {
            if (measures.size() < form.measureList().size()) {
                MeasureForm typed = form.measureList().get(measures.size());
                DraftMeasure corrected = typed.over(measure, plan);
                measures.add(corrected);
                if (typed.kept()) {
                    keptHere.add(corrected);
                }
            }
        }
        kept.add(table.with(keptHere));
    }

    /** @param index its place in the form */
    Deadline deadline(int index) {
        return measures.get(index).deadline();
    }

    /** @param today lent its year to a plan whose time nobody tells */
    List<DraftWarning> questions(LocalDate today) {
        HeadForm head = form.head();
        DraftRoadmap corrected = new DraftRoadmap(
                head.title() == null || head.title().isBlank() ? null : head.title(),
                draft.kind(),
                isPeriodTold(today) ? head.draftPeriod() : null,
                new DraftOrder(head.orderNumber(), head.orderDate(), head.issuer(), head.signedBy()),
                draft.goals(),
                draft.tasks(),
                draft.expectedResults(),
                draft.abbreviations(),
                draft.schools(),
                kept,
                draft.identifications(),
                draft.unplaced(),
                List.of());
        return DraftChecks.again(draft, corrected);
    }

    private boolean isPeriodTold(LocalDate today) {
        HeadForm head = form.head();
        return head.hasPeriod() && (draft.period() != null || !head.period().equals(HeadForm.proposed(today)));
    }

    private Plan plan(DraftTable table) {
        if (table.period() != null) {
            return table.period().plan();
        }
        HeadForm head = form.head();
        if (!head.hasPeriod()) {
            return ANY_TIME;
        }
        DraftPeriod read = draft.period();
        boolean changed = read == null || !read.period().equals(head.period());
        return new Plan(head.period(), head.isAcademic(), changed || read == null ? null : read.month());
    }
}
