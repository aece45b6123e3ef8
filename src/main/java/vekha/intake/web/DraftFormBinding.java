package vekha.intake.web;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import vekha.intake.ConfirmedDraft;
import vekha.intake.DraftRoadmap;
import vekha.intake.DraftSection;
import vekha.intake.DraftTable;
import vekha.programme.ProgrammeId;
import vekha.roadmap.ColumnKind;
import vekha.roadmap.NewSection;
import vekha.roadmap.PlanColumn;

/** Puts what was typed back into the tables it belongs to. */
final class DraftFormBinding {

    private final DraftRoadmap draft;
    private final DraftForm form;

    DraftFormBinding(DraftRoadmap draft, DraftForm form) {
        this.draft = draft;
        this.form = form;
    }

    ConfirmedDraft confirmed() {
        HeadForm head = form.head();
        return new ConfirmedDraft(
                requireNonNull(head.kind()),
                requireNonNull(head.title()),
                head.period(),
                head.periodText(),
                head.isAcademic(),
                head.order(),
                head.goalLines(),
                head.taskLines(),
                head.resultLines(),
                head.legendEntries(),
                head.chosenProgrammes().stream().map(ProgrammeId::new).collect(Collectors.toUnmodifiableSet()),
                NameForm.identities(form.bodyList(), head.meanings()),
                NameForm.identities(form.schoolList(), head.meanings()),
                tables(),
                draft.identifications());
    }

    private List<ConfirmedDraft.Table> tables() {
        List<ConfirmedDraft.Table> tables = new ArrayList<>();
        for (DraftTable table : draft.tables()) {
            String at = tables.size() + ":";
            List<SectionForm> typedSections = form.sectionList().stream()
                    .filter(section -> String.valueOf(section.key()).startsWith(at))
                    .toList();
            List<MeasureForm> typedMeasures = form.measureList().stream()
                    .filter(measure -> String.valueOf(measure.key()).startsWith(at))
                    .toList();
            tables.add(new ConfirmedDraft.Table(
                    table.title(),
                    table.period() == null ? null : table.period().period(),
                    table.period() != null && table.period().academic(),
                    columns(table),
                    sections(table, typedSections),
                    typedMeasures.stream()
                            .filter(MeasureForm::kept)
                            .map(measure -> row(measure, table.sections().size()))
                            .toList()));
        }
        return tables;
    }

    /** A single column without a kind of its own holds the plan's notes, unless another one does. */
    static List<PlanColumn> columns(DraftTable table) {
        boolean noNote = !table.columns().contains(vekha.intake.ColumnKind.NOTE);
        boolean oneOther = table.columns().stream()
                        .filter(kind -> kind == vekha.intake.ColumnKind.OTHER)
                        .count()
                == 1;
        IntFunction<ColumnKind> kind = at -> {
            vekha.intake.ColumnKind read = table.columns().get(at);
            return read == vekha.intake.ColumnKind.OTHER && noNote && oneOther
                    ? ColumnKind.NOTE
                    : ColumnKind.valueOf(read.name());
        };
        List<PlanColumn> columns = new ArrayList<>();
        for (int at = 0; at < table.columns().size(); at++) {
            columns.add(new PlanColumn(kind.apply(at), table.headings().get(at)));
        }
        return columns;
    }

    private static List<NewSection> sections(DraftTable table, List<SectionForm> typed) {
        List<NewSection> sections = new ArrayList<>();
        for (int at = 0; at < table.sections().size(); at++) {
            DraftSection section = table.sections().get(at);
            SectionForm form = at < typed.size() ? typed.get(at) : SectionForm.of(0, section);
            String title = form.title() == null ? section.title() : form.title();
            sections.add(new NewSection(form.number(), title, section.parent()));
        }
        return sections;
    }

    /** A section that the table does not have is none. */
    private static ConfirmedDraft.Row row(MeasureForm measure, int sections) {
        Integer section = measure.section();
        return new ConfirmedDraft.Row(
                measure.number(),
                section == null || section < 0 || section >= sections ? null : section,
                measure.title() == null ? "" : measure.title(),
                measure.objective(),
                measure.audience(),
                measure.result(),
                measure.note(),
                measure.deadline() == null ? "" : measure.deadline(),
                measure.correction(),
                measure.responsible() == null ? "" : measure.responsible(),
                measure.nameList());
    }
}
