package vekha.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vekha.intake.reading.Paragraph;
import vekha.intake.reading.SourceDocument;
import vekha.intake.reading.SourceRow;
import vekha.intake.reading.SourceTable;

/** Sorts a document's paragraphs and tables: plan tables, school identifications, and prose, wherever it stands. */
final class DocumentParts {

    private static final Pattern BETWEEN_PAGES =
            Pattern.compile("[-–—\\s]*\\d{0,3}[-–—\\s]*|(?:продолжение|окончание) таблицы.*", Wording.RUSSIAN);

    private final List<ProseLine> prose = new ArrayList<>();
    private final List<PlanTable> plans = new ArrayList<>();
    private final List<IdentificationTable> identifications = new ArrayList<>();
    private final List<SourceTable> others = new ArrayList<>();
    private boolean justAfterPlan;

    DocumentParts(SourceDocument document) {
        int tables = 0;
        for (SourceDocument.Block block : document.blocks()) {
            if (block instanceof Paragraph paragraph) {
                paragraph(paragraph, tables);
            } else if (block instanceof SourceTable table) {
                table(table, tables++);
            }
        }
    }

    private void paragraph(Paragraph paragraph, int tablesBefore) {
        paragraph.text().lines().forEach(line -> prose.add(ProseLine.of(line, paragraph, tablesBefore)));
        if (paragraph.blank()) {
            prose.add(ProseLine.of("", paragraph, tablesBefore));
        }
        justAfterPlan &= BETWEEN_PAGES.matcher(paragraph.text()).matches();
    }

    private void table(SourceTable table, int tablesBefore) {
        Optional<IdentificationTable> identification = IdentificationTable.of(table, lastLines());
        if (identification.isPresent()) {
            identifications.add(identification.get());
            justAfterPlan = false;
            return;
        }
        Optional<PlanHead> head = PlanHead.of(table);
        if (head.isPresent()) {
            headed(table, head.get(), tablesBefore);
        } else if (!continues(table) && !begins(table)) {
            prose(table, tablesBefore);
            justAfterPlan = false;
        }
    }

    private String lastLines() {
        int size = prose.size();
        return String.join(
                " ",
                prose.subList(Math.max(0, size - 3), size).stream()
                        .map(ProseLine::text)
                        .toList());
    }

    private void headed(SourceTable table, PlanHead head, int tablesBefore) {
        for (SourceRow row : table.rows().subList(0, head.first())) {
            TableProse.row(row, tablesBefore).forEach(prose::add);
            justAfterPlan &= row.blank();
        }
        if (justAfterPlan && last().columns().sameAs(head.columns())) {
            last().add(table, head.columns(), head.after());
        } else {
            start(head.columns()).add(table, head.columns(), head.after());
        }
        justAfterPlan = true;
    }

    private PlanTable start(PlanColumns columns) {
        plans.add(new PlanTable(columns, plans.size(), prose.size()));
        return last();
    }

    private PlanTable last() {
        return plans.get(plans.size() - 1);
    }

    /** A table without a head has the columns of the plan above it. */
    private boolean continues(SourceTable table) {
        if (plans.isEmpty() || TableProse.isLayout(table) || TableProse.isLegend(table)) {
            return false;
        }
        Optional<PlanColumns> grid = PlanTable.fitted(last().columns(), table);
        boolean plan = grid.isPresent() && (justAfterPlan || GuessedColumns.fit(table, grid.get()));
        if (plan) {
            PlanTable target = justAfterPlan ? last() : start(grid.get());
            target.add(table, grid.get(), 0);
            justAfterPlan = true;
        }
        return plan;
    }

    /** A first table without a head is a plan when its cells say so. */
    private boolean begins(SourceTable table) {
        if (!plans.isEmpty() || TableProse.isLayout(table) || TableProse.isLegend(table)) {
            return false;
        }
        Optional<PlanColumns> columns = GuessedColumns.of(table);
        columns.ifPresent(guessed -> start(guessed).add(table, guessed, 0));
        justAfterPlan = columns.isPresent();
        return columns.isPresent();
    }

    private void prose(SourceTable table, int tablesBefore) {
        List<ProseLine> lines = TableProse.lines(table, tablesBefore);
        if (lines.isEmpty()) {
            others.add(table);
        } else {
            prose.add(ProseLine.ofCell("", false, tablesBefore));
            prose.addAll(lines);
            prose.add(ProseLine.ofCell("", false, tablesBefore));
        }
    }

    List<ProseLine> prose() {
        return prose;
    }

    /** What stands above the first plan table, or everything when there is none. */
    List<ProseLine> preamble() {
        return plans.isEmpty() ? prose : prose.subList(0, plans.get(0).proseBefore());
    }

    /** The lines between a plan table and the one before it. */
    List<ProseLine> above(PlanTable plan) {
        int from = plan.index() == 0 ? 0 : plans.get(plan.index() - 1).proseBefore();
        return prose.subList(from, plan.proseBefore());
    }

    List<PlanTable> plans() {
        return plans;
    }

    List<IdentificationTable> identifications() {
        return identifications;
    }

    /** Tables that are neither plans nor anything else we know. */
    List<SourceTable> others() {
        return others;
    }
}
