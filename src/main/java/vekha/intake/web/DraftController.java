package vekha.intake.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

    private static final String BEING_MADE = "redirect:/intake/new#sent";
    private static final int MOST_REFUSED = 20;

    /** Forms that were being made plans and were refused, the latest few; they do not outlive the application. */
    private final Map<String, DraftForm> refusedLately = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, DraftForm> eldest) {
            return size() > MOST_REFUSED;
        }
    });

    private final PendingDocuments pending;
    private final DraftPreview preview;
    private final ConfirmDraft confirmDraft;
    private final ConfirmMeanwhile meanwhile;
    private final SentDocuments documents;
    private final PlanQueries plans;
    private final MessageSource messages;

    DraftController(
            PendingDocuments pending,
            DraftPreview preview,
            ConfirmDraft confirmDraft,
            ConfirmMeanwhile meanwhile,
            SentDocuments documents,
            PlanQueries plans,
            MessageSource messages) {
        this.pending = pending;
        this.preview = preview;
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

    @GetMapping("/{token}")
    String show(@PathVariable String token, Actor actor, Model model) {
        PendingDocument document = pending.open(actor, token);
        if (documents.isRunning(token)) {
            return BEING_MADE;
        }
        DraftForm typed = refusedLately.get(token);
        (typed == null ? preview.fresh(actor, document) : preview.typed(actor, document, typed, typed.saidOtherwise()))
                .into(model);
        return "intake/draft";
    }

    /** Takes a repair back or makes it again; what was typed stays. */
    @PostMapping(path = "/{token}", params = "repair")
    String repair(
            @PathVariable String token,
            @RequestParam String repair,
            @ModelAttribute("form") DraftForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        PendingDocument document = pending.open(actor, token);
        preview.typed(actor, document, form, form.saidOtherwise().withRepair(repair))
                .into(model);
        return "intake/draft";
    }

    /** Takes a row for something else than it was understood as, or again for that; what was typed stays. */
    @PostMapping(path = "/{token}", params = "row")
    String row(
            @PathVariable String token,
            @RequestParam String row,
            @ModelAttribute("form") DraftForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        PendingDocument document = pending.open(actor, token);
        preview.typed(actor, document, form, form.saidOtherwise().withRow(row)).into(model);
        return "intake/draft";
    }

    /** Shows what the corrections mean, before anything is saved. */
    @PostMapping(path = "/{token}", params = "look")
    String look(
            @PathVariable String token,
            @ModelAttribute("form") DraftForm form,
            BindingResult errors,
            Actor actor,
            Model model) {
        preview.typed(actor, pending.open(actor, token), form, form.saidOtherwise())
                .into(model);
        return "intake/draft";
    }

    @PostMapping("/{token}")
    ModelAndView confirm(
            @PathVariable String token,
            @Valid @ModelAttribute("form") DraftForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        PendingDocument document = pending.open(actor, token);
        DraftFormChecks.check(form, errors);
        if (!errors.hasErrors()) {
            try {
                if (!meanwhile.isSmall(form.measureList().size())) {
                    begin(actor, document, form);
                    return new ModelAndView(BEING_MADE);
                }
                RoadmapId roadmap = confirmDraft.by(actor, preview.confirmed(document, form), document);
                pending.forget(document);
                documents.forget(token);
                flash.addFlashAttribute("notice", "intake.saved");
                return new ModelAndView(
                        "redirect:/roadmaps/" + roadmap + (document.amends() == null ? "" : "/changes"));
            } catch (RefusedException refusal) {
                errors.reject(refusal.messageKey(), refusal.arguments().toArray(), null);
            }
        }
        preview.typed(actor, document, form, form.saidOtherwise()).into(model, errors);
        return new ModelAndView("intake/draft", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** What was typed is there again when nothing comes of it. */
    private void begin(Actor actor, PendingDocument document, DraftForm form) {
        String token = document.token();
        refusedLately.remove(token);
        meanwhile.begin(
                actor,
                document,
                form.measureList().size(),
                () -> preview.confirmed(document, form),
                () -> refusedLately.put(token, form));
    }

    @PostMapping("/{token}/removal")
    String remove(@PathVariable String token, Actor actor, RedirectAttributes flash) {
        PendingDocument document = pending.open(actor, token);
        if (documents.isRunning(token)) {
            throw new RefusedException("intake.refused.running");
        }
        pending.forget(document);
        documents.forget(token);
        refusedLately.remove(token);
        flash.addFlashAttribute("notice", "intake.removed");
        return "redirect:/intake/new";
    }
}
