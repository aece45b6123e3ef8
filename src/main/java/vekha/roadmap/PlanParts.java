package vekha.roadmap;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vekha.deadline.Plan;

/** Writes the tables of a plan, with their sections and measures, under a roadmap that has none yet. */
@Component
class PlanParts {

    /** So many measures are sent to the database at once, before whoever waits is told of them. */
    private static final int AT_ONCE = 100;

    private final PlanTables tables;
    private final Sections sections;
    private final Measures measures;

    PlanParts(PlanTables tables, Sections sections, Measures measures) {
        this.tables = tables;
        this.sections = sections;
        this.measures = measures;
    }

    /** What was written, each in the order of the plan. */
    record Written(List<PlanTable> tables, List<Section> sections, List<Measure> measures) {}

    Written write(Roadmap roadmap, List<NewTable> wanted) {
        return write(roadmap, wanted, measures -> {});
    }

    /** @param sent is told how many measures are in the database by now, though not for good yet */
    Written write(Roadmap roadmap, List<NewTable> wanted, IntConsumer sent) {
        Written written = new Written(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (NewTable table : wanted) {
            PlanTable saved =
                    tables.save(new PlanTable(roadmap.id(), written.tables().size(), table));
            written.tables().add(saved);
            List<Section> parts = addSections(saved, table.sections(), written);
            addMeasures(
                    saved, parts, table.measures(), written, saved.plan(roadmap.period(), roadmap.academic()), sent);
        }
        return written;
    }

    private List<Section> addSections(PlanTable table, List<NewSection> wanted, Written written) {
        List<Section> saved = new ArrayList<>();
        for (NewSection section : wanted) {
            SectionId parent = section.parent() == null
                    ? null
                    : saved.get(section.parent()).id();
            SectionContent content = new SectionContent(section.number(), section.title());
            Section added =
                    sections.save(new Section(table, parent, written.sections().size(), content));
            saved.add(added);
            written.sections().add(added);
        }
        return saved;
    }

    private void addMeasures(
            PlanTable table,
            List<Section> parts,
            List<NewMeasure> wanted,
            Written written,
            Plan plan,
            IntConsumer sent) {
        for (NewMeasure measure : wanted) {
            int position = written.measures().size();
            Measure added = new Measure(table, section(parts, measure), position, measure.content(), plan);
            written.measures().add(measures.save(added));
            if (written.measures().size() % AT_ONCE == 0) {
                measures.flush();
                sent.accept(written.measures().size());
            }
        }
    }

    private static @Nullable SectionId section(List<Section> parts, NewMeasure measure) {
        return measure.section() == null ? null : parts.get(measure.section()).id();
    }
}
