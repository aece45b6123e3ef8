package vekha.intake.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vekha.deadline.Deadline;
import vekha.deadline.Kind;
import vekha.intake.ColumnKind;
import vekha.intake.DraftMeasure;
import vekha.intake.DraftPeriod;
import vekha.intake.DraftRoadmap;
import vekha.intake.DraftTable;
import vekha.intake.DraftWarning;
import vekha.intake.ReadDraft;
import vekha.intake.Repair;
import vekha.intake.reading.Note;
import vekha.intake.reading.SourceRow;
import vekha.intake.reading.SourceTable;

/** The measures of one preview, each beside the rows it was read from: those with questions, the repaired ones, the rest. */
final class DraftRows {

    private final DraftRoadmap draft;
    private final List<SourceTable> sources;
    private final DraftForm form;
    private final CorrectedDraft corrected;
    private final DraftDoubts doubts;
    private final DeadlineMeanings meanings;
    private final Locale locale;
    private final @Nullable DraftPart part;
    private final List<DraftPage.Row> asked = new ArrayList<>();
    private final List<DraftPage.Row> repaired = new ArrayList<>();
    private final List<DraftPage.Row> clear = new ArrayList<>();
    private final Map<String, DraftPage.Link> anchors = new HashMap<>();
    private final Map<String, Integer> bodies = new HashMap<>();
    private final Map<String, List<DraftPage.Link>> named = new HashMap<>();
    private final Map<ColumnKind, String> labels = new HashMap<>();

    DraftRows(
            ReadDraft.Reading reading,
            DraftForm form,
            CorrectedDraft corrected,
            DraftDoubts doubts,
            DeadlineMeanings meanings,
            Locale locale,
            @Nullable DraftPart part) {
        this.draft = reading.draft();
        this.sources = reading.source().tables();
        this.form = form;
        this.corrected = corrected;
        this.doubts = doubts;
        this.meanings = meanings;
        this.locale = locale;
        this.part = part;
        for (ColumnKind kind : ColumnKind.values()) {
            labels.put(kind, doubts.word("intake.label." + (kind == ColumnKind.OTHER ? ColumnKind.NOTE : kind).code()));
        }
        for (NameForm body : form.bodyList()) {
            bodies.put(String.valueOf(body.name()), bodies.size());
        }
        int index = 0;
        for (int at = 0; at < draft.tables().size(); at++) {
            index = table(at, draft.tables().get(at), index);
        }
    }

    private int table(int at, DraftTable table, int from) {
        List<SourceRow> source = source(table);
        Choices sections = sections(at);
        int index = from;
        for (DraftMeasure measure : table.measures()) {
            if (index < form.measureList().size()) {
                DraftPage.Row row = row(index, at, table, measure, source, sections);
                (row.questions().isEmpty() ? row.fixes().isEmpty() ? clear : repaired : asked).add(row);
                anchor(at, measure, row);
            }
            index++;
        }
        return index;
    }

    private void anchor(int at, DraftMeasure measure, DraftPage.Row row) {
        String number = row.form().number();
        DraftPage.Link link = new DraftPage.Link("m" + row.index(), number == null ? row.at() : number);
        measure.rows().forEach(each -> anchors.put(at + ":" + each, link));
        if (row.form().kept()) {
            row.form()
                    .nameList()
                    .forEach(name -> named.computeIfAbsent(name, first -> new ArrayList<>())
                            .add(link));
        }
    }

    private DraftPage.Row row(
            int index, int at, DraftTable table, DraftMeasure measure, List<SourceRow> source, Choices sections) {
        MeasureForm typed = form.measureList().get(index);
        Deadline deadline = corrected.deadline(index);
        List<DraftWarning> questions = doubts.of(at, measure);
        return new DraftPage.Row(
                index,
                doubts.where(at, measure.rows()),
                sure(questions, deadline),
                measure.rows().stream()
                        .filter(row -> row <= source.size())
                        .map(row -> line(at, row, source.get(row - 1)))
                        .toList(),
                fields(table, measure, typed, questions),
                typed.nameList().stream()
                        .map(bodies::get)
                        .filter(Objects::nonNull)
                        .toList(),
                meanings.of(deadline, locale),
                period(table),
                doubts.texts(questions),
                fixes(at, measure, true),
                fixes(at, measure, false),
                sections,
                typed);
    }

    private List<DraftPage.Fix> fixes(int at, DraftMeasure measure, boolean made) {
        return measure.repairs().stream()
                .filter(repair -> isMade(repair) == made)
                .map(repair -> doubts.fix(at, repair))
                .distinct()
                .toList();
    }

    private boolean isMade(Repair repair) {
        return !form.saidOtherwise().undoneRepairs().contains(repair.id());
    }

    private static int sure(List<DraftWarning> questions, Deadline deadline) {
        if (questions.isEmpty()) {
            return 3;
        }
        return deadline.kind() == Kind.UNPARSEABLE || questions.size() > 1 ? 1 : 2;
    }

    /** The fields that the table has columns for; a measure always has a name, whatever the columns were said to tell. */
    private List<DraftPage.Field> fields(
            DraftTable table, DraftMeasure measure, MeasureForm typed, List<DraftWarning> questions) {
        Set<ColumnKind> doubtful = EnumSet.noneOf(ColumnKind.class);
        questions.stream().map(DraftWarning::field).filter(Objects::nonNull).forEach(doubtful::add);
        Set<ColumnKind> touched = EnumSet.noneOf(ColumnKind.class);
        measure.repairs().stream()
                .filter(this::isMade)
                .map(Repair::field)
                .filter(Objects::nonNull)
                .forEach(touched::add);
        touched.addAll(measure.inherited());
        Stream<ColumnKind> columns = table.columns().contains(ColumnKind.TITLE)
                ? table.columns().stream()
                : Stream.concat(Stream.of(ColumnKind.TITLE), table.columns().stream());
        // a footnote becomes a note also where the table has no column for one; without a field it would be lost
        Stream<ColumnKind> all = typed.note() == null ? columns : Stream.concat(columns, Stream.of(ColumnKind.NOTE));
        return all.map(kind -> kind == ColumnKind.OTHER ? ColumnKind.NOTE : kind)
                .distinct()
                .map(kind -> new DraftPage.Field(
                        kind.code(),
                        Objects.toString(labels.get(kind)),
                        typed.text(kind),
                        doubtful.contains(kind) ? "asked" : touched.contains(kind) ? "joined" : ""))
                .toList();
    }

    /** That of the plan stands in the form of the first part alone. */
    private @Nullable DraftPeriod period(DraftTable table) {
        HeadForm head = form.head();
        return table.period() == null && part != null && !part.isFirst() && head.hasPeriod()
                ? new DraftPeriod("", head.period(), head.isAcademic(), null)
                : table.period();
    }

    private Choices sections(int at) {
        Map<String, String> labels = new LinkedHashMap<>();
        form.sectionList().stream()
                .filter(section -> String.valueOf(section.key()).startsWith(at + ":"))
                .forEach(section -> labels.put(
                        String.valueOf(labels.size()),
                        (section.number() == null ? "" : section.number() + ". ")
                                + Objects.toString(section.title(), "")));
        return new Choices(labels);
    }

    private List<SourceRow> source(DraftTable table) {
        return table.sources().stream()
                .filter(at -> at < sources.size())
                .flatMap(at -> sources.get(at).rows().stream())
                .toList();
    }

    private static DraftPage.SourceLine line(int table, int number, SourceRow row) {
        return new DraftPage.SourceLine(
                table + ":" + number + "=",
                number,
                row.afterPageBreak(),
                row.cells().stream()
                        .map(cell -> new DraftPage.Cell(Note.raised(cell.text()), cell.columnSpan(), cell.blank()))
                        .toList());
    }

    DraftPage.Sums sums() {
        List<DraftPage.Row> all = Stream.of(asked, repaired, clear)
                .flatMap(Collection::stream)
                .filter(row -> row.form().kept())
                .toList();
        int dated = (int)
                all.stream().filter(row -> !row.meaning().dates().isEmpty()).count();
        return new DraftPage.Sums(
                all.size(),
                form.sectionList().size(),
                form.bodyList().size(),
                form.schoolList().size(),
                dated,
                asked.size(),
                repaired.size());
    }

    Map<String, DraftPage.Link> anchors() {
        return anchors;
    }

    /** The measures that each name stands in. */
    Map<String, List<DraftPage.Link>> named() {
        return named;
    }

    static List<DraftPage.Row> shown(List<DraftPage.Row> rows, @Nullable DraftPart part) {
        return part == null
                ? rows
                : rows.stream().filter(row -> part.shows(row.index())).toList();
    }

    List<DraftPage.Row> asked() {
        return asked;
    }

    List<DraftPage.Row> repaired() {
        return repaired;
    }

    List<DraftPage.Row> clear() {
        return clear;
    }
}
