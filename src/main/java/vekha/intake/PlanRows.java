package vekha.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Goes through a plan table row by row: opens sections, starts measures, joins what a page has cut. */
final class PlanRows {

    private static final Pattern LABELLED =
            Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2}){0,3}[.)]{1,2})\\s*(\\p{L}.*)", Pattern.DOTALL);

    private final PlanTable table;
    private final PlanColumns columns;
    private final Corrections corrections;
    private final Repairs allowed;
    private final Sections sections = new Sections();
    private final List<PlanRow> measures = new ArrayList<>();
    private final List<Repair> repairs = new ArrayList<>();
    private final List<DraftRemark> remarks = new ArrayList<>();
    private final List<DraftWarning> warnings = new ArrayList<>();
    private @Nullable PlanRow open;

    private PlanRows(PlanTable table, Corrections corrections) {
        this.corrections = corrections;
        this.table = table;
        this.columns = table.columns();
        this.allowed = corrections.repairs();
    }

    static PlanRows read(PlanTable table, Corrections corrections) {
        PlanRows read = new PlanRows(table, corrections);
        List<Line> lines = table.lines();
        RowRoles roles = new RowRoles(table.columns(), lines);
        int[] next = next(lines);
        for (int at = 0; at < lines.size(); at++) {
            RowKind said = isBesideItsMeasure(lines, at)
                    ? null
                    : corrections.row(table.index(), lines.get(at).row());
            if (said == null) {
                Line below = next[at] < lines.size() ? lines.get(next[at]) : null;
                read.take(lines.get(at), roles.of(lines.get(at), read.open, below));
            } else {
                read.takeAs(lines.get(at), said);
            }
        }
        read.dropTrailingSections(lines);
        read.dotNumbers();
        read.labelTitles();
        return read;
    }

    /** A section that stood in a column, or above a piece without a head, bears the number of the row it stood by. */
    private static boolean isBesideItsMeasure(List<Line> lines, int at) {
        return at + 1 < lines.size() && lines.get(at).row() == lines.get(at + 1).row();
    }

    /** For every line where the next one stands that is not blank; the number of lines where there is none. */
    private static int[] next(List<Line> lines) {
        int[] next = new int[lines.size()];
        int below = lines.size();
        for (int at = lines.size() - 1; at >= 0; at--) {
            next[at] = below;
            below = lines.get(at).blank() ? below : at;
        }
        return next;
    }

    private void take(Line line, RowRoles.Role role) {
        switch (role) {
            case HEADINGS, COLUMN_NUMBERS -> skip(line);
            case SECTION -> section(line);
            case CONTINUATION -> rest(line);
            case MEASURE -> measure(line);
            case REMARK -> remarks.add(new DraftRemark(line.row(), line.verbatim()));
            case BLANK -> {}
        }
    }

    private void takeAs(Line line, RowKind said) {
        switch (said) {
            case MEASURE -> measure(line);
            case SECTION -> {
                section(line);
                beside(line).ifPresent(text -> remarks.add(new DraftRemark(line.row(), text)));
            }
            case REST -> rest(line);
            case SKIPPED -> remarks.add(new DraftRemark(line.row(), line.verbatim()));
        }
    }

    /** What stands in a section's row beside its number and title. */
    private Optional<String> beside(Line line) {
        List<Integer> filled = new ArrayList<>(line.filled());
        Integer number = columns.of(ColumnKind.NUMBER);
        Integer title = columns.of(ColumnKind.TITLE);
        if (filled.size() > 1 && filled.contains(number) && filled.contains(title)) {
            filled.removeAll(List.of(number, title));
        } else if (!filled.isEmpty()) {
            filled.remove(0);
        }
        return filled.isEmpty()
                ? Optional.empty()
                : Optional.of(filled.stream().map(line::text).collect(Collectors.joining(" | ")));
    }

    private void skip(Line line) {
        Repair repair = Repair.of(Repair.Kind.SKIPPED_ROW, table.index(), List.of(line.row()), null);
        repairs.add(repair);
        if (!allowed.allow(repair)) {
            measure(line);
        }
    }

    private void section(Line line) {
        sections.open(line, columns);
        open = null;
    }

    private void measure(Line line) {
        open = new PlanRow(columns, line, sections.current());
        measures.add(open);
        sections.measureFollows();
    }

    private void rest(Line line) {
        PlanRow above = open != null || measures.isEmpty() || sections.hasOpenedWithoutMeasures()
                ? open
                : measures.get(measures.size() - 1);
        if (above == null) {
            measure(line);
            return;
        }
        List<Integer> rows = List.of(above.rows().get(above.rows().size() - 1), line.row());
        Repair joined = Repair.of(Repair.Kind.JOINED_ROWS, table.index(), rows, null);
        if (allowed.allow(joined)) {
            above.join(moved(line, above));
            above.repaired(joined);
        } else {
            measure(line);
            measures.get(measures.size() - 1).repaired(joined);
        }
    }

    /** Text in the number cell has slipped to the left: alone when its neighbours stand right, with the whole row otherwise. */
    private Line moved(Line line, PlanRow above) {
        int number = columns.of(ColumnKind.NUMBER);
        int title = columns.of(ColumnKind.TITLE);
        if (number < 0 || title < 0 || line.blank(number) || Labels.isNumber(line.text(number))) {
            return line;
        }
        Repair repair = Repair.of(Repair.Kind.MOVED_CELLS, table.index(), List.of(line.row()), null);
        above.repaired(repair);
        if (!allowed.allow(repair)) {
            return line;
        }
        List<String> texts = new ArrayList<>(line.texts());
        boolean all =
                number == 0 && line.blank(columns.size() - 1) && line.filled().size() > 1;
        if (all) {
            texts.remove(texts.size() - 1);
            texts.add(0, "");
        } else {
            texts.set(title, Wording.join(texts.get(number), texts.get(title)));
            texts.set(number, "");
        }
        return line.with(texts);
    }

    /** Where most numbers are fractions none is; a single comma is the author's own. */
    private void dotNumbers() {
        int number = columns.of(ColumnKind.NUMBER);
        List<PlanRow> fractions = measures.stream()
                .filter(row -> Labels.isFraction(row.text(number)))
                .toList();
        if (fractions.size() * 2 > measures.size()) {
            fractions.forEach(row -> row.replace(number, row.text(number).replace(',', '.')));
        }
    }

    /** Where there is no column of numbers and most titles begin with one, it is the measure's: «1.1. Провести опрос». */
    private void labelTitles() {
        if (columns.of(ColumnKind.NUMBER) >= 0) {
            return;
        }
        List<Matcher> labelled = measures.stream()
                .map(row -> LABELLED.matcher(row.text(ColumnKind.TITLE)))
                .toList();
        if (labelled.stream().filter(Matcher::matches).count() * 2 > measures.size()) {
            for (int at = 0; at < measures.size(); at++) {
                if (labelled.get(at).matches()) {
                    measures.get(at)
                            .label(labelled.get(at).group(1), labelled.get(at).group(2));
                }
            }
        }
    }

    /** A last row of one text without a number is a signature or a remark, not a section. */
    private void dropTrailingSections(List<Line> lines) {
        while (sections.hasOpenedWithoutMeasures() && sections.current() != null) {
            DraftSection last = sections.removeLast();
            String number = last.number() == null ? "" : last.number() + " ";
            remarks.add(new DraftRemark(last.row(), number + last.title()));
            warnings.add(DraftWarning.question(table.index(), last.row(), null, "row-without-place", last.title()));
        }
    }

    PlanTable table() {
        return table;
    }

    List<DraftSection> sections() {
        return sections.all();
    }

    List<PlanRow> measures() {
        return measures;
    }

    List<Repair> repairs() {
        return repairs;
    }

    /** Rows that belong to no measure: remarks, legends, signatures. */
    List<DraftRemark> remarks() {
        return remarks;
    }

    List<DraftWarning> warnings() {
        return warnings;
    }
}
