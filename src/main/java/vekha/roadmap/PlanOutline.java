package vekha.roadmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the rows of a plan follow each other: in each table first the measures without a section, then section by section. */
record PlanOutline(List<Section> sections, List<Measure> measures) {

    /** Somewhere a measure can stand; no section means before the first one. */
    record Place(@Nullable SectionId section) {}

    List<Measure> measuresIn(long table, @Nullable SectionId section) {
        return measures.stream()
                .filter(measure -> measure.table() == table && Objects.equals(measure.section(), section))
                .toList();
    }

    List<Section> sectionsUnder(long table, @Nullable SectionId parent) {
        return sections.stream()
                .filter(section -> section.table() == table && Objects.equals(section.parent(), parent))
                .toList();
    }

    /** The place before or after another one, as the page shows them. */
    Optional<Place> neighbour(long table, @Nullable SectionId section, ArrangePlan.Way way) {
        List<Place> places = new ArrayList<>();
        places.add(new Place(null));
        addUnder(table, null, places);
        int to = places.indexOf(new Place(section)) + (way == ArrangePlan.Way.UP ? -1 : 1);
        return to < 0 || to >= places.size() ? Optional.empty() : Optional.of(places.get(to));
    }

    private void addUnder(long table, @Nullable SectionId parent, List<Place> places) {
        for (Section section : sectionsUnder(table, parent)) {
            places.add(new Place(section.id()));
            addUnder(table, section.id(), places);
        }
    }

    /** A section and everything that stands in it, from the outside in. */
    List<Section> withAllUnder(Section section) {
        List<Section> found = new ArrayList<>(List.of(section));
        for (Section child : sectionsUnder(section.table(), section.id())) {
            found.addAll(withAllUnder(child));
        }
        return found;
    }

    /** All sections of a table, each before those that stand in it. */
    List<Section> sectionsOf(long table) {
        List<Section> found = new ArrayList<>();
        sectionsUnder(table, null).forEach(section -> found.addAll(withAllUnder(section)));
        return found;
    }

    /** The measures of a table as the page shows them: first those without a section, then section by section. */
    List<Measure> measuresInOrder(long table, List<Section> order) {
        List<Measure> found = new ArrayList<>(measuresIn(table, null));
        order.forEach(section -> found.addAll(measuresIn(table, section.id())));
        return found;
    }

    String heading(@Nullable SectionId section) {
        return sections.stream()
                .filter(it -> it.id().equals(section))
                .map(it -> it.content().heading())
                .findFirst()
                .orElse("");
    }
}
