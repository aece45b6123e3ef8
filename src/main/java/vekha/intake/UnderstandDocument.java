package vekha.intake;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vekha.deadline.Plan;
import vekha.foundation.Period;
import vekha.intake.reading.Note;
import vekha.intake.reading.SourceCell;
import vekha.intake.reading.SourceDocument;
import vekha.intake.reading.SourceTable;

/** Understands a document as a proposed plan. What is doubtful becomes a warning; nothing is refused and nothing is lost. */
public final class UnderstandDocument {

    /** What the order says of the plan: its time may be told nowhere else. */
    private static final Pattern APPROVES = Pattern.compile("(?:1[.)]\\s*)?утвердить .*", Wording.RUSSIAN);

    private final SourceDocument document;
    private final Corrections corrections;
    private final DocumentParts parts;
    private final Legend legend = new Legend();
    private final List<DraftWarning> warnings = new ArrayList<>();
    private final List<String> unplaced = new ArrayList<>();
    private final Aims aims;
    private final Aims later;
    private final PlanOrder order;
    private final @Nullable String title;
    private final @Nullable DraftPeriod period;

    private UnderstandDocument(SourceDocument document, Corrections corrections, @Nullable DraftPeriod known) {
        this.document = document;
        this.corrections = corrections;
        this.parts = new DocumentParts(document, corrections);
        this.aims = Aims.in(parts.preamble());
        this.later = Aims.in(
                parts.prose().subList(parts.preamble().size(), parts.prose().size()));
        this.order = PlanOrder.in(parts.preamble());
        this.title = PlanTitle.first(afterOrder(parts.preamble()));
        this.period = known != null ? known : period();
    }

    /**
     * Reads a document.
     *
     * @param corrections what a person says otherwise
     * @param known the plan period when it is known better than the document tells it
     * @param today lends its year to a plan whose time nobody tells
     */
    public static DraftRoadmap read(
            SourceDocument document, Corrections corrections, @Nullable DraftPeriod known, LocalDate today) {
        return new UnderstandDocument(document, corrections, known).draft(today);
    }

    /** The order's own text names plans too; the plan begins after it. */
    private static List<ProseLine> afterOrder(List<ProseLine> lines) {
        int ordered = IntStream.range(0, lines.size())
                .filter(at -> PlanOrder.orders(lines.get(at).text()))
                .reduce(-1, (first, last) -> last);
        return lines.subList(ordered + 1, lines.size());
    }

    private @Nullable DraftPeriod period() {
        List<String> places = new ArrayList<>();
        parts.preamble().stream()
                .map(ProseLine::text)
                .filter(PlanPeriod::isTold)
                .forEach(places::add);
        places.add(title);
        parts.plans().forEach(plan -> places.add(PlanTitle.last(parts.above(plan))));
        parts.preamble().stream()
                .filter(line -> PlanTitle.isTitle(line.text()) || line.text().startsWith("Об "))
                .forEach(line -> places.add(line.text()));
        parts.preamble().stream()
                .map(ProseLine::text)
                .filter(text -> APPROVES.matcher(text).matches())
                .forEach(places::add);
        return places.stream()
                .map(PlanPeriod::in)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> Optional.ofNullable(DeadlineYears.in(parts.plans())))
                .orElseGet(this::yearOfOrder);
    }

    private @Nullable DraftPeriod yearOfOrder() {
        DraftOrder draft = order.draft();
        LocalDate date = draft == null ? null : draft.date();
        return date == null ? null : new DraftPeriod("", year(date), false, null);
    }

    private static Period year(LocalDate day) {
        return new Period(
                LocalDate.of(day.getYear(), Month.JANUARY, 1), LocalDate.of(day.getYear(), Month.DECEMBER, 31));
    }

    private DraftRoadmap draft(LocalDate today) {
        List<PlanRows> tables = parts.plans().stream()
                .map(plan -> PlanRows.read(plan, corrections))
                .toList();
        tables.forEach(this::repair);
        Aims within = within(tables);
        explain();
        Bodies bodies = new Bodies(
                names(), Measures.texts(tables, ColumnKind.RESPONSIBLE).toList());
        Measures measures = new Measures(bodies, legend, document.footnotes());
        DraftPeriod meant = period != null ? period : new DraftPeriod("", year(today), false, null);
        List<DraftTable> drafts =
                tables.stream().map(rows -> table(rows, measures, meant)).toList();
        List<DraftIdentification> identified = identifications();
        place(drafts);
        placeFootnotes(drafts);
        if (drafts.stream().flatMap(table -> table.sources().stream()).anyMatch(this::guessed)) {
            warnings.add(DraftWarning.question(null, null, null, "guessed-cells"));
        }
        new DraftChecks(order.draft(), period, warnings).check(title, drafts);
        return new DraftRoadmap(
                title,
                PlanTitle.kindOf(title),
                period,
                order.draft(),
                either(aims.all(Aims.Aim.GOAL), within.all(Aims.Aim.GOAL)),
                either(aims.all(Aims.Aim.TASK), within.all(Aims.Aim.TASK)),
                expectedResults(),
                legend.abbreviations(),
                schools(identified),
                drafts,
                identified,
                unplaced,
                warnings);
    }

    /** Goals and tasks may stand in rows across the table. */
    private static Aims within(List<PlanRows> tables) {
        return Aims.in(tables.stream()
                .flatMap(rows -> rows.remarks().stream())
                .map(DraftRemark::text)
                .filter(Aims::tells)
                .map(text -> ProseLine.ofCell(text, false, 0))
                .toList());
    }

    private static List<String> either(List<String> first, List<String> second) {
        return first.isEmpty() ? second : first;
    }

    /** They may stand below the plan as well. */
    private List<String> expectedResults() {
        return either(aims.all(Aims.Aim.RESULT), later.all(Aims.Aim.RESULT));
    }

    private void repair(PlanRows rows) {
        warnings.addAll(rows.warnings());
        new SpilledLists(rows, corrections.repairs()).gather();
        new InheritedCells(rows, corrections.repairs(), warnings).fill();
        new SectionTimes(rows, warnings).give();
    }

    private boolean guessed(int source) {
        return document.tables().get(source).guessed();
    }

    private List<String> names() {
        return Stream.concat(legend.abbreviations().keySet().stream(), legend.terms().stream())
                .toList();
    }

    /** Short forms from the lists first, then from the footnotes, then from running text. */
    private void explain() {
        parts.prose().stream().map(ProseLine::text).filter(Legend::isListTitle).forEach(found -> legend.listBegins());
        parts.prose().forEach(line -> legend.explain(line.text()));
        parts.plans()
                .forEach(plan -> plan.lines().forEach(line -> {
                    if (line.filled().size() == 1) {
                        legend.explain(line.verbatim());
                    }
                }));
        document.footnotes().stream().map(Note::text).forEach(legend::explain);
        parts.prose().forEach(line -> legend.findInProse(line.text()));
        parts.plans().forEach(plan -> plan.lines().forEach(line -> line.texts().forEach(legend::findInCell)));
    }

    private DraftTable table(PlanRows rows, Measures measures, DraftPeriod meant) {
        PlanTable plan = rows.table();
        String own = PlanTitle.last(parts.above(plan));
        boolean same = own == null || title != null && Wording.fold(title).contains(Wording.fold(own));
        DraftPeriod ownPeriod = same ? null : PlanPeriod.ofTable(own, period);
        Plan time = (ownPeriod == null ? meant : ownPeriod).plan();
        return new DraftTable(
                same ? null : own,
                plan.columns().kinds(),
                plan.read().kinds(),
                plan.columns().headings(),
                ownPeriod,
                rows.sections(),
                rows.measures().stream()
                        .map(row -> measures.of(row, DeadlineCells.plan(row, rows.sections(), time)))
                        .toList(),
                plan.sources(),
                rows.repairs(),
                leftOver(rows));
    }

    private List<DraftRemark> leftOver(PlanRows rows) {
        return rows.remarks().stream()
                .filter(remark -> !legend.explain(remark.text()) && !isOnlyAim(remark.text()))
                .toList();
    }

    private boolean isOnlyAim(String text) {
        return Aims.tells(text)
                && aims.all(Aims.Aim.GOAL).isEmpty()
                && aims.all(Aims.Aim.TASK).isEmpty()
                && aims.all(Aims.Aim.RESULT).isEmpty();
    }

    private List<DraftIdentification> identifications() {
        return parts.identifications().stream()
                .flatMap(table -> table.read(unplaced).stream())
                .toList();
    }

    private List<DraftSchool> schools(List<DraftIdentification> identified) {
        Schools schools = new Schools();
        identified.forEach(one -> schools.named(one.school()));
        parts.prose().forEach(line -> schools.findIn(line.text()));
        parts.plans().forEach(plan -> plan.lines().forEach(line -> line.texts().forEach(schools::findIn)));
        parts.others().forEach(table -> cells(table).forEach(schools::findIn));
        return schools.all();
    }

    private static Stream<String> cells(SourceTable table) {
        return table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(SourceCell::text)
                .map(Wording::tidy);
    }

    /** Whatever stood in a table and is nowhere in the draft is shown as it was. */
    private void place(List<DraftTable> tables) {
        tables.forEach(table -> table.remarks().stream().map(DraftRemark::text).forEach(unplaced::add));
        parts.others()
                .forEach(table -> table.rows().stream()
                        .filter(row -> !row.blank())
                        .forEach(row -> unplaced.add(String.join(
                                " | ",
                                row.cells().stream()
                                        .map(cell -> Wording.squeeze(cell.text()))
                                        .filter(text -> !text.isEmpty())
                                        .toList()))));
        unplaced.addAll(parts.besideAims());
        List<String> places = placed();
        tables.forEach(table -> table.sections().forEach(section -> places.add(section.title())));
        String placed = Wording.fold(String.join("\n", places));
        parts.prose().stream()
                .filter(line -> line.fromTable() && !line.blank() && !order.used(line))
                .filter(line ->
                        !Aims.isHeading(line.text()) && !placed.contains(Wording.fold(Aims.unlabelled(line.text()))))
                .forEach(line -> unplaced.add(line.text()));
    }

    /** A footnote to a heading or a section, or to a row of a table whose notes are marks, has no measure to stand with. */
    private void placeFootnotes(List<DraftTable> tables) {
        Set<String> kept = tables.stream()
                .flatMap(table -> table.measures().stream())
                .flatMap(measure -> measure.footnotes().stream())
                .collect(Collectors.toSet());
        document.footnotes().stream()
                .map(note -> Wording.squeeze(note.text()))
                .filter(text -> !text.isEmpty() && !kept.contains(text) && !legend.tells(text))
                .distinct()
                .forEach(unplaced::add);
    }

    private List<String> placed() {
        List<String> placed = new ArrayList<>(List.of(title == null ? "" : title));
        for (Aims.Aim aim : Aims.Aim.values()) {
            placed.addAll(aims.all(aim));
        }
        legend.abbreviations().forEach((term, meaning) -> placed.add(term + " – " + meaning));
        return placed;
    }
}
