package vekha.roadmap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vekha.foundation.Subject;

/** How the rows of a plan follow each other: in each table first the measures without a section, then section by section. */
record PlanOutline(List<Section> sections, List<Measure> measures) {

    /** What does not lie in the trash. */
    static PlanOutline of(List<Section> sections, List<Measure> measures) {
        return new PlanOutline(
                sections.stream().filter(section -> section.deletedAt() == null).toList(),
                measures.stream().filter(measure -> measure.deletedAt() == null).toList());
    }

    /** The same rows as they stand after some of them were moved. */
    PlanOutline sorted() {
        return new PlanOutline(
                sections.stream()
                        .sorted(Comparator.comparingInt(Section::position))
                        .toList(),
                measures.stream()
                        .sorted(Comparator.comparingInt(Measure::position))
                        .toList());
    }

    /** Somewhere a measure can stand; no section means before the first one. */
    record Place(@Nullable SectionId section) {}

    /** In the order in which their first rows come. */
    List<Long> tables() {
        return Stream.concat(
                        sections.stream().map(Section::table), measures.stream().map(Measure::table))
                .distinct()
                .toList();
    }

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

    /** A row of the page: a section or a measure. */
    record Line(@Nullable Section section, @Nullable Measure measure, int depth) {

        Subject subject() {
            return section != null
                    ? Subject.of("section", section.id())
                    : Subject.of("measure", Objects.requireNonNull(measure).id());
        }

        Numbering.Row numbered() {
            return section != null
                    ? new Numbering.Row(true, depth, section.content().number())
                    : new Numbering.Row(false, depth, measure == null ? null : measure.number());
        }
    }

    /** All rows of a table from top to bottom. */
    List<Line> lines(long table) {
        List<Line> lines = new ArrayList<>();
        measuresIn(table, null).forEach(measure -> lines.add(new Line(null, measure, 0)));
        addLines(table, null, 0, lines);
        return lines;
    }

    private void addLines(long table, @Nullable SectionId parent, int depth, List<Line> lines) {
        for (Section section : sectionsUnder(table, parent)) {
            lines.add(new Line(section, null, depth));
            measuresIn(table, section.id()).forEach(measure -> lines.add(new Line(null, measure, depth + 1)));
            addLines(table, section.id(), depth + 1, lines);
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
