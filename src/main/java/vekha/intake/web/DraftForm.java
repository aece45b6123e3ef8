package vekha.intake.web;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vekha.intake.DraftMeasure;
import vekha.intake.DraftRoadmap;
import vekha.intake.DraftTable;

/**
 * Everything that was understood, as it can be corrected before it is saved. Sections and measures of all tables stand one
 * after the other in the order of the document. Of a long document one part is shown and sent at a time.
 *
 * @param part number of the part that was sent; nothing when it is the whole
 */
public record DraftForm(
        @Valid HeadForm head,
        @Nullable List<SectionForm> sections,
        @Nullable List<MeasureForm> measures,
        @Nullable List<NameForm> bodies,
        @Nullable List<NameForm> schools,
        @Nullable SaidForm said,
        @Nullable Integer part) {

    static DraftForm of(
            DraftRoadmap draft, HeadForm head, List<NameForm> bodies, List<NameForm> schools, SaidForm said) {
        List<SectionForm> sections = new ArrayList<>();
        List<MeasureForm> measures = new ArrayList<>();
        for (int at = 0; at < draft.tables().size(); at++) {
            int number = at;
            DraftTable table = draft.tables().get(at);
            table.sections().forEach(section -> sections.add(SectionForm.of(number, section)));
            for (DraftMeasure measure : table.measures()) {
                measures.add(MeasureForm.of(at, measure));
            }
        }
        return new DraftForm(head, sections, measures, bodies, schools, said, null);
    }

    /** This form, as typed, laid over what is understood now; what was not touched follows the new understanding. */
    DraftForm follow(DraftForm before, DraftForm now) {
        return new DraftForm(
                head,
                sectionsOver(before, now),
                measuresOver(before, now),
                chosen(bodies, now),
                schools,
                now.said,
                part);
    }

    private List<SectionForm> sectionsOver(DraftForm before, DraftForm now) {
        Map<String, SectionForm> old = by(SectionForm::key, before.sectionList());
        Map<String, SectionForm> typed = by(SectionForm::key, sectionList());
        return now.sectionList().stream()
                .map(section -> {
                    SectionForm mine = typed.get(section.key());
                    SectionForm was = old.get(section.key());
                    return mine == null || was == null ? section : mine.follow(was, section);
                })
                .toList();
    }

    private List<MeasureForm> measuresOver(DraftForm before, DraftForm now) {
        Map<String, MeasureForm> old = by(MeasureForm::key, before.measureList());
        Map<String, MeasureForm> typed = by(MeasureForm::key, measureList());
        return now.measureList().stream()
                .map(measure -> {
                    MeasureForm mine = typed.get(measure.key());
                    MeasureForm was = old.get(measure.key());
                    return mine == null || was == null
                            ? measure
                            : mine.moved(before.sectionKeys(), now.sectionKeys())
                                    .follow(was.moved(before.sectionKeys(), now.sectionKeys()), measure);
                })
                .toList();
    }

    /** What this part does not have is as it was; its measures stand in for those of the same keys. */
    DraftForm over(DraftForm whole) {
        Map<String, MeasureForm> mine = by(MeasureForm::key, measureList());
        return new DraftForm(
                head == null ? whole.head : head,
                sections == null ? whole.sections : sections,
                whole.measureList().stream()
                        .map(measure -> mine.getOrDefault(String.valueOf(measure.key()), measure))
                        .toList(),
                bodies == null ? whole.bodies : bodies,
                schools == null ? whole.schools : schools,
                said == null ? whole.said : said,
                part);
    }

    /** With the names in words of responsibility that were corrected since, unless somebody was named by hand. */
    DraftForm named(DraftForm before, Function<String, List<String>> names) {
        Map<String, MeasureForm> old = by(MeasureForm::key, before.measureList());
        UnaryOperator<MeasureForm> named = measure -> {
            MeasureForm was = old.get(String.valueOf(measure.key()));
            return was != null && measure.needsNames(was)
                    ? measure.named(names.apply(Objects.toString(measure.responsible(), "")))
                    : measure;
        };
        return new DraftForm(head, sections, measureList().stream().map(named).toList(), bodies, schools, said, part);
    }

    /** Whether it has the very measures of that reading, one for one. */
    boolean isOf(DraftRoadmap draft) {
        List<String> read = new ArrayList<>();
        for (int at = 0; at < draft.tables().size(); at++) {
            for (DraftMeasure measure : draft.tables().get(at).measures()) {
                read.add(MeasureForm.key(at, measure));
            }
        }
        return read.equals(measureList().stream()
                .map(measure -> String.valueOf(measure.key()))
                .toList());
    }

    /** As it is found again: for what was said about columns it has been read. */
    DraftForm settled() {
        return new DraftForm(head, sections, measures, bodies, schools, said == null ? null : said.settled(), null);
    }

    /** The keys of each table's sections, in their order; sections that were chosen are found again by them. */
    private Map<String, List<String>> sectionKeys() {
        Map<String, List<String>> keys = new HashMap<>();
        for (SectionForm section : sectionList()) {
            String key = String.valueOf(section.key());
            keys.computeIfAbsent(key.substring(0, Math.max(0, key.indexOf(':'))), table -> new ArrayList<>())
                    .add(key);
        }
        return keys;
    }

    /** Names that the document has now, and those that were typed, each with what was chosen for it. */
    private static List<NameForm> chosen(@Nullable List<NameForm> typed, DraftForm now) {
        Map<String, NameForm> names = new LinkedHashMap<>();
        now.bodyList().forEach(each -> names.put(String.valueOf(each.name()), each));
        orEmpty(typed).forEach(each -> names.put(String.valueOf(each.name()), each));
        return List.copyOf(names.values());
    }

    private static <T> Map<String, T> by(Function<T, @Nullable String> key, List<T> forms) {
        Map<String, T> byKey = new HashMap<>();
        forms.forEach(form -> byKey.put(String.valueOf(key.apply(form)), form));
        return byKey;
    }

    DraftForm with(List<NameForm> otherBodies, List<NameForm> otherSchools) {
        return new DraftForm(head, sections, measures, otherBodies, otherSchools, said, part);
    }

    List<SectionForm> sectionList() {
        return orEmpty(sections);
    }

    List<MeasureForm> measureList() {
        return orEmpty(measures).stream().filter(Objects::nonNull).toList(); // a part begins with its own numbers
    }

    List<NameForm> bodyList() {
        return orEmpty(bodies);
    }

    List<NameForm> schoolList() {
        return orEmpty(schools);
    }

    public SaidForm saidOtherwise() {
        return said == null ? SaidForm.NOTHING : said;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
