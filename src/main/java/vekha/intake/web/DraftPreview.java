package vekha.intake.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vekha.account.Actor;
import vekha.directory.BodyDirectory;
import vekha.directory.BodyId;
import vekha.directory.Recognised;
import vekha.directory.SchoolDirectory;
import vekha.directory.SchoolId;
import vekha.directory.Similar;
import vekha.foundation.Id;
import vekha.intake.ConfirmedDraft;
import vekha.intake.DraftRoadmap;
import vekha.intake.DraftSchool;
import vekha.intake.PendingDocument;
import vekha.intake.ReadDraft;

/** Reads a pending document again for every look at it, and lays what was typed over what was understood. */
@Component
class DraftPreview {

    private final ReadDraft readDraft;
    private final DraftPages pages;
    private final BodyDirectory bodies;
    private final SchoolDirectory schools;
    private final ProgrammeChoices programmes;
    private final Clock clock;

    DraftPreview(
            ReadDraft readDraft,
            DraftPages pages,
            BodyDirectory bodies,
            SchoolDirectory schools,
            ProgrammeChoices programmes,
            Clock clock) {
        this.readDraft = readDraft;
        this.pages = pages;
        this.bodies = bodies;
        this.schools = schools;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** Everything the page needs. */
    record Shown(
            DraftPage page,
            DraftForm form,
            List<DraftPage.NameRow<BodyId>> bodies,
            List<DraftPage.NameRow<SchoolId>> schools,
            List<ProgrammeChoice> programmes) {

        void into(Model model) {
            model.addAttribute("page", page);
            if (!model.containsAttribute("form")) {
                model.addAttribute("form", form);
            } else {
                model.asMap().put("form", form);
            }
            model.addAttribute("bodies", bodies);
            model.addAttribute("schools", schools);
            model.addAttribute("programmes", programmes);
        }
    }

    /** @throws vekha.intake.reading.UnreadableDocument when the file cannot or must not be read */
    void check(String fileName, byte[] content) {
        readDraft.of(fileName, content, Set.of(), null);
    }

    Shown fresh(Actor actor, PendingDocument document, Set<String> undone) {
        ReadDraft.Reading reading = read(document, undone);
        List<ProgrammeChoice> known = programmes.of(actor);
        DraftForm form = form(actor, reading.draft(), head(actor, reading.draft(), known), undone);
        return shown(actor, document, reading, form, known);
    }

    /** The page after a repair was taken back, or made again if it had been. */
    Shown withRepair(Actor actor, PendingDocument document, DraftForm typed, String repair) {
        Set<String> before = typed.undoneRepairs();
        Set<String> now = new HashSet<>(before);
        if (!now.remove(repair)) {
            now.add(repair);
        }
        DraftForm was = form(actor, read(document, before).draft(), typed.head(), before);
        ReadDraft.Reading reading = read(document, now);
        DraftForm understood = form(actor, reading.draft(), typed.head(), now);
        return shown(actor, document, reading, typed.follow(was, understood), programmes.of(actor));
    }

    Shown typed(Actor actor, PendingDocument document, DraftForm typed) {
        return shown(
                actor, document, read(document, typed.undoneRepairs()), withNames(actor, typed), programmes.of(actor));
    }

    ConfirmedDraft confirmed(PendingDocument document, DraftForm form) {
        DraftRoadmap draft = read(document, form.undoneRepairs()).draft();
        return new DraftFormBinding(draft, form).confirmed();
    }

    private ReadDraft.Reading read(PendingDocument document, Set<String> undone) {
        return readDraft.of(document.fileName(), document.content(), undone, null);
    }

    /** A programme is proposed when the document's title or legend names it. */
    private HeadForm head(Actor actor, DraftRoadmap draft, List<ProgrammeChoice> known) {
        String words = (draft.title() + " " + draft.abbreviations().keySet()).toLowerCase(Locale.ROOT);
        Set<Long> named = new LinkedHashSet<>();
        known.stream()
                .filter(programme -> words.contains(programme.shortName().toLowerCase(Locale.ROOT))
                        || programme.shortName().equals("ШНОР")
                                && words.contains("низкими")
                                && words.contains("результат"))
                .forEach(programme -> named.add(programme.id().value()));
        return HeadForm.of(draft, named, actor, clock);
    }

    private DraftForm form(Actor actor, DraftRoadmap draft, HeadForm head, Set<String> undone) {
        Set<String> responsible = new LinkedHashSet<>();
        draft.tables().forEach(table -> table.measures().forEach(measure -> responsible.addAll(measure.responsible())));
        List<String> named = draft.schools().stream().map(DraftSchool::name).toList();
        return DraftForm.of(
                draft,
                head,
                names(responsible, bodies.recognise(actor.territory(), responsible)),
                names(named, schools.recognise(actor.territory(), named)),
                undone);
    }

    private static <I extends Id> List<NameForm> names(Iterable<String> names, Map<String, Recognised<I>> known) {
        List<NameForm> forms = new ArrayList<>();
        for (String name : names) {
            Recognised<I> recognised = known.get(name);
            Similar<I> found = recognised == null ? null : recognised.found();
            forms.add(
                    new NameForm(name, found == null ? NameForm.ADD : found.id().toString()));
        }
        return forms;
    }

    /** Names that were typed into a measure and stand in no list yet get a place in it. */
    private DraftForm withNames(Actor actor, DraftForm typed) {
        Set<String> listed = new HashSet<>();
        typed.bodyList().forEach(name -> listed.add(String.valueOf(name.name())));
        Set<String> used = new LinkedHashSet<>();
        typed.measureList().stream().filter(MeasureForm::kept).forEach(measure -> used.addAll(measure.nameList()));
        Set<String> fresh = new LinkedHashSet<>(used);
        fresh.removeAll(listed);
        List<NameForm> all = new ArrayList<>(typed.bodyList());
        all.removeIf(name -> !used.contains(String.valueOf(name.name())));
        all.addAll(names(fresh, bodies.recognise(actor.territory(), fresh)));
        return new DraftForm(
                typed.head(), typed.sections(), typed.measures(), all, typed.schools(), typed.undoneRepairs());
    }

    private Shown shown(
            Actor actor,
            PendingDocument document,
            ReadDraft.Reading reading,
            DraftForm form,
            List<ProgrammeChoice> known) {
        return new Shown(
                pages.page(document.token(), document.fileName(), reading, form),
                form,
                rows(form.bodyList(), bodies.recognise(actor.territory(), namesOf(form.bodyList()))),
                rows(form.schoolList(), schools.recognise(actor.territory(), namesOf(form.schoolList()))),
                known);
    }

    private static List<String> namesOf(List<NameForm> forms) {
        return forms.stream().map(form -> String.valueOf(form.name())).toList();
    }

    private static <I extends Id> List<DraftPage.NameRow<I>> rows(
            List<NameForm> forms, Map<String, Recognised<I>> known) {
        return IntStream.range(0, forms.size())
                .mapToObj(at -> {
                    NameForm form = forms.get(at);
                    String name = String.valueOf(form.name());
                    Recognised<I> recognised = known.get(name);
                    Similar<I> found = recognised == null ? null : recognised.found();
                    List<Similar<I>> similar = recognised == null ? List.of() : recognised.similar();
                    String choice = form.choice() == null ? NameForm.ADD : form.choice();
                    return new DraftPage.NameRow<>(at, name, choice, found, similar);
                })
                .toList();
    }
}
