package vekha.intake.web;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import vekha.account.Actor;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.intake.ConfirmedDraft;
import vekha.intake.Corrections;
import vekha.intake.DraftRoadmap;
import vekha.intake.PendingDocument;
import vekha.intake.ReadDraft;
import vekha.intake.TypedNames;
import vekha.roadmap.PlanHead;
import vekha.roadmap.PlanQueries;

/** Reads a pending document again for every look at it, and lays what was typed over what was understood. */
@Component
class DraftPreview {

    private final ReadDraft readDraft;
    private final DraftPages pages;
    private final DraftNames names;
    private final DirectoryChoices directory;
    private final ProgrammeChoices programmes;
    private final PlanQueries plans;
    private final Clock clock;

    DraftPreview(
            ReadDraft readDraft,
            DraftPages pages,
            DraftNames names,
            DirectoryChoices directory,
            ProgrammeChoices programmes,
            PlanQueries plans,
            Clock clock) {
        this.readDraft = readDraft;
        this.pages = pages;
        this.names = names;
        this.directory = directory;
        this.programmes = programmes;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * Everything the page needs.
     *
     * @param allBodies the directory, where a name means somebody it is not like
     * @param schoolsOfProgrammes whether the document names no school, so that those of the programmes are proposed
     * @param amended the plan in force that the document is to change
     */
    record Shown(
            DraftPage page,
            DraftForm form,
            List<DraftPage.NameRow<BodyId>> bodies,
            List<DraftPage.NameRow<SchoolId>> schools,
            Choices allBodies,
            Choices allSchools,
            boolean schoolsOfProgrammes,
            List<ProgrammeChoice> programmes,
            @Nullable PlanHead amended) {

        /** Another form than the one that was sent keeps what was found wrong with that. */
        void into(Model model, BindingResult errors) {
            BindingResult found = new BeanPropertyBindingResult(form, "form");
            found.addAllErrors(errors);
            into(model);
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", found);
        }

        void into(Model model) {
            model.addAttribute("page", page);
            model.addAttribute("form", form);
            model.addAttribute("bodies", bodies);
            model.addAttribute("schools", schools);
            model.addAttribute("allBodies", allBodies);
            model.addAttribute("allSchools", allSchools);
            model.addAttribute("schoolsOfProgrammes", schoolsOfProgrammes);
            model.addAttribute("programmes", programmes);
            model.addAttribute("amended", amended);
        }
    }

    /** @throws vekha.intake.reading.UnreadableDocument when the file cannot or must not be read */
    void check(String fileName, byte[] content) {
        readDraft.of(fileName, content, Corrections.none(), null);
    }

    Shown fresh(Actor actor, PendingDocument document, int part) {
        ReadDraft.Reading reading = read(document, Corrections.none());
        List<ProgrammeChoice> known = programmes.of(actor);
        return shown(actor, document, reading, understood(actor, reading, known), known, part);
    }

    /** The form before anybody typed into it. */
    DraftForm understood(Actor actor, PendingDocument document) {
        return understood(actor, read(document, Corrections.none()), programmes.of(actor));
    }

    private DraftForm understood(Actor actor, ReadDraft.Reading reading, List<ProgrammeChoice> known) {
        return form(actor, reading.draft(), head(actor, reading.draft(), known), SaidForm.NOTHING);
    }

    /** The page with what was typed; when the document is to be understood otherwise now, it is, and what was typed stays. */
    Shown typed(Actor actor, PendingDocument document, DraftForm typed, SaidForm now, int part) {
        ReadDraft.Reading reading = read(document, now.corrections());
        Corrections before = typed.saidOtherwise().correctionsShown();
        DraftForm form = before.equals(now.corrections())
                ? typed
                : typed.follow(
                        form(actor, read(document, before).draft(), typed.head(), typed.saidOtherwise()),
                        form(actor, reading.draft(), typed.head(), now));
        return shown(
                actor,
                document,
                reading,
                named(actor, reading, aligned(actor, reading, form, now)),
                programmes.of(actor),
                part);
    }

    /** What was typed and kept for another reading of the document must not slip to its neighbour. */
    private DraftForm aligned(Actor actor, ReadDraft.Reading reading, DraftForm form, SaidForm now) {
        return form.isOf(reading.draft()) ? form : form.over(form(actor, reading.draft(), form.head(), now));
    }

    private DraftForm named(Actor actor, ReadDraft.Reading reading, DraftForm form) {
        return form.with(names.bodies(actor, form), names.schools(actor, reading.draft(), form));
    }

    /** @param before the form as it was kept last */
    DraftForm named(PendingDocument document, DraftForm before, DraftForm typed) {
        TypedNames[] read = new TypedNames[1]; // few forms have such words, and the document is read for them
        return typed.named(before, words -> {
            if (read[0] == null) {
                read[0] = new TypedNames(
                        read(document, typed.saidOtherwise().correctionsShown()).draft());
            }
            return read[0].in(words);
        });
    }

    /** Names that were typed and never looked at are whom the directory knows by them, or somebody new. */
    ConfirmedDraft confirmed(Actor actor, PendingDocument document, DraftForm form) {
        DraftRoadmap draft = read(document, form.saidOtherwise().corrections()).draft();
        DraftForm whole = form.with(names.bodies(actor, form), form.schoolList());
        return new DraftFormBinding(draft, whole).confirmed();
    }

    private ReadDraft.Reading read(PendingDocument document, Corrections corrections) {
        return readDraft.of(document.fileName(), document.content(), corrections, null);
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

    private DraftForm form(Actor actor, DraftRoadmap draft, HeadForm head, SaidForm said) {
        return DraftForm.of(draft, head, names.bodies(actor, draft), names.schools(actor, draft, head), said);
    }

    private Shown shown(
            Actor actor,
            PendingDocument document,
            ReadDraft.Reading reading,
            DraftForm form,
            List<ProgrammeChoice> known,
            int part) {
        Choices bodies = directory.bodies(actor);
        Choices schools = directory.schools(actor);
        return new Shown(
                pages.page(document.token(), document.fileName(), reading, form, part, actor.today(clock)),
                form,
                names.bodyRows(actor, form, bodies),
                names.schoolRows(actor, form, schools),
                bodies,
                schools,
                reading.draft().schools().isEmpty(),
                known,
                document.amends() == null ? null : plans.head(actor, document.amends()));
    }
}
