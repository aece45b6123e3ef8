package vekha.intake.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vekha.intake.ColumnKind;
import vekha.intake.Corrections.Place;
import vekha.intake.DraftRemark;
import vekha.intake.DraftRoadmap;
import vekha.intake.DraftTable;
import vekha.intake.ReadDraft;
import vekha.intake.Repair;

/** Lays out the preview: doubts by their kind, then the document, its columns, its rows, and what found no place. */
@Component
class DraftPages {

    private static final int LISTED = 60;

    private final MessageSource messages;
    private final DeadlineMeanings meanings;

    DraftPages(MessageSource messages, DeadlineMeanings meanings) {
        this.messages = messages;
        this.meanings = meanings;
    }

    DraftPage page(
            String token, String fileName, ReadDraft.Reading reading, DraftForm form, int wanted, LocalDate today) {
        Locale locale = LocaleContextHolder.getLocale();
        DraftRoadmap draft = reading.draft();
        CorrectedDraft corrected = new CorrectedDraft(draft, form);
        DraftDoubts doubts = new DraftDoubts(draft, corrected.questions(today), messages, locale);
        DraftPart part = DraftPart.of(wanted, form.measureList().size());
        DraftRows rows = new DraftRows(reading, form, corrected, doubts, meanings, locale, part);
        List<DraftPage.RowText> leftOver = leftOver(draft, doubts);
        Map<String, DraftPage.Link> anchors = new HashMap<>(rows.anchors());
        leftOver.forEach(
                row -> anchors.putIfAbsent(row.place().replace("=", ""), new DraftPage.Link(row.anchor(), row.at())));
        Set<String> undone = form.saidOtherwise().undoneRepairs();
        List<DraftPage.TableRow> tables = new ArrayList<>();
        draft.tables().forEach(table -> tables.add(table(tables.size(), table, form)));
        return new DraftPage(
                token,
                fileName,
                part,
                rows.sums(),
                doubts.ofDocument(),
                groups(doubts.groups(anchors), part),
                DraftRows.shown(rows.asked(), part),
                DraftRows.shown(rows.repaired(), part),
                DraftRows.shown(rows.clear(), part),
                sections(form),
                tables,
                fixes(draft, doubts, table -> table.repairs().stream(), repair -> !undone.contains(repair.id())),
                fixes(draft, doubts, DraftPages::repairs, repair -> undone.contains(repair.id())),
                leftOver,
                unplaced(draft),
                said(form, doubts),
                anchors,
                rows.named());
    }

    /** Of a kind with very many rows in a long draft it says in which parts they stand. */
    private static List<DraftPage.DoubtGroup> groups(List<DraftPage.DoubtGroup> groups, @Nullable DraftPart part) {
        return part == null
                ? groups
                : groups.stream()
                        .map(group -> group.links().size() <= LISTED ? group : byPart(group, part))
                        .toList();
    }

    private static DraftPage.DoubtGroup byPart(DraftPage.DoubtGroup group, DraftPart part) {
        Map<Integer, Integer> counts = new TreeMap<>();
        Map<Integer, String> first = new HashMap<>();
        for (DraftPage.Link link : group.links()) {
            int number = DraftPart.ofPlace(link.anchor());
            counts.merge(number, 1, Integer::sum);
            first.putIfAbsent(number, link.anchor());
        }
        List<DraftPage.Link> links = new ArrayList<>();
        counts.forEach((number, rows) -> links.add(new DraftPage.Link(
                Objects.toString(first.get(number)), DraftPart.range(number, part.total()) + ": " + rows)));
        return new DraftPage.DoubtGroup(group.text(), group.rows(), links);
    }

    private static List<DraftPage.SectionRow> sections(DraftForm form) {
        List<DraftPage.SectionRow> sections = new ArrayList<>();
        form.sectionList().forEach(section -> sections.add(new DraftPage.SectionRow(sections.size(), section)));
        return sections;
    }

    private static DraftPage.TableRow table(int at, DraftTable table, DraftForm form) {
        Map<Place, ColumnKind> said = form.saidOtherwise().corrections().columns();
        List<DraftPage.ColumnRow> columns = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            ColumnKind chosen = said.get(new Place(at, column));
            columns.add(new DraftPage.ColumnRow(
                    at + ":" + column + "=",
                    table.headings().get(column),
                    table.columns().get(column).code(),
                    table.readAs().get(column).code(),
                    chosen == null ? "" : chosen.code()));
        }
        return new DraftPage.TableRow(at + 1, table.title(), columns);
    }

    private static Stream<Repair> repairs(DraftTable table) {
        return Stream.concat(
                table.repairs().stream(), table.measures().stream().flatMap(measure -> measure.repairs().stream()));
    }

    private static List<DraftPage.Fix> fixes(
            DraftRoadmap draft,
            DraftDoubts doubts,
            Function<DraftTable, Stream<Repair>> repairs,
            Predicate<Repair> wanted) {
        return IntStream.range(0, draft.tables().size())
                .boxed()
                .flatMap(at ->
                        repairs.apply(draft.tables().get(at)).filter(wanted).map(repair -> doubts.fix(at, repair)))
                .distinct()
                .toList();
    }

    private static List<DraftPage.RowText> leftOver(DraftRoadmap draft, DraftDoubts doubts) {
        Map<String, DraftPage.RowText> rows = new LinkedHashMap<>();
        for (int at = 0; at < draft.tables().size(); at++) {
            for (DraftRemark remark : draft.tables().get(at).remarks()) {
                String place = at + ":" + remark.row() + "=";
                DraftPage.RowText row =
                        new DraftPage.RowText(place, doubts.where(at, List.of(remark.row())), remark.text());
                rows.merge(place, row, DraftPages::joined);
            }
        }
        return List.copyOf(rows.values());
    }

    /** A row may leave over two texts. */
    private static DraftPage.RowText joined(DraftPage.RowText one, DraftPage.RowText other) {
        return new DraftPage.RowText(one.place(), one.at(), one.text() + " | " + other.text());
    }

    /** What stands in no plan table; rows of the tables are shown with what they can be made. */
    private static List<String> unplaced(DraftRoadmap draft) {
        List<String> unplaced = new ArrayList<>(draft.unplaced());
        draft.tables().forEach(table -> table.remarks().forEach(remark -> unplaced.remove(remark.text())));
        return unplaced;
    }

    private List<DraftPage.RowText> said(DraftForm form, DraftDoubts doubts) {
        return form.saidOtherwise().rowsSaid().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(Place::table).thenComparing(Place::at)))
                .map(said -> new DraftPage.RowText(
                        SaidForm.of(said.getKey(), said.getValue().code()),
                        doubts.where(
                                said.getKey().table(), List.of(said.getKey().at())),
                        doubts.word("intake.row." + said.getValue().code())))
                .toList();
    }
}
