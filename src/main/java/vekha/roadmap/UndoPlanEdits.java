package vekha.roadmap;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vekha.account.Actor;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.foundation.Act;
import vekha.foundation.RefusedException;
import vekha.foundation.StaleException;
import vekha.journal.DoneAct;
import vekha.journal.Undoer;

/** Takes back what was done to the rows of a draft; what somebody has changed since is not overwritten. */
@Component
class UndoPlanEdits implements Undoer {

    private static final String PARTS = "parts";

    private final Roadmaps roadmaps;
    private final PlanTables tables;
    private final Sections sections;
    private final Measures measures;
    private final TerritoryNames names;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final Clock clock;

    UndoPlanEdits(
            Roadmaps roadmaps,
            PlanTables tables,
            Sections sections,
            Measures measures,
            TerritoryNames names,
            ApplicationEventPublisher events,
            JsonMapper json,
            Clock clock) {
        this.roadmaps = roadmaps;
        this.tables = tables;
        this.sections = sections;
        this.measures = measures;
        this.names = names;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Set<String> acts() {
        return Set.of(
                "measureChanged",
                "measureAdded",
                "measureDeleted",
                "measureRestored",
                "measureMoved",
                "sectionAdded",
                "sectionChanged",
                "sectionDeleted",
                "sectionRestored",
                "sectionMoved");
    }

    @Override
    public @Nullable String hindrance(String act, @Nullable String state) {
        return State.DRAFT.name().equals(state) ? null : "undo.no.not-draft";
    }

    @Override
    public void undo(Actor actor, List<DoneAct> entries) {
        Map<Long, List<DoneAct>> byRoadmap =
                entries.stream().collect(Collectors.groupingBy(entry -> entry.number("roadmap")));
        byRoadmap.forEach((roadmap, own) -> {
            Roadmap draft = roadmaps.draftToArrange(actor, new RoadmapId(roadmap));
            new Work(draft, actor.act(clock), own).done();
        });
    }

    /** The rows of one draft while acts on them are taken back. */
    private final class Work {

        private final Roadmap roadmap;
        private final Act act;
        private final List<DoneAct> entries;
        private final Map<Long, Measure> rows = new HashMap<>();
        private final Map<Long, Section> headings = new HashMap<>();
        private final Map<Long, PlanTable> tablesById = new HashMap<>();
        private final Set<Measure> touched = new HashSet<>();
        private final Names known;

        Work(Roadmap roadmap, Act act, List<DoneAct> entries) {
            this.roadmap = roadmap;
            this.act = act;
            this.entries = entries;
            measures.findByRoadmapOrderByPosition(roadmap.id())
                    .forEach(it -> rows.put(it.id().value(), it));
            sections.findByRoadmapOrderByPosition(roadmap.id())
                    .forEach(it -> headings.put(it.id().value(), it));
            tables.findByRoadmapOrderByPosition(roadmap.id()).forEach(it -> tablesById.put(it.id(), it));
            this.known = names();
        }

        void done() {
            entries.stream().filter(Work::isOfWholeSection).forEach(this::takeBack);
            entries.stream().filter(entry -> !isOfWholeSection(entry)).forEach(this::takeBack);
            sections.saveAll(headings.values());
            measures.saveAll(touched);
        }

        /** A section goes first: its rows go with it, and only what is left of them is dealt with by itself. */
        private static boolean isOfWholeSection(DoneAct entry) {
            return entry.is("sectionDeleted") || entry.is("sectionRestored");
        }

        private void takeBack(DoneAct entry) {
            switch (entry.act()) {
                case "measureChanged" -> rewrite(entry);
                case "measureAdded", "measureRestored" -> lay(entry);
                case "measureDeleted" -> take(entry);
                case "measureMoved" -> moveBack(entry);
                case "sectionAdded" -> layEmpty(entry);
                case "sectionChanged" -> rewriteHeading(entry);
                case "sectionDeleted" -> takeSection(entry);
                case "sectionRestored" -> laySection(entry);
                case "sectionMoved" -> moveSectionBack(entry);
                default -> throw new IllegalArgumentException(entry.act());
            }
        }

        private void rewrite(DoneAct entry) {
            Measure measure = live(entry);
            MeasureContent now = measure.content();
            if (!patched(now, entry.undo().get("after")).equals(now)) {
                throw new StaleException();
            }
            PlanTable table = Objects.requireNonNull(tablesById.get(measure.table()));
            measure.change(
                    patched(now, entry.undo().get("before")),
                    table.plan(roadmap.period(), roadmap.academic()),
                    known,
                    act);
            touched.add(measure);
        }

        private void lay(DoneAct entry) {
            Measure measure = rows.get(entry.number("measure"));
            if (measure == null) {
                throw new StaleException();
            }
            if (measure.deletedAt() == null) {
                measure.delete(act);
                touched.add(measure);
            }
        }

        /** Taken out already when its section was, in the same act. */
        private void take(DoneAct entry) {
            Measure measure = rows.get(entry.number("measure"));
            if (measure == null) {
                throw new StaleException();
            }
            if (measure.deletedAt() != null) {
                measure.restore(liveSection(measure.section()), measure.position(), act);
                touched.add(measure);
            }
        }

        private void moveBack(DoneAct entry) {
            Measure measure = live(entry);
            Long next = entry.undoNumber("next");
            Long section = entry.undoNumber("section");
            if (!Objects.equals(number(measure.section()), entry.undoNumber("now"))
                    || (section != null && liveSection(new SectionId(section)) == null)) {
                throw new StaleException();
            }
            Long from = entry.undoNumber("table");
            PlanTable table = tablesById.get(from == null ? measure.table() : from);
            if (table == null) {
                throw new StaleException();
            }
            events.publishEvent(PlaceRows.put(
                    act,
                    outline(),
                    measure,
                    new PlaceRows.Place(
                            section == null ? null : new SectionId(section), next == null ? null : new MeasureId(next)),
                    table.id()));
            measure.readAgain(table.plan(roadmap.period(), roadmap.academic()));
            touched.add(measure);
        }

        private void rewriteHeading(DoneAct entry) {
            Section section = liveHeading(entry);
            SectionContent now = section.content();
            if (!patched(now, entry.before(), entry.after()).equals(now)) {
                throw new StaleException();
            }
            section.change(patched(now, entry.after(), entry.before()), act);
        }

        /** What stands in it by now is not thrown away with it. */
        private void layEmpty(DoneAct entry) {
            Section section = liveHeading(entry);
            PlanOutline outline = outline();
            if (!outline.measuresIn(section.table(), section.id()).isEmpty()
                    || !outline.sectionsUnder(section.table(), section.id()).isEmpty()) {
                throw new RefusedException(
                        "undo.refused.section-filled", section.content().heading());
            }
            section.delete(act);
            told(section, List.of(section), 0, true);
        }

        /** Nor is what was put into one that came out of the trash since it came. */
        private void laySection(DoneAct entry) {
            Section section = liveHeading(entry);
            List<Section> parts = outline().withAllUnder(outermost(section, entry));
            List<Measure> within = within(parts);
            if (!cameBack(entry, parts, within)) {
                throw new RefusedException(
                        "undo.refused.section-added-to", section.content().heading());
            }
            parts.forEach(part -> part.delete(act));
            within.forEach(measure -> measure.delete(act));
            touched.addAll(within);
            told(section, parts, within.size(), true);
        }

        /** Acts of earlier releases do not say which sections came along. */
        private boolean cameBack(DoneAct entry, List<Section> parts, List<Measure> within) {
            Set<Long> known = entry.undoNumbers(PARTS);
            Set<Long> restored = entries.stream()
                    .filter(it -> it.is("measureRestored"))
                    .map(it -> it.number("measure"))
                    .collect(Collectors.toSet());
            return (known.isEmpty()
                            || parts.stream()
                                    .allMatch(it -> known.contains(it.id().value())))
                    && within.stream().allMatch(it -> restored.contains(it.id().value()));
        }

        /** The enclosing sections go and come with it as far as the act took them along. */
        private Section outermost(Section section, DoneAct entry) {
            Set<Long> along = entry.undoNumbers(PARTS);
            Section top = section;
            while (top.parent() != null && along.contains(top.parent().value())) {
                top = Objects.requireNonNull(headings.get(top.parent().value()));
            }
            return top;
        }

        private void takeSection(DoneAct entry) {
            Section section = headings.get(entry.number("section"));
            if (section == null || section.deletedAt() == null) {
                throw new StaleException();
            }
            Section top = outermost(section, entry);
            if (top.parent() != null && liveSection(top.parent()) == null) {
                throw new StaleException();
            }
            List<Section> parts = new PlanOutline(deletedWith(section), List.of()).withAllUnder(top);
            List<Measure> within = rows.values().stream()
                    .filter(it -> Objects.equals(it.deletedAt(), section.deletedAt()) && isWithin(it, parts))
                    .sorted(Comparator.comparingInt(Measure::position))
                    .toList();
            parts.forEach(Section::restore);
            within.forEach(measure -> measure.restore(measure.section(), measure.position(), act));
            touched.addAll(within);
            told(section, parts, within.size(), false);
        }

        private List<Section> deletedWith(Section section) {
            return headings.values().stream()
                    .filter(it -> Objects.equals(it.deletedAt(), section.deletedAt()))
                    .toList();
        }

        private void told(Section section, List<Section> parts, int measures, boolean deleted) {
            String heading = section.content().heading();
            List<SectionId> ids = parts.stream().map(Section::id).toList();
            events.publishEvent(
                    deleted
                            ? new SectionDeleted(act, section.id(), ids, roadmap.id(), heading, measures)
                            : new SectionRestored(act, section.id(), ids, roadmap.id(), heading, measures));
        }

        private void moveSectionBack(DoneAct entry) {
            Section section = liveHeading(entry);
            Long parent = entry.undoNumber("parent");
            Long next = entry.undoNumber("next");
            if (!Objects.equals(number(section.parent()), entry.undoNumber("now"))
                    || (parent != null && liveSection(new SectionId(parent)) == null)) {
                throw new StaleException();
            }
            SectionId wanted = parent == null ? null : new SectionId(parent);
            PlanOutline outline = outline();
            List<Section> row = new ArrayList<>(outline.sectionsUnder(section.table(), wanted));
            row.remove(section);
            Section before = next == null ? null : headings.get(next);
            int at = before == null ? row.size() : row.indexOf(before);
            if (at < 0) {
                throw new StaleException();
            }
            events.publishEvent(PlaceRows.put(act, outline, section, wanted, row, at));
        }

        private Measure live(DoneAct entry) {
            Measure measure = rows.get(entry.number("measure"));
            if (measure == null || measure.deletedAt() != null) {
                throw new StaleException();
            }
            return measure;
        }

        private Section liveHeading(DoneAct entry) {
            Section section = headings.get(entry.number("section"));
            if (section == null || section.deletedAt() != null) {
                throw new StaleException();
            }
            return section;
        }

        private @Nullable SectionId liveSection(@Nullable SectionId id) {
            Section section = id == null ? null : headings.get(id.value());
            return section == null || section.deletedAt() != null ? null : section.id();
        }

        private List<Measure> within(List<Section> parts) {
            return rows.values().stream()
                    .filter(it -> it.deletedAt() == null && isWithin(it, parts))
                    .sorted(Comparator.comparingInt(Measure::position))
                    .toList();
        }

        private boolean isWithin(Measure measure, List<Section> parts) {
            return parts.stream().anyMatch(part -> part.id().equals(measure.section()));
        }

        /** As the rows stand at this moment. */
        private PlanOutline outline() {
            return PlanOutline.of(
                    headings.values().stream()
                            .sorted(Comparator.comparingInt(Section::position))
                            .toList(),
                    rows.values().stream()
                            .sorted(Comparator.comparingInt(Measure::position))
                            .toList());
        }

        private MeasureContent patched(MeasureContent content, JsonNode fields) {
            ObjectNode tree = json.valueToTree(content);
            tree.setAll((ObjectNode) fields);
            return json.treeToValue(tree, MeasureContent.class);
        }

        /** Only what the act itself changed. */
        private SectionContent patched(SectionContent content, JsonNode from, JsonNode to) {
            boolean number = !Objects.equals(from.get("number"), to.get("number"));
            boolean title = !Objects.equals(from.get("title"), to.get("title"));
            String text = to.get("number").asString();
            return new SectionContent(
                    number ? (text.isEmpty() ? null : text) : content.number(),
                    title ? to.get("title").asString() : content.title());
        }

        private Names names() {
            Set<BodyId> bodies = new HashSet<>();
            Set<SchoolId> schools = new HashSet<>();
            for (DoneAct entry : entries) {
                Measure measure = entry.is("measureChanged") ? rows.get(entry.number("measure")) : null;
                if (measure != null) {
                    for (String side : List.of("before", "after")) {
                        MeasureContent content =
                                patched(measure.content(), entry.undo().get(side));
                        bodies.addAll(content.bodies());
                        schools.addAll(content.schools());
                    }
                }
            }
            return UndoPlanEdits.this.names.of(roadmap.territory(), bodies, schools, Set.of());
        }

        private static @Nullable Long number(@Nullable SectionId id) {
            return id == null ? null : id.value();
        }
    }
}
