package vekha.intake.web;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vekha.intake.DraftMeasure;
import vekha.intake.DraftRoadmap;
import vekha.intake.DraftTable;

/**
 * Everything that was understood, as it can be corrected before it is saved. Sections and measures of all tables stand one
 * after the other in the order of the document.
 *
 * @param undone ids of the repairs that were taken back
 */
public record DraftForm(
        @Valid HeadForm head,
        @Nullable List<SectionForm> sections,
        @Nullable List<MeasureForm> measures,
        @Nullable List<NameForm> bodies,
        @Nullable List<NameForm> schools,
        @Nullable Set<String> undone) {

    static DraftForm of(
            DraftRoadmap draft, HeadForm head, List<NameForm> bodies, List<NameForm> schools, Set<String> undone) {
        List<SectionForm> sections = new ArrayList<>();
        List<MeasureForm> measures = new ArrayList<>();
        for (int at = 0; at < draft.tables().size(); at++) {
            DraftTable table = draft.tables().get(at);
            table.sections().forEach(section -> sections.add(SectionForm.of(section)));
            for (DraftMeasure measure : table.measures()) {
                measures.add(MeasureForm.of(at, measure));
            }
        }
        return new DraftForm(head, sections, measures, bodies, schools, undone);
    }

    /** This form, as typed, laid over what is understood now; what was not touched follows the new understanding. */
    DraftForm follow(DraftForm before, DraftForm now) {
        Map<String, MeasureForm> old = byKey(before.measureList());
        Map<String, MeasureForm> typed = byKey(measureList());
        List<MeasureForm> measures = now.measureList().stream()
                .map(measure -> {
                    MeasureForm mine = typed.get(measure.key());
                    MeasureForm was = old.get(measure.key());
                    return mine == null || was == null ? measure : mine.follow(was, measure);
                })
                .toList();
        boolean sameSections = sectionList().size() == now.sectionList().size();
        return new DraftForm(
                head,
                sameSections ? sections : now.sections,
                measures,
                chosen(bodies, now.bodyList()),
                chosen(schools, now.schoolList()),
                now.undone);
    }

    private static List<NameForm> chosen(@Nullable List<NameForm> typed, List<NameForm> now) {
        Map<String, NameForm> choices = new HashMap<>();
        orEmpty(typed).forEach(each -> choices.put(String.valueOf(each.name()), each));
        return now.stream()
                .map(each -> choices.getOrDefault(String.valueOf(each.name()), each))
                .toList();
    }

    private static Map<String, MeasureForm> byKey(List<MeasureForm> measures) {
        Map<String, MeasureForm> byKey = new HashMap<>();
        measures.forEach(measure -> byKey.put(String.valueOf(measure.key()), measure));
        return byKey;
    }

    List<SectionForm> sectionList() {
        return orEmpty(sections);
    }

    List<MeasureForm> measureList() {
        return orEmpty(measures);
    }

    List<NameForm> bodyList() {
        return orEmpty(bodies);
    }

    List<NameForm> schoolList() {
        return orEmpty(schools);
    }

    public Set<String> undoneRepairs() {
        return undone == null ? Set.of() : undone;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
