package vekha.roadmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes the text of a plan as it stands, so that it can be written once more; what lies in the trash stays there. */
@Component
class PlanCopies {

    private final PlanTables tables;
    private final Sections sections;
    private final Measures measures;

    PlanCopies(PlanTables tables, Sections sections, Measures measures) {
        this.tables = tables;
        this.sections = sections;
        this.measures = measures;
    }

    /** @param parts what was copied, in the same order as the tables name it */
    record Copy(RoadmapHead head, List<NewTable> tables, PlanParts.Written parts) {}

    Copy of(Roadmap roadmap) {
        List<Section> liveSections = sections.findByRoadmapOrderByPosition(roadmap.id()).stream()
                .filter(section -> section.deletedAt() == null)
                .toList();
        List<Measure> liveMeasures = measures.findByRoadmapOrderByPosition(roadmap.id()).stream()
                .filter(measure -> measure.deletedAt() == null)
                .toList();
        PlanOutline outline = new PlanOutline(liveSections, liveMeasures);
        PlanParts.Written parts = new PlanParts.Written(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<NewTable> copied = new ArrayList<>();
        for (PlanTable table : tables.findByRoadmapOrderByPosition(roadmap.id())) {
            copied.add(copy(table, outline, parts));
        }
        return new Copy(roadmap.head().withoutOrder(), copied, parts);
    }

    private static NewTable copy(PlanTable table, PlanOutline outline, PlanParts.Written parts) {
        List<Section> own = outline.sectionsOf(table.id());
        List<Measure> rows = outline.measuresInOrder(table.id(), own);
        parts.tables().add(table);
        parts.sections().addAll(own);
        parts.measures().addAll(rows);
        return table.content(
                own.stream()
                        .map(section -> new NewSection(
                                section.content().number(), section.content().title(), index(own, section.parent())))
                        .toList(),
                rows.stream()
                        .map(measure -> new NewMeasure(index(own, measure.section()), measure.content()))
                        .toList());
    }

    private static @Nullable Integer index(List<Section> sections, @Nullable SectionId wanted) {
        for (int at = 0; at < sections.size(); at++) {
            if (Objects.equals(sections.get(at).id(), wanted)) {
                return at;
            }
        }
        return null;
    }
}
