package vekha.roadmap.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vekha.foundation.Words;
import vekha.roadmap.Doubt;
import vekha.roadmap.DoubtQueries;
import vekha.roadmap.Doubts;
import vekha.roadmap.MeasureId;
import vekha.roadmap.RoadmapId;

/** Puts what the checks say into words: at a row, at a measure and as a list grouped by kind. */
@Component
class DoubtWords {

    private static final int NAMED = 6;
    private static final int IN_A_ROW = 2;
    private static final int LABEL = 60;

    private final Words words;

    DoubtWords(Words words) {
        this.words = words;
    }

    /** The whole list; a row is linked to its place in the table. */
    DoubtList list(RoadmapId plan, Doubts doubts, List<DoubtQueries.Reason> reasons, boolean mayDismiss) {
        Map<Doubt.Kind, List<DoubtList.Item>> kinds = new LinkedHashMap<>();
        for (Doubt doubt : doubts.open()) {
            kinds.computeIfAbsent(doubt.kind(), kind -> new ArrayList<>()).add(item(plan, doubt));
        }
        List<DoubtList.Group> groups = new ArrayList<>();
        kinds.forEach((kind, items) -> groups.add(new DoubtList.Group(
                words.text("doubt.kind." + kind, items.size()), words.text("doubt.ignored." + kind), items)));
        List<DoubtList.Dismissed> dismissed = doubts.dismissed().stream()
                .map(doubt -> dismissed(plan, doubt, reasons))
                .toList();
        return new DoubtList(doubts.open().size(), groups, dismissed, mayDismiss);
    }

    /** One sentence for each row that has something to look at. */
    Map<MeasureId, String> rows(Doubts doubts) {
        Map<MeasureId, String> rows = new HashMap<>();
        doubts.byMeasure().forEach((measure, of) -> rows.put(measure, row(of)));
        return rows;
    }

    /** The doubt in one sentence that can stand alone. */
    String sentence(Doubt doubt) {
        if (doubt.warning() != null) {
            return doubt.warning().text(LocaleContextHolder.getLocale()) + ".";
        }
        return words.text(
                "doubt.of." + doubt.kind(), Objects.toString(doubt.name(), ""), Objects.toString(doubt.who(), ""));
    }

    String ignored(Doubt.Kind kind) {
        return words.text("doubt.ignored." + kind);
    }

    private String row(Collection<Doubt> doubts) {
        StringBuilder text = new StringBuilder();
        doubts.stream()
                .limit(IN_A_ROW)
                .forEach(doubt -> text.append(text.isEmpty() ? "" : " ").append(sentence(doubt)));
        if (doubts.size() > IN_A_ROW) {
            text.append(' ').append(words.text("doubt.and-more", doubts.size() - IN_A_ROW));
        }
        return text.toString();
    }

    private DoubtList.Item item(RoadmapId plan, Doubt doubt) {
        boolean says = doubt.warning() != null || doubt.name() != null;
        return new DoubtList.Item(says ? sentence(doubt) : null, links(plan, doubt), more(doubt), address(plan, doubt));
    }

    private DoubtList.Dismissed dismissed(RoadmapId plan, Doubt doubt, List<DoubtQueries.Reason> reasons) {
        String why = reasons.stream()
                .filter(reason -> reason.of(doubt))
                .findFirst()
                .map(reason -> words.text("doubt.why", reason.reason(), reason.by(), words.day(reason.day())))
                .orElse("");
        return new DoubtList.Dismissed(sentence(doubt), links(plan, doubt), more(doubt), why, address(plan, doubt));
    }

    private static List<Pieces.Crumb> links(RoadmapId plan, Doubt doubt) {
        return doubt.rows().stream()
                .limit(NAMED)
                .map(row -> new Pieces.Crumb(label(doubt, row), "/roadmaps/" + plan + "#m" + row.measure()))
                .toList();
    }

    private @Nullable String more(Doubt doubt) {
        int more = doubt.rows().size() - NAMED;
        return more > 0 ? words.text("doubt.more", words.count(more, "roadmap.measure")) : null;
    }

    /** Where many rows are named, their numbers say enough. */
    private static String label(Doubt doubt, Doubt.Row row) {
        if (row.number() != null && doubt.rows().size() > 1) {
            return row.number();
        }
        String title =
                row.title().length() > LABEL ? row.title().substring(0, LABEL).strip() + "…" : row.title();
        return row.number() == null ? title : row.number() + " " + title;
    }

    static String address(RoadmapId plan, Doubt doubt) {
        return "/roadmaps/" + plan + "/measures/" + doubt.rows().get(0).measure() + "/doubts/" + doubt.kind()
                + (doubt.thing() == 0 ? "" : "?thing=" + doubt.thing());
    }
}
