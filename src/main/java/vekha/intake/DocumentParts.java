package vekha.intake;

import java.util.ArrayList;
import java.util.Collections;
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

    private static final int LINES_OF_CAPTION = 3;

    private final List<ProseLine> prose = new ArrayList<>();
    private final StampColumns stamps = new StampColumns(prose);
    private final List<PlanTable> plans = new ArrayList<>();
    private final List<IdentificationTable> identifications = new ArrayList<>();
    private final List<SourceTable> others = new ArrayList<>();
    private final List<String> besideAims = new ArrayList<>();
    private boolean justAfterPlan;
    private int proseSoFar;

    DocumentParts(SourceDocument document, Corrections corrections) {
        int tables = 0;
        for (SourceDocument.Block block : document.blocks()) {
            if (block instanceof Paragraph paragraph) {
                paragraph(paragraph, tables);
            } else if (block instanceof SourceTable table) {
                stamps.close();
                table(GroupedColumn.in(DividedColumn.in(table)), tables++);
            }
        }
        stamps.close();
        plans.forEach(plan -> plan.correct(corrections));
    }

    private void paragraph(Paragraph paragraph, int tablesBefore) {
        paragraph.text().lines().forEach(line -> stamps.take(line, paragraph, tablesBefore));
        if (paragraph.blank()) {
            stamps.close();
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

    /** The lines above, the nearest one first. */
    private List<String> lastLines() {
        int size = prose.size();
        List<String> lines = new ArrayList<>(prose.subList(Math.max(0, size - LINES_OF_CAPTION), size).stream()
                .map(ProseLine::text)
                .toList());
        Collections.reverse(lines);
        return lines;
    }

    private void headed(SourceTable table, PlanHead head, int tablesBefore) {
        List<SourceRow> above = table.rows().subList(0, head.first());
        prose.addAll(TableProse.above(above, tablesBefore));
        justAfterPlan &= above.stream().allMatch(SourceRow::blank);
        boolean goesOn =
                !plans.isEmpty() && last().columns().sameAs(head.columns()) && (justAfterPlan || opensSection());
        PlanTable plan = goesOn ? last() : start(head.columns());
        add(plan, table, head.columns(), head.after());
    }

    private void add(PlanTable plan, SourceTable table, PlanColumns grid, int from) {
        plan.add(table, grid, from);
        justAfterPlan = true;
        proseSoFar = prose.size();
    }

    /** Pieces of one plan may stand under headings of their own, which are its sections. */
    private boolean opensSection() {
        Optional<String> heading = SectionHeadings.between(prose.subList(proseSoFar, prose.size()));
        heading.ifPresent(text -> {
            if (!last().hasHeadings()) {
                SectionHeadings.above(above(last()), text).ifPresent(first -> last().headAll(first));
            }
            last().head(text);
        });
        return heading.isPresent();
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
        if (plans.isEmpty() || TableProse.isLayout(table) || TableProse.isLegend(table) || PlanHead.ofOther(table)) {
            return false;
        }
        Optional<PlanColumns> grid = PlanTable.fitted(last().columns(), table);
        boolean plan = grid.isPresent() && (justAfterPlan || GuessedColumns.fit(table, grid.get()));
        if (plan) {
            PlanTable target = justAfterPlan || opensSection() ? last() : start(grid.get());
            add(target, table, grid.get(), 0);
        }
        return plan;
    }

    /** A first table without a head is a plan when its cells say so. */
    private boolean begins(SourceTable table) {
        if (!plans.isEmpty() || TableProse.isLayout(table) || TableProse.isLegend(table) || PlanHead.ofOther(table)) {
            return false;
        }
        Optional<PlanColumns> columns = GuessedColumns.of(table);
        columns.ifPresent(guessed -> add(start(guessed), table, guessed, 0));
        return columns.isPresent();
    }

    private void prose(SourceTable table, int tablesBefore) {
        List<ProseLine> lines = TableProse.lines(table, tablesBefore);
        besideAims.addAll(TableProse.besideAims(table));
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

    /** Text that stands beside the tasks in tables that list them. */
    List<String> besideAims() {
        return besideAims;
    }
}
