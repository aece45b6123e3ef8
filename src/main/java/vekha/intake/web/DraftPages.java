package vekha.intake.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vekha.deadline.Deadline;
import vekha.deadline.Kind;
import vekha.deadline.Occurrence;
import vekha.deadline.Plan;
import vekha.foundation.Words;
import vekha.intake.ColumnKind;
import vekha.intake.DeadlineDoubts;
import vekha.intake.DraftMeasure;
import vekha.intake.DraftPeriod;
import vekha.intake.DraftRoadmap;
import vekha.intake.DraftTable;
import vekha.intake.DraftWarning;
import vekha.intake.ReadDraft;
import vekha.intake.Repair;
import vekha.intake.reading.SourceRow;
import vekha.intake.reading.SourceTable;

/** Lays out the preview: questions first, then what was repaired, then the rest. */
@Component
class DraftPages {

    private static final int MOST_DATES = 6;

    /** While the form has no period that makes sense. */
    private static final Plan ANY_TIME = Plan.of(LocalDate.of(2000, 1, 1), LocalDate.of(2100, 12, 31));

    private final MessageSource messages;
    private final Words words;

    DraftPages(MessageSource messages, Words words) {
        this.messages = messages;
        this.words = words;
    }

    DraftPage page(String token, String fileName, ReadDraft.Reading reading, DraftForm form) {
        return new Layout(reading, form, LocaleContextHolder.getLocale()).page(token, fileName);
    }

    /** What a wording means, for the preview of a correction. */
    DraftPage.Meaning meaning(Deadline deadline, Locale locale) {
        if (deadline.wording().isBlank()) {
            return new DraftPage.Meaning(null, List.of(), "hourglass-split");
        }
        List<String> dates = deadline.occurrences().stream()
                .limit(MOST_DATES)
                .map(occurrence -> span(occurrence, locale))
                .collect(Collectors.toCollection(ArrayList::new));
        int more = deadline.occurrences().size() - MOST_DATES;
        if (more > 0) {
            dates.add(messages.getMessage("intake.dates.more", new Object[] {more}, locale));
        }
        return new DraftPage.Meaning(deadline.explanation(locale), dates, icon(deadline.kind()));
    }

    private static String icon(Kind kind) {
        if (!kind.datable()) {
            return "hourglass-split";
        }
        return kind == Kind.RECURRING ? "arrow-repeat" : kind == Kind.CONTINUOUS ? "infinity" : "calendar3";
    }

    private String span(Occurrence occurrence, Locale locale) {
        if (occurrence.start() == null) {
            return messages.getMessage("intake.dates.until", new Object[] {words.day(occurrence.end())}, locale);
        }
        return occurrence.end() == null
                ? messages.getMessage("intake.dates.from", new Object[] {words.day(occurrence.start())}, locale)
                : words.range(occurrence.start(), occurrence.end());
    }

    /** One preview being laid out. */
    private final class Layout {

        private final ReadDraft.Reading reading;
        private final DraftRoadmap draft;
        private final DraftForm form;
        private final Locale locale;
        private final Map<String, List<DraftWarning>> warnings = new HashMap<>();
        private final List<DraftPage.Row> asked = new ArrayList<>();
        private final List<DraftPage.Row> repaired = new ArrayList<>();
        private final List<DraftPage.Row> clear = new ArrayList<>();

        Layout(ReadDraft.Reading reading, DraftForm form, Locale locale) {
            this.reading = reading;
            this.draft = reading.draft();
            this.form = form;
            this.locale = locale;
            draft.warnings().stream()
                    .filter(warning -> warning.severity() == DraftWarning.Severity.QUESTION)
                    .forEach(warning -> warnings.computeIfAbsent(place(warning), at -> new ArrayList<>())
                            .add(warning));
        }

        DraftPage page(String token, String fileName) {
            rows();
            List<DraftPage.SectionRow> sections = new ArrayList<>();
            form.sectionList().forEach(section -> sections.add(new DraftPage.SectionRow(sections.size(), section)));
            return new DraftPage(
                    token,
                    fileName,
                    sums(sections.size()),
                    texts(warnings.getOrDefault("", List.of())),
                    asked,
                    repaired,
                    clear,
                    sections,
                    draft.tables().stream()
                            .flatMap(table -> table.repairs().stream())
                            .map(this::fix)
                            .toList(),
                    draft.unplaced());
        }

        private DraftPage.Sums sums(int sections) {
            int measures = asked.size() + repaired.size() + clear.size();
            int dated = (int) Stream.of(asked, repaired, clear)
                    .flatMap(Collection::stream)
                    .filter(row -> !row.meaning().dates().isEmpty())
                    .count();
            return new DraftPage.Sums(
                    measures,
                    sections,
                    form.bodyList().size(),
                    form.schoolList().size(),
                    dated,
                    asked.size(),
                    repaired.size());
        }

        private void rows() {
            int index = 0;
            for (int at = 0; at < draft.tables().size(); at++) {
                DraftTable table = draft.tables().get(at);
                List<SourceRow> source = source(table);
                Plan plan = plan(table);
                List<DraftPage.Choice> sections = sections(at);
                for (DraftMeasure measure : table.measures()) {
                    if (index < form.measureList().size()) {
                        place(row(index, at, table, measure, source, plan, sections));
                    }
                    index++;
                }
            }
        }

        private void place(DraftPage.Row row) {
            (row.questions().isEmpty() ? row.fixes().isEmpty() ? clear : repaired : asked).add(row);
        }

        private DraftPage.Row row(
                int index,
                int at,
                DraftTable table,
                DraftMeasure measure,
                List<SourceRow> source,
                Plan plan,
                List<DraftPage.Choice> sections) {
            MeasureForm typed = form.measureList().get(index);
            String correction = typed.correction();
            Deadline deadline = Deadline.read(correction != null ? correction : typed.deadline(), plan);
            List<DraftWarning> doubts = doubts(at, measure, deadline);
            return new DraftPage.Row(
                    index,
                    where(at, measure),
                    sure(doubts, deadline),
                    measure.rows().stream()
                            .filter(row -> row <= source.size())
                            .map(row -> line(row, source.get(row - 1)))
                            .toList(),
                    fields(table, measure, typed, doubts),
                    meaning(deadline, locale),
                    texts(doubts),
                    measure.repairs().stream().map(this::fix).toList(),
                    sections,
                    typed);
        }

        /** A doubt about the deadline goes with the wording that raised it; another wording may raise its own. */
        private List<DraftWarning> doubts(int at, DraftMeasure measure, Deadline deadline) {
            List<DraftWarning> read = measure.rows().stream()
                    .flatMap(row -> warnings.getOrDefault(at + ":" + row, List.of()).stream())
                    .toList();
            if (deadline.wording().equals(measure.deadline().wording())) {
                return read;
            }
            LocalDate approved = draft.order() == null ? null : draft.order().date();
            return Stream.concat(
                            read.stream().filter(doubt -> doubt.field() != ColumnKind.DEADLINE),
                            DeadlineDoubts.of(at, measure.rows().get(0), deadline, approved).stream())
                    .toList();
        }

        private int sure(List<DraftWarning> doubts, Deadline deadline) {
            if (doubts.isEmpty()) {
                return 3;
            }
            return deadline.kind() == Kind.UNPARSEABLE || doubts.size() > 1 ? 1 : 2;
        }

        private String where(int table, DraftMeasure measure) {
            String rows = measure.rows().stream().map(String::valueOf).collect(Collectors.joining(", "));
            boolean one = draft.tables().size() == 1;
            return one
                    ? messages.getMessage(
                            "intake.at.rows", new Object[] {rows, measure.rows().size()}, locale)
                    : messages.getMessage(
                            "intake.at.table",
                            new Object[] {
                                String.valueOf(table + 1), rows, measure.rows().size()
                            },
                            locale);
        }

        private List<DraftPage.Field> fields(
                DraftTable table, DraftMeasure measure, MeasureForm typed, List<DraftWarning> doubts) {
            Set<ColumnKind> doubtful = doubts.stream()
                    .map(DraftWarning::field)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toCollection(HashSet::new));
            Set<ColumnKind> touched = measure.repairs().stream()
                    .map(Repair::field)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toCollection(HashSet::new));
            touched.addAll(measure.inherited());
            return table.columns().stream()
                    .map(kind -> kind == ColumnKind.OTHER ? ColumnKind.NOTE : kind)
                    .distinct()
                    .map(kind -> new DraftPage.Field(
                            kind.code(),
                            kind.code(),
                            typed.text(kind),
                            doubtful.contains(kind) ? "asked" : touched.contains(kind) ? "joined" : ""))
                    .toList();
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

        private List<DraftPage.Choice> sections(int at) {
            int before = draft.tables().subList(0, at).stream()
                    .mapToInt(table -> table.sections().size())
                    .sum();
            List<DraftPage.Choice> choices = new ArrayList<>();
            for (int i = 0;
                    i < draft.tables().get(at).sections().size()
                            && before + i < form.sectionList().size();
                    i++) {
                SectionForm section = form.sectionList().get(before + i);
                String number = section.number() == null ? "" : section.number() + ". ";
                choices.add(new DraftPage.Choice(i, number + (section.title() == null ? "" : section.title())));
            }
            return choices;
        }

        private List<SourceRow> source(DraftTable table) {
            List<SourceTable> tables = reading.source().tables();
            return table.sources().stream()
                    .filter(at -> at < tables.size())
                    .flatMap(at -> tables.get(at).rows().stream())
                    .toList();
        }

        private DraftPage.SourceLine line(int number, SourceRow row) {
            return new DraftPage.SourceLine(
                    number,
                    row.afterPageBreak(),
                    row.cells().stream()
                            .map(cell -> new DraftPage.Cell(cell.text(), cell.columnSpan(), cell.blank()))
                            .toList());
        }

        private DraftPage.Fix fix(Repair repair) {
            String rows = repair.rows().stream().map(String::valueOf).collect(Collectors.joining(", "));
            String field = repair.field() == null
                    ? ""
                    : messages.getMessage("intake.field." + repair.field().code(), null, locale);
            return new DraftPage.Fix(
                    repair.id(), messages.getMessage(repair.kind().messageKey(), new Object[] {rows, field}, locale));
        }

        private List<String> texts(List<DraftWarning> doubts) {
            return doubts.stream()
                    .map(doubt ->
                            messages.getMessage(doubt.key(), doubt.arguments().toArray(), locale))
                    .distinct()
                    .toList();
        }

        private String place(DraftWarning warning) {
            return warning.table() == null || warning.row() == null ? "" : warning.table() + ":" + warning.row();
        }
    }
}
