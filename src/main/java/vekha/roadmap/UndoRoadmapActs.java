package vekha.roadmap;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vekha.account.Actor;
import vekha.foundation.StaleException;
import vekha.journal.DoneAct;
import vekha.journal.Undoer;

/** Takes back what was done to a roadmap as a whole, and what is said of a measure beside its text. */
@Component
class UndoRoadmapActs implements Undoer {

    private static final Set<String> OF_DRAFTS =
            Set.of("roadmapCreated", "roadmapChanged", "roadmapDiscarded", "roadmapRecovered");

    private final Roadmaps roadmaps;
    private final ChangeRoadmap changeRoadmap;
    private final DiscardRoadmap discardRoadmap;
    private final SetFreshness setFreshness;
    private final MeasureFactors measureFactors;
    private final Measures measures;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    UndoRoadmapActs(
            Roadmaps roadmaps,
            ChangeRoadmap changeRoadmap,
            DiscardRoadmap discardRoadmap,
            SetFreshness setFreshness,
            MeasureFactors measureFactors,
            Measures measures,
            JdbcClient jdbc,
            JsonMapper json) {
        this.roadmaps = roadmaps;
        this.changeRoadmap = changeRoadmap;
        this.discardRoadmap = discardRoadmap;
        this.setFreshness = setFreshness;
        this.measureFactors = measureFactors;
        this.measures = measures;
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Set<String> acts() {
        return Set.of(
                "roadmapCreated",
                "roadmapChanged",
                "roadmapDiscarded",
                "roadmapRecovered",
                "measureFreshnessSet",
                "measureFactorsChosen");
    }

    @Override
    public @Nullable String hindrance(String act, @Nullable String state) {
        boolean draft = State.DRAFT.name().equals(state);
        if (act.equals("roadmapDiscarded")) {
            return State.DISCARDED.name().equals(state) ? null : "undo.no.kind";
        }
        return draft || !OF_DRAFTS.contains(act) ? null : "undo.no.not-draft";
    }

    @Override
    public void undo(Actor actor, List<DoneAct> entries) {
        entries.forEach(entry -> takeBack(actor, new RoadmapId(entry.number("roadmap")), entry));
    }

    private void takeBack(Actor actor, RoadmapId id, DoneAct entry) {
        switch (entry.act()) {
            case "roadmapCreated", "roadmapRecovered" -> discardRoadmap.by(actor, id);
            case "roadmapDiscarded" -> discardRoadmap.recover(actor, id);
            case "roadmapChanged" -> rewriteHead(actor, id, entry);
            case "measureFreshnessSet" -> freshness(actor, id, entry);
            default -> factors(actor, id, entry);
        }
    }

    private void rewriteHead(Actor actor, RoadmapId id, DoneAct entry) {
        Roadmap roadmap = roadmaps.draftToArrange(actor, id);
        if (!head(entry.undo().get("after")).equals(roadmap.head())) {
            throw new StaleException();
        }
        changeRoadmap.by(actor, id, roadmap.version(), head(entry.undo().get("before")));
    }

    private RoadmapHead head(JsonNode tree) {
        return json.treeToValue(tree, RoadmapHead.class);
    }

    private void freshness(Actor actor, RoadmapId id, DoneAct entry) {
        MeasureId measure = new MeasureId(entry.number("measure"));
        if (measures.of(id, measure).every() != every(entry.after())) {
            throw new StaleException();
        }
        setFreshness.of(actor, id, measure, every(entry.before()));
    }

    private static @Nullable Freshness every(JsonNode told) {
        String every = told.get("every").asString();
        return every.equals("ROADMAP") ? null : Freshness.valueOf(every);
    }

    private void factors(Actor actor, RoadmapId id, DoneAct entry) {
        MeasureId measure = new MeasureId(entry.number("measure"));
        List<String> now = measureFactors.of(measure).stream()
                .filter(MeasureFactors.Factor::answered)
                .map(MeasureFactors.Factor::name)
                .toList();
        if (!now.equals(named(entry.after()))) {
            throw new StaleException();
        }
        Set<Long> before = jdbc.sql("select id from risk_factor where name = any(:names)")
                .param("names", named(entry.before()).toArray(String[]::new))
                .query(Long.class)
                .set();
        measureFactors.choose(actor, id, measure, before);
    }

    private static List<String> named(JsonNode told) {
        return StreamSupport.stream(told.get("riskFactors").spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.toList());
    }
}
