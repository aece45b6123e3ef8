package vekha.intake.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import vekha.deadline.Deadline;
import vekha.intake.ColumnKind;
import vekha.intake.DeadlineDoubts;
import vekha.intake.DraftMeasure;
import vekha.intake.DraftRoadmap;
import vekha.intake.DraftWarning;
import vekha.intake.Repair;

/** The questions of one draft in words: those about a row, those about the document, and all of them by kind. */
final class DraftDoubts {

    private final DraftRoadmap draft;
    private final MessageSource messages;
    private final Locale locale;
    private final Map<String, List<DraftWarning>> byPlace = new HashMap<>();
    private final List<DraftWarning> ofRows = new ArrayList<>();

    DraftDoubts(DraftRoadmap draft, MessageSource messages, Locale locale) {
        this.draft = draft;
        this.messages = messages;
        this.locale = locale;
        draft.warnings().stream()
                .filter(warning -> warning.severity() == DraftWarning.Severity.QUESTION)
                .forEach(warning -> byPlace.computeIfAbsent(place(warning), at -> new ArrayList<>())
                        .add(warning));
    }

    private static String place(DraftWarning warning) {
        return warning.table() == null || warning.row() == null ? "" : warning.table() + ":" + warning.row();
    }

    /**
     * A doubt about the deadline goes with the wording that raised it; another wording may raise its own.
     *
     * @param deadline as it is now, typed anew or corrected
     */
    List<DraftWarning> of(int table, DraftMeasure measure, Deadline deadline) {
        List<DraftWarning> read = measure.rows().stream()
                .flatMap(row -> byPlace.getOrDefault(table + ":" + row, List.of()).stream())
                .toList();
        List<DraftWarning> now =
                deadline.wording().equals(measure.deadline().wording()) ? read : anew(read, table, measure, deadline);
        ofRows.addAll(now);
        return now;
    }

    private List<DraftWarning> anew(List<DraftWarning> read, int table, DraftMeasure measure, Deadline deadline) {
        LocalDate approved = draft.order() == null ? null : draft.order().date();
        return Stream.concat(
                        read.stream().filter(doubt -> doubt.field() != ColumnKind.DEADLINE),
                        DeadlineDoubts.of(table, measure.rows().get(0), deadline, approved).stream())
                .toList();
    }

    List<String> ofDocument() {
        return texts(byPlace.getOrDefault("", List.of()));
    }

    List<String> texts(List<DraftWarning> doubts) {
        return doubts.stream()
                .map(doubt -> messages.getMessage(doubt.key(), doubt.arguments().toArray(), locale))
                .distinct()
                .toList();
    }

    /**
     * Those of the rows asked for so far.
     *
     * @param anchors the place on the page of each row that has one, by table and row
     */
    List<DraftPage.DoubtGroup> groups(Map<String, DraftPage.Link> anchors) {
        Map<String, Map<String, DraftPage.Link>> kinds = new LinkedHashMap<>();
        for (DraftWarning doubt : ofRows) {
            DraftPage.Link link = anchors.get(place(doubt));
            if (link != null) {
                kinds.computeIfAbsent(doubt.key(), key -> new LinkedHashMap<>()).putIfAbsent(link.anchor(), link);
            }
        }
        return kinds.entrySet().stream()
                .map(kind -> new DraftPage.DoubtGroup(
                        word(kind.getKey().replace("intake.warning.", "intake.doubt.")),
                        kind.getValue().size(),
                        List.copyOf(kind.getValue().values())))
                .toList();
    }

    /** «строка 14», with the table's number where there are several. */
    String where(int table, List<Integer> rows) {
        String numbers = rows.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return draft.tables().size() == 1
                ? messages.getMessage("intake.at.rows", new Object[] {numbers, rows.size()}, locale)
                : messages.getMessage(
                        "intake.at.table", new Object[] {String.valueOf(table + 1), numbers, rows.size()}, locale);
    }

    DraftPage.Fix fix(Repair repair) {
        String rows = repair.rows().stream().map(String::valueOf).collect(Collectors.joining(", "));
        String field = repair.field() == null
                ? ""
                : word("intake.field." + repair.field().code());
        return new DraftPage.Fix(
                repair.id(), messages.getMessage(repair.kind().messageKey(), new Object[] {rows, field}, locale));
    }

    String word(String key) {
        return Objects.toString(messages.getMessage(key, null, locale));
    }
}
