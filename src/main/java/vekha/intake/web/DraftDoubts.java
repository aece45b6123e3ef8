package vekha.intake.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import vekha.intake.DraftMeasure;
import vekha.intake.DraftRoadmap;
import vekha.intake.DraftWarning;
import vekha.intake.Repair;

/** The questions of one draft in words: those about a row, those about the document, and all of them by kind. */
final class DraftDoubts {

    private static final Map<String, String> ANSWERED = Map.of(
            "intake.warning.no-title", "head.title",
            "intake.warning.no-period", "head.from",
            "intake.warning.no-order", "head.orderNumber",
            "intake.warning.guessed-cells", "columns");

    private final DraftRoadmap draft;
    private final MessageSource messages;
    private final Locale locale;
    private final Map<String, List<DraftWarning>> byPlace = new HashMap<>();
    private final List<DraftWarning> questions;

    /** @param warnings about the draft as it was corrected */
    DraftDoubts(DraftRoadmap draft, List<DraftWarning> warnings, MessageSource messages, Locale locale) {
        this.draft = draft;
        this.messages = messages;
        this.locale = locale;
        this.questions = warnings.stream()
                .filter(warning -> warning.severity() == DraftWarning.Severity.QUESTION)
                .toList();
        questions.forEach(question -> byPlace.computeIfAbsent(place(question), at -> new ArrayList<>())
                .add(question));
    }

    private static String place(DraftWarning warning) {
        return warning.table() == null || warning.row() == null ? "" : warning.table() + ":" + warning.row();
    }

    List<DraftWarning> of(int table, DraftMeasure measure) {
        return measure.rows().stream()
                .flatMap(row -> byPlace.getOrDefault(table + ":" + row, List.of()).stream())
                .toList();
    }

    /** Each with the place where it is answered. */
    List<DraftPage.Link> ofDocument() {
        return byPlace.getOrDefault("", List.of()).stream()
                .map(doubt -> new DraftPage.Link(
                        ANSWERED.getOrDefault(doubt.key(), "unplaced"),
                        texts(List.of(doubt)).get(0)))
                .distinct()
                .toList();
    }

    List<String> texts(List<DraftWarning> doubts) {
        return doubts.stream()
                .map(doubt -> messages.getMessage(doubt.key(), doubt.arguments().toArray(), locale))
                .distinct()
                .toList();
    }

    /**
     * Those that stand at a row.
     *
     * @param anchors the place on the page of each row that has one, by table and row
     */
    List<DraftPage.DoubtGroup> groups(Map<String, DraftPage.Link> anchors) {
        Map<String, Map<String, DraftPage.Link>> kinds = new LinkedHashMap<>();
        for (DraftWarning doubt : questions) {
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

    DraftPage.Fix fix(int table, Repair repair) {
        String field = repair.field() == null
                ? ""
                : word("intake.field." + repair.field().code());
        Object[] about = {where(table, repair.rows()), field};
        return new DraftPage.Fix(repair.id(), messages.getMessage(repair.kind().messageKey(), about, locale));
    }

    String word(String key) {
        return Objects.toString(messages.getMessage(key, null, locale));
    }
}
