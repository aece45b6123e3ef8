package vekha.roadmap;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of a fresh amendment where its tables, sections and measures come from. */
@Component
class Origins {

    private static final double SAME_HEADING = 0.7;

    private final Measures measures;
    private final Amendments amendments;

    Origins(Measures measures, Amendments amendments) {
        this.measures = measures;
        this.amendments = amendments;
    }

    /** A copy knows it: everything stands in the same order. */
    void ofCopy(PlanParts.Written inForce, PlanParts.Written copy) {
        for (int at = 0; at < copy.tables().size(); at++) {
            copy.tables().get(at).continues(inForce.tables().get(at));
        }
        for (int at = 0; at < copy.sections().size(); at++) {
            copy.sections().get(at).continues(inForce.sections().get(at));
        }
        for (int at = 0; at < copy.measures().size(); at++) {
            copy.measures().get(at).comesFrom(inForce.measures().get(at).id(), Origin.KEPT);
            copy.measures().get(at).proves(inForce.measures().get(at).every());
        }
    }

    /** In a document everything must be found again by what it says. */
    void ofDocument(Roadmap amendment, PlanParts.Written inForce, PlanParts.Written document) {
        for (int at = 0;
                at < Math.min(document.tables().size(), inForce.tables().size());
                at++) {
            document.tables().get(at).continues(inForce.tables().get(at));
        }
        findSections(inForce.sections(), document.sections());
        MeasureMatch match = MatchMeasures.between(texts(inForce), texts(document));
        Map<Long, Measure> old = byNumber(inForce.measures());
        Map<Long, Measure> now = byNumber(document.measures());
        for (MeasureMatch.Found found : match.measures()) {
            if (found.origin() != null) {
                Measure measure = Objects.requireNonNull(now.get(found.measure()));
                Measure origin = Objects.requireNonNull(old.get(found.origin()));
                measure.comesFrom(origin.id(), found.kind());
                keep(amendment, document, measure, origin);
            }
        }
        measures.saveAll(document.measures());
        measures.flush();
        amendments.merge(match.merged());
    }

    private static void keep(Roadmap amendment, PlanParts.Written document, Measure measure, Measure origin) {
        document.tables().stream()
                .filter(table -> table.id() == measure.table())
                .findFirst()
                .ifPresent(table -> measure.keepFrom(origin, table.plan(amendment.period(), amendment.academic())));
    }

    private static Map<Long, Measure> byNumber(List<Measure> measures) {
        return measures.stream()
                .collect(Collectors.toMap(measure -> measure.id().value(), Function.identity()));
    }

    /** The first free one with the same heading, else the one most like it. */
    private static void findSections(List<Section> inForce, List<Section> document) {
        Set<SectionId> taken = new HashSet<>();
        for (Section section : document) {
            Section found = null;
            double most = SAME_HEADING;
            for (Section old : inForce) {
                double alike = taken.contains(old.id()) ? 0 : alike(old, section);
                if (alike > most) {
                    most = alike;
                    found = old;
                }
            }
            if (found != null) {
                section.continues(found);
                taken.add(found.id());
            }
        }
    }

    private static double alike(Section one, Section other) {
        boolean sameParent = (one.parent() == null) == (other.parent() == null);
        Shingles titles =
                new Shingles(List.of(one.content().title(), other.content().title()));
        return titles.alike(0, 1) - (sameParent ? 0 : 0.05);
    }

    private static List<MatchText> texts(PlanParts.Written parts) {
        Map<SectionId, String> headings = new HashMap<>();
        parts.sections()
                .forEach(section -> headings.put(section.id(), section.content().heading()));
        return parts.measures().stream()
                .map(measure -> text(measure, headings.get(measure.section())))
                .toList();
    }

    private static MatchText text(Measure measure, @Nullable String heading) {
        MeasureContent content = measure.content();
        return new MatchText(
                measure.id().value(),
                content.number(),
                Objects.requireNonNullElse(heading, ""),
                content.title(),
                content.deadline(),
                content.responsible());
    }
}
