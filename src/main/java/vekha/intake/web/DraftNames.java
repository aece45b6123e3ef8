package vekha.intake.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vekha.account.Actor;
import vekha.directory.BodyDirectory;
import vekha.directory.BodyId;
import vekha.directory.Recognised;
import vekha.directory.SchoolDirectory;
import vekha.directory.SchoolId;
import vekha.directory.Similar;
import vekha.foundation.Id;
import vekha.intake.DraftRoadmap;
import vekha.intake.DraftSchool;

/** Whom the names of a draft may mean: asks the directory, and the programmes where the document names no school. */
@Component
class DraftNames {

    private final BodyDirectory bodies;
    private final SchoolDirectory schools;
    private final ProgrammeSchools programmeSchools;

    DraftNames(BodyDirectory bodies, SchoolDirectory schools, ProgrammeSchools programmeSchools) {
        this.bodies = bodies;
        this.schools = schools;
        this.programmeSchools = programmeSchools;
    }

    List<NameForm> bodies(Actor actor, DraftRoadmap draft) {
        Set<String> named = new LinkedHashSet<>();
        draft.tables().forEach(table -> table.measures().forEach(measure -> named.addAll(measure.responsible())));
        return forms(named, bodies.recognise(actor.territory(), named));
    }

    /** Names that were typed into a measure and stand in no list yet get a place in it; those nobody uses lose theirs. */
    List<NameForm> bodies(Actor actor, DraftForm typed) {
        Set<String> used = new LinkedHashSet<>();
        typed.measureList().stream().filter(MeasureForm::kept).forEach(measure -> used.addAll(measure.nameList()));
        List<NameForm> all = new ArrayList<>(typed.bodyList());
        all.removeIf(name -> !used.contains(String.valueOf(name.name())));
        Set<String> listed = new HashSet<>();
        all.forEach(name -> listed.add(String.valueOf(name.name())));
        used.removeAll(listed);
        all.addAll(forms(used, bodies.recognise(actor.territory(), used)));
        return all;
    }

    List<NameForm> schools(Actor actor, DraftRoadmap draft, HeadForm head) {
        if (draft.schools().isEmpty()) {
            return programmeSchools.of(actor, head);
        }
        List<String> named = draft.schools().stream().map(DraftSchool::name).toList();
        return forms(named, schools.recognise(actor.territory(), named));
    }

    /** The schools there are now, each with what had been chosen for it. */
    List<NameForm> schools(Actor actor, DraftRoadmap draft, DraftForm typed) {
        Map<String, NameForm> chosen = new HashMap<>();
        typed.schoolList().forEach(school -> chosen.put(String.valueOf(school.name()), school));
        return schools(actor, draft, typed.head()).stream()
                .map(school -> chosen.getOrDefault(String.valueOf(school.name()), school))
                .toList();
    }

    private static <I extends Id> List<NameForm> forms(Iterable<String> names, Map<String, Recognised<I>> known) {
        List<NameForm> forms = new ArrayList<>();
        for (String name : names) {
            Recognised<I> recognised = known.get(name);
            Similar<I> found = recognised == null ? null : recognised.found();
            forms.add(
                    new NameForm(name, found == null ? NameForm.ADD : found.id().toString()));
        }
        return forms;
    }

    /** @param all the directory to choose from */
    List<DraftPage.NameRow<BodyId>> bodyRows(Actor actor, DraftForm form, Choices all) {
        return rows(form.bodyList(), bodies.recognise(actor.territory(), names(form.bodyList())), all);
    }

    List<DraftPage.NameRow<SchoolId>> schoolRows(Actor actor, DraftForm form, Choices all) {
        return rows(form.schoolList(), schools.recognise(actor.territory(), names(form.schoolList())), all);
    }

    private static List<String> names(List<NameForm> forms) {
        return forms.stream().map(form -> String.valueOf(form.name())).toList();
    }

    private static <I extends Id> List<DraftPage.NameRow<I>> rows(
            List<NameForm> forms, Map<String, Recognised<I>> known, Choices all) {
        return IntStream.range(0, forms.size())
                .mapToObj(at -> row(
                        at,
                        forms.get(at),
                        known.get(String.valueOf(forms.get(at).name())),
                        all))
                .toList();
    }

    private static <I extends Id> DraftPage.NameRow<I> row(
            int at, NameForm form, @Nullable Recognised<I> known, Choices all) {
        String choice = form.choice() == null ? NameForm.ADD : form.choice();
        return new DraftPage.NameRow<>(
                at,
                String.valueOf(form.name()),
                choice,
                known == null ? null : known.found(),
                known == null ? List.of() : known.similar(),
                all.label(choice));
    }
}
