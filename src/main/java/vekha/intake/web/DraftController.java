package vekha.intake.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vekha.account.Actor;
import vekha.foundation.RefusedException;
import vekha.intake.ConfirmDraft;
import vekha.intake.ConfirmMeanwhile;
import vekha.intake.PendingDocument;
import vekha.intake.PendingDocuments;
import vekha.intake.SentDocuments;
import vekha.intake.reading.UnreadableDocument;
import vekha.roadmap.PlanQueries;
import vekha.roadmap.RoadmapId;

/** A document comes in, is shown as it was understood, is corrected, and becomes a roadmap only then. */
@Controller
@RequestMapping("/intake")
class DraftController {

    private static final String PREVIEW = "intake/draft";
    private static final String BEING_MADE = "redirect:/intake/new#sent";

    private final PendingDocuments pending;
    private final DraftPreview preview;
    private final TypedDrafts typed;
    private final ConfirmDraft confirmDraft;
    private final ConfirmMeanwhile meanwhile;
    private final SentDocuments documents;
    private final PlanQueries plans;
    private final MessageSource messages;

    DraftController(
            PendingDocuments pending,
            DraftPreview preview,
            TypedDrafts typed,
            ConfirmDraft confirmDraft,
            ConfirmMeanwhile meanwhile,
            SentDocuments documents,
            PlanQueries plans,
            MessageSource messages) {
        this.pending = pending;
        this.preview = preview;
        this.typed = typed;
        this.confirmDraft = confirmDraft;
        this.meanwhile = meanwhile;
        this.documents = documents;
        this.plans = plans;
        this.messages = messages;
    }

    @GetMapping("/new")
    String upload(@RequestParam(required = false) @Nullable RoadmapId amends, Actor actor, Model model) {
        model.addAttribute("amends", amends);
        model.addAttribute("amended", amends == null ? null : plans.head(actor, amends));
        model.addAttribute("sent", documents.own(actor));
        return "intake/new";
    }

    @PostMapping
    ModelAndView receive(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable RoadmapId amends,
            Actor actor,
            Locale locale)
            throws IOException {
        boolean sent = file != null && !file.isEmpty();
        String name = sent ? fileName(requireNonNull(file)) : "";
        byte[] content = sent
                ? Uploads.bytes(requireNonNull(file))
                : Objects.toString(text, "").getBytes(StandardCharsets.UTF_8);
        try {
            preview.check(name, content);
        } catch (UnreadableDocument refusal) {
            return refused(refusal, text, locale)
                    .addObject("sent", documents.own(actor))
                    .addObject("amends", amends)
                    .addObject("amended", amends == null ? null : plans.head(actor, amends));
        }
        PendingDocument document = pending.keep(actor, name, content, amends);
        documents.sent(actor, document);
        return new ModelAndView("redirect:/intake/" + document.token());
    }

    private ModelAndView refused(UnreadableDocument refusal, @Nullable String text, Locale locale) {
        ModelAndView page = new ModelAndView("intake/new");
        page.setStatus(HttpStatusCode.valueOf(refusal.reason().status()));
        page.addObject("refusal", messages.getMessage(refusal.reason().messageKey(), null, locale));
        page.addObject("text", text);
        return page;
    }

    /** The name without folders, as some browsers send them, and short enough to keep. */
    private static String fileName(MultipartFile file) {
        String given = String.valueOf(file.getOriginalFilename()).replace('\\', '/');
        String name = given.substring(given.lastIndexOf('/') + 1).replaceAll("\\p{Cntrl}", "");
        return name.length() > 200 ? name.substring(name.length() - 200) : name;
    }

    /** @param part of a long draft */
    @GetMapping("/{token}")
    String show(@PathVariable String token, @RequestParam(defaultValue = "1") int part, Actor actor, Model model) {
        Optional<RoadmapId> made = documents.plan(actor, token);
        if (made.isPresent()) {
            return "redirect:/roadmaps/" + made.get();
        }
        PendingDocument document = pending.open(actor, token);
        if (documents.isRunning(token)) {
            return BEING_MADE;
        }
        typed.of(document)
                .map(form -> preview.typed(actor, document, form, form.saidOtherwise(), part))
                .orElseGet(() -> preview.fresh(actor, document, part))
                .into(model);
        return PREVIEW;
    }

    /** Keeps what was typed into one part of a long draft and shows another, or the place in it that is asked for. */
    @PostMapping(path = "/{token}", params = "go")
    String go(
            @PathVariable String token,
            @RequestParam String go,
            @ModelAttribute("form") DraftForm form,
            BindingResult errors,
            Actor actor) {
        kept(actor, pending.open(actor, token), form, said -> said);
        return "redirect:/intake/" + token + DraftPart.address(go);
    }

    /** Takes a repair back or makes it again; what was typed stays. */
    @PostMapping(path = "/{token}", params = "repair")
    String repair(
            @PathVariable String token,
            @RequestParam String repair,
            @ModelAttribute("form") DraftForm form,
            BindingResult errors,
            Actor actor) {
        return anew(actor, token, form, said -> said.withRepair(repair), repair);
    }

    /** Takes a row for something else than it was understood as, or again for that; what was typed stays. */
    @PostMapping(path = "/{token}", params = "row")
    String row(
            @PathVariable String token,
            @RequestParam String row,
            @ModelAttribute("form") DraftForm form,
            BindingResult errors,
            Actor actor) {
        return anew(actor, token, form, said -> said.withRow(row), row);
    }

    /** Keeps the corrections and shows what they mean; no roadmap is made. */
    @PostMapping(path = "/{token}", params = "look")
    String look(
            @PathVariable String token,
            @ModelAttribute("form") DraftForm form,
            BindingResult errors,
            Actor actor,
            RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "intake.kept");
        return anew(actor, token, form, said -> said, "");
    }

    /** @param place names the row it is about, if it is about one */
    private String anew(Actor actor, String token, DraftForm form, UnaryOperator<SaidForm> now, String place) {
        DraftPreview.Shown shown = kept(actor, pending.open(actor, token), form, now);
        String anchor = shown.page().anchorOf(place);
        if (!anchor.isEmpty()) {
            return "redirect:/intake/" + token + (form.part() == null ? "#" + anchor : DraftPart.address(anchor));
        }
        return "redirect:/intake/" + token + (form.part() == null ? "" : "?part=" + form.part());
    }

    /** Kept is what the page shows from now on: what was typed, laid over what is understood by what was said. */
    private DraftPreview.Shown kept(
            Actor actor, PendingDocument document, DraftForm form, UnaryOperator<SaidForm> now) {
        DraftForm whole = typed.whole(actor, document, form);
        DraftPreview.Shown shown = preview.typed(actor, document, whole, now.apply(whole.saidOtherwise()), 1);
        typed.keep(document, shown.form());
        return shown;
    }

    @PostMapping("/{token}")
    ModelAndView confirm(
            @PathVariable String token,
            @Valid @ModelAttribute("form") DraftForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        Optional<RoadmapId> made = documents.plan(actor, token);
        if (made.isPresent()) {
            return new ModelAndView("redirect:/roadmaps/" + made.get());
        }
        PendingDocument document = pending.open(actor, token);
        DraftForm whole = typed.whole(actor, document, form);
        BindingResult found = form.part() == null ? errors : typed.checked(whole, errors);
        DraftFormChecks.check(whole, found);
        if (!found.hasErrors()) {
            try {
                return new ModelAndView(saved(actor, document, whole, flash));
            } catch (RefusedException refusal) {
                found.reject(refusal.messageKey(), refusal.arguments().toArray(), null);
            }
        }
        DraftPreview.Shown shown = preview.typed(actor, document, whole, whole.saidOtherwise(), PartErrors.part(found));
        typed.keep(document, shown.form());
        shown.into(model, PartErrors.shown(found, shown.page().part()));
        return new ModelAndView(PREVIEW, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String saved(Actor actor, PendingDocument document, DraftForm form, RedirectAttributes flash) {
        int measures = form.measureList().size();
        if (!ConfirmMeanwhile.isSmall(measures)) {
            typed.keep(document, form); // there again when nothing comes of it
            meanwhile.begin(actor, document, measures, () -> preview.confirmed(actor, document, form));
            return BEING_MADE;
        }
        RoadmapId roadmap = confirmDraft.by(actor, preview.confirmed(actor, document, form), document);
        pending.forget(document);
        flash.addFlashAttribute("notice", "intake.saved");
        return "redirect:/roadmaps/" + roadmap + (document.amends() == null ? "" : "/changes");
    }

    @PostMapping("/{token}/removal")
    String remove(@PathVariable String token, Actor actor, RedirectAttributes flash) {
        PendingDocument document = pending.open(actor, token);
        if (!documents.forget(token)) {
            throw new RefusedException("intake.refused.running");
        }
        pending.forget(document);
        flash.addFlashAttribute("notice", "intake.removed");
        return "redirect:/intake/new";
    }
}
