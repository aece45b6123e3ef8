package vekha.roadmap;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.foundation.Subject;

/** Finds the row of a plan to look at when others are gone: the next one that stays, else the one before. */
@Component
@Transactional(readOnly = true)
public class RowBeside {

    private final Roadmaps roadmaps;
    private final Sections sections;
    private final Measures measures;

    RowBeside(Roadmaps roadmaps, Sections sections, Measures measures) {
        this.roadmaps = roadmaps;
        this.sections = sections;
        this.measures = measures;
    }

    /** @return nothing when nothing stays */
    public Optional<Subject> of(Actor actor, RoadmapId id, Collection<MeasureId> gone) {
        return of(
                outline(actor, id),
                line -> line.measure() != null && gone.contains(line.measure().id()));
    }

    /** After a section with everything in it. */
    public Optional<Subject> of(Actor actor, RoadmapId id, SectionId gone) {
        PlanOutline outline = outline(actor, id);
        Set<SectionId> parts = outline.withAllUnder(sections.of(id, gone)).stream()
                .map(Section::id)
                .collect(Collectors.toSet());
        return of(
                outline,
                line -> line.section() != null
                        ? parts.contains(line.section().id())
                        : line.measure() != null
                                && parts.contains(line.measure().section()));
    }

    private static Optional<Subject> of(PlanOutline outline, Predicate<PlanOutline.Line> gone) {
        List<PlanOutline.Line> rows = outline.tables().stream()
                .flatMap(table -> outline.lines(table).stream())
                .toList();
        List<PlanOutline.Line> before = rows.stream().takeWhile(gone.negate()).toList();
        return rows.stream()
                .skip(before.size())
                .filter(gone.negate())
                .findFirst()
                .or(() -> before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1)))
                .map(PlanOutline.Line::subject);
    }

    private PlanOutline outline(Actor actor, RoadmapId id) {
        roadmaps.visibleTo(actor, id);
        return PlanOutline.of(sections.findByRoadmapOrderByPosition(id), measures.findByRoadmapOrderByPosition(id));
    }
}
