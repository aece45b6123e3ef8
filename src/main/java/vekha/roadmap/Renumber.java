package vekha.roadmap;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.foundation.Act;
import vekha.foundation.StaleException;

/** Counts the printed numbers of a draft anew, when somebody asks for it and has seen what would become of each. */
@Service
public class Renumber {

    private final Roadmaps roadmaps;
    private final PlanTables tables;
    private final Sections sections;
    private final Measures measures;
    private final Clock clock;

    Renumber(Roadmaps roadmaps, PlanTables tables, Sections sections, Measures measures, Clock clock) {
        this.roadmaps = roadmaps;
        this.tables = tables;
        this.sections = sections;
        this.measures = measures;
        this.clock = clock;
    }

    /** One number, before and after. */
    public record Line(
            boolean section,
            long id,
            String title,
            @Nullable String before,
            @Nullable String after) {}

    /**
     * @param style the way of counting: the one asked for, or the one the first table has already
     * @param print what the lines would be; a renumbering is done only as it was shown
     */
    public record Preview(Numbering.Style style, List<Line> lines, String print) {}

    private record Change(PlanOutline.Line line, @Nullable String number) {}

    @Transactional(readOnly = true)
    public Preview preview(Actor actor, RoadmapId id, Numbering.@Nullable Style asked) {
        Roadmap roadmap = roadmaps.visibleTo(actor, id);
        Actor.require(actor.plansIn(roadmap.territory()));
        roadmap.requireDraft();
        Numbering.Style style = style(id, asked);
        List<Line> lines =
                changes(id, style).stream().map(change -> line(change)).toList();
        return new Preview(style, lines, print(lines));
    }

    /**
     * @param print of the preview that was shown
     * @throws StaleException when the numbers would become others by now
     */
    @Transactional
    public int by(Actor actor, RoadmapId id, Numbering.Style style, String print) {
        roadmaps.draftToArrange(actor, id);
        List<Change> changes = changes(id, style);
        if (!print(changes.stream().map(change -> line(change)).toList()).equals(print)) {
            throw new StaleException();
        }
        Act act = actor.act(clock).within(UUID.randomUUID());
        List<Section> headings = new ArrayList<>();
        List<Measure> rows = new ArrayList<>();
        for (Change change : changes) {
            Section section = change.line().section();
            Measure measure = change.line().measure();
            if (section != null) {
                section.change(
                        new SectionContent(change.number(), section.content().title()), act);
                headings.add(section);
            } else if (measure != null) {
                measure.renumber(change.number(), act);
                rows.add(measure);
            }
        }
        sections.saveAll(headings);
        measures.saveAll(rows);
        return changes.size();
    }

    private List<Change> changes(RoadmapId id, Numbering.Style style) {
        PlanOutline outline = outline(id);
        List<Change> changes = new ArrayList<>();
        for (PlanTable table : tables.findByRoadmapOrderByPosition(id)) {
            List<PlanOutline.Line> lines = outline.lines(table.id());
            List<@Nullable String> counted = numbering(lines).counted(style);
            for (int at = 0; at < lines.size(); at++) {
                if (!Objects.equals(lines.get(at).numbered().number(), counted.get(at))) {
                    changes.add(new Change(lines.get(at), counted.get(at)));
                }
            }
        }
        return changes;
    }

    private Numbering.Style style(RoadmapId id, Numbering.@Nullable Style asked) {
        if (asked != null) {
            return asked;
        }
        PlanOutline outline = outline(id);
        return tables.findByRoadmapOrderByPosition(id).stream()
                .map(table -> numbering(outline.lines(table.id())).style())
                .findFirst()
                .orElse(Numbering.Style.BY_SECTION);
    }

    private static Numbering numbering(List<PlanOutline.Line> lines) {
        return new Numbering(lines.stream().map(PlanOutline.Line::numbered).toList());
    }

    private PlanOutline outline(RoadmapId id) {
        return PlanOutline.of(sections.findByRoadmapOrderByPosition(id), measures.findByRoadmapOrderByPosition(id));
    }

    private static Line line(Change change) {
        Section section = change.line().section();
        Measure measure = change.line().measure();
        String before = change.line().numbered().number();
        return section != null
                ? new Line(true, section.id().value(), section.content().title(), before, change.number())
                : new Line(
                        false, Objects.requireNonNull(measure).id().value(), measure.title(), before, change.number());
    }

    private static String print(List<Line> lines) {
        return Integer.toHexString(lines.hashCode());
    }
}
