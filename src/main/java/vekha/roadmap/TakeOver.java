package vekha.roadmap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vekha.deadline.Plan;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.foundation.Act;
import vekha.programme.ProgrammeId;

/**
 * Makes the plan in force say what its amendment says. What goes on keeps its number in the database, and so everything that
 * hangs on it; what is new is added; what is gone is laid into the trash.
 */
@Component
class TakeOver {

    private final PlanTables tables;
    private final Sections sections;
    private final Measures measures;
    private final BesideText beside;
    private final TerritoryNames names;
    private final ApplicationEventPublisher events;

    TakeOver(
            PlanTables tables,
            Sections sections,
            Measures measures,
            BesideText beside,
            TerritoryNames names,
            ApplicationEventPublisher events) {
        this.tables = tables;
        this.sections = sections;
        this.measures = measures;
        this.beside = beside;
        this.names = names;
        this.events = events;
    }

    /**
     * What the amendment's measures became.
     *
     * @param heirs measure of the amendment → measure of the plan in force
     */
    record Taken(Map<MeasureId, MeasureId> heirs, Set<MeasureId> added) {}

    Taken of(Roadmap amendment, Roadmap inForce, Act act) {
        List<Section> newSections = live(sections.findByRoadmapOrderByPosition(amendment.id()));
        List<Measure> newMeasures = measures.findByRoadmapOrderByPosition(amendment.id()).stream()
                .filter(it -> it.deletedAt() == null)
                .toList();
        List<Section> oldSections = sections.findByRoadmapOrderByPosition(inForce.id());
        List<Measure> oldMeasures = measures.findByRoadmapOrderByPosition(inForce.id());
        Names known = names(inForce, amendment, newMeasures, oldMeasures);
        inForce.amend(amendment.head(), known, act);
        Map<Long, PlanTable> tableOf = takeTables(amendment, inForce, oldSections, oldMeasures);
        Map<SectionId, SectionId> sectionOf = takeSections(newSections, oldSections, tableOf, act);
        return takeMeasures(new Rows(inForce, newMeasures, oldMeasures, tableOf, sectionOf, known, act));
    }

    private static List<Section> live(List<Section> all) {
        return all.stream().filter(section -> section.deletedAt() == null).toList();
    }

    /** Table of the amendment → table of the plan; one that is no more gives what lies in its trash to the first. */
    private Map<Long, PlanTable> takeTables(
            Roadmap amendment, Roadmap inForce, List<Section> oldSections, List<Measure> oldMeasures) {
        Map<Long, PlanTable> left = new HashMap<>();
        tables.findByRoadmapOrderByPosition(inForce.id()).forEach(table -> left.put(table.id(), table));
        Map<Long, PlanTable> taken = new HashMap<>();
        PlanTable first = null;
        int position = 0;
        for (PlanTable wanted : tables.findByRoadmapOrderByPosition(amendment.id())) {
            PlanTable table = wanted.origin() == null ? null : left.remove(wanted.origin());
            if (table == null) {
                table = tables.save(new PlanTable(inForce.id(), position, wanted.content(List.of(), List.of())));
            }
            table.takeOver(wanted, position++);
            taken.put(wanted.id(), table);
            first = first == null ? table : first;
        }
        PlanTable heir = Objects.requireNonNull(first, "a plan has a table");
        left.values().forEach(gone -> clear(gone, heir, oldSections, oldMeasures));
        return taken;
    }

    private void clear(PlanTable gone, PlanTable heir, List<Section> oldSections, List<Measure> oldMeasures) {
        oldSections.stream().filter(it -> it.table() == gone.id()).forEach(it -> it.moveTo(heir.id()));
        oldMeasures.stream().filter(it -> it.table() == gone.id()).forEach(it -> it.moveTo(heir.id()));
        tables.delete(gone);
    }

    private Map<SectionId, SectionId> takeSections(
            List<Section> wanted, List<Section> old, Map<Long, PlanTable> tableOf, Act act) {
        Map<SectionId, Section> left = new HashMap<>();
        live(old).forEach(section -> left.put(section.id(), section));
        Map<SectionId, SectionId> taken = new HashMap<>();
        List<Section> saved = new ArrayList<>();
        for (Section section : outsideIn(wanted)) {
            PlanTable table = Objects.requireNonNull(tableOf.get(section.table()));
            SectionId parent = section.parent() == null ? null : taken.get(section.parent());
            Section heir = section.origin() == null ? null : left.remove(section.origin());
            if (heir == null) {
                heir = sections.save(new Section(table, parent, section.position(), section.content()));
            } else {
                heir.takeOver(section, table.id(), parent, act);
            }
            saved.add(heir);
            taken.put(section.id(), heir.id());
        }
        left.values().forEach(section -> section.delete(act));
        sections.saveAll(saved);
        return taken;
    }

    /** A section after the one it stands in. */
    private static List<Section> outsideIn(List<Section> sections) {
        PlanOutline outline = new PlanOutline(sections, List.of());
        return sections.stream()
                .map(Section::table)
                .distinct()
                .flatMap(table -> outline.sectionsOf(table).stream())
                .toList();
    }

    private record Rows(
            Roadmap inForce,
            List<Measure> wanted,
            List<Measure> old,
            Map<Long, PlanTable> tableOf,
            Map<SectionId, SectionId> sectionOf,
            Names names,
            Act act) {

        PlanTable table(Measure measure) {
            return Objects.requireNonNull(tableOf.get(measure.table()));
        }

        @Nullable
        SectionId section(Measure measure) {
            return measure.section() == null ? null : sectionOf.get(measure.section());
        }

        Plan plan(Measure measure) {
            return table(measure).plan(inForce.period(), inForce.academic());
        }
    }

    private Taken takeMeasures(Rows rows) {
        Map<MeasureId, Measure> left = new HashMap<>();
        rows.old().stream().filter(it -> it.deletedAt() == null).forEach(measure -> left.put(measure.id(), measure));
        Taken taken = new Taken(new HashMap<>(), new HashSet<>());
        List<Measure> saved = new ArrayList<>();
        for (Measure measure : rows.wanted()) {
            boolean goesOn =
                    measure.originKind() != null && measure.originKind().continues();
            Measure heir = goesOn ? left.remove(measure.origin()) : null;
            if (heir == null) {
                heir = added(measure, rows);
                taken.added().add(heir.id());
            } else {
                heir.placeIn(rows.table(measure).id(), rows.section(measure), measure.position());
                heir.change(measure.content(), rows.plan(measure), rows.names(), rows.act());
            }
            heir.proves(measure.every());
            saved.add(heir);
            taken.heirs().put(measure.id(), heir.id());
        }
        left.values().forEach(measure -> measure.delete(rows.act()));
        saved.addAll(left.values());
        measures.saveAll(saved);
        measures.flush();
        beside.takeOver(taken.heirs());
        return taken;
    }

    private Measure added(Measure measure, Rows rows) {
        Measure added = measures.save(new Measure(
                rows.table(measure), rows.section(measure), measure.position(), measure.content(), rows.plan(measure)));
        events.publishEvent(new MeasureAdded(
                rows.act(),
                added.id(),
                added.roadmap(),
                added.title(),
                measure.content().deadline()));
        return added;
    }

    private Names names(Roadmap inForce, Roadmap amendment, List<Measure> wanted, List<Measure> old) {
        Set<BodyId> bodies = new HashSet<>();
        Set<SchoolId> schools = new HashSet<>(inForce.head().schools());
        schools.addAll(amendment.head().schools());
        for (List<Measure> all : List.of(wanted, old)) {
            all.forEach(measure -> {
                bodies.addAll(measure.content().bodies());
                schools.addAll(measure.content().schools());
            });
        }
        Set<ProgrammeId> programmes = new HashSet<>(inForce.head().programmes());
        programmes.addAll(amendment.head().programmes());
        return names.of(inForce.territory(), bodies, schools, programmes);
    }
}
