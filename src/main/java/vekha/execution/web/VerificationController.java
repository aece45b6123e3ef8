package vekha.execution.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;
import vekha.account.Actor;
import vekha.execution.AcceptCompletion;
import vekha.execution.CheckpointId;
import vekha.execution.ReturnCompletion;
import vekha.execution.RevokeAcceptance;
import vekha.execution.VerificationQueries;
import vekha.foundation.ChangesOnlyByActs;
import vekha.foundation.RefusedException;
import vekha.foundation.Words;
import vekha.journal.UndoNotices;

/** The coordinator's queue: accept what was reported, or return it with a remark; one mark or many. */
@Controller
class VerificationController {

    private static final int LONGEST_REMARK = 2000;
    private static final int MOST_UNDONE = 200;

    private enum Verdict {
        ACCEPT,
        ACCEPT_ALL,
        RETURN;

        /** Whatever is none of the buttons decides nothing. */
        static Verdict of(String button) {
            return switch (button) {
                case "accept" -> ACCEPT;
                case "accept-all" -> ACCEPT_ALL;
                case "return" -> RETURN;
                default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            };
        }
    }

    private final VerificationQueries queries;
    private final AcceptCompletion accept;
    private final ReturnCompletion giveBack;
    private final RevokeAcceptance revoke;
    private final CheckpointForms forms;
    private final UndoNotices undo;
    private final RowWords texts;
    private final Words words;
    private final Clock clock;

    VerificationController(
            VerificationQueries queries,
            AcceptCompletion accept,
            ReturnCompletion giveBack,
            RevokeAcceptance revoke,
            CheckpointForms forms,
            UndoNotices undo,
            RowWords texts,
            Words words,
            Clock clock) {
        this.queries = queries;
        this.accept = accept;
        this.giveBack = giveBack;
        this.revoke = revoke;
        this.forms = forms;
        this.undo = undo;
        this.texts = texts;
        this.words = words;
        this.clock = clock;
    }

    @ChangesOnlyByActs
    @GetMapping("/verifications")
    String queue(@ModelAttribute("filter") QueueFilter filter, BindingResult wrong, Actor actor, Model model) {
        VerificationQueries.Queue queue = queries.queue(actor, filter.toFilter(), actor.today(clock));
        model.addAttribute("queue", queue);
        model.addAttribute("rows", texts.views(queue.rows()));
        model.addAttribute("back", filter.address());
        model.addAttribute("seen", clock.millis());
        if (model.getAttribute("left") instanceof Map<?, ?> left) {
            model.addAttribute("leftRows", texts.views(queries.named(actor, ids(left), actor.today(clock))));
        }
        return "execution/verifications";
    }

    private static List<CheckpointId> ids(Map<?, ?> left) {
        return left.keySet().stream()
                .map(id -> new CheckpointId(((Number) id).longValue()))
                .toList();
    }

    /** Many at once; the buttons differ in {@code verdict}: «accept», «accept-all» that wait under the conditions, «return». */
    @PostMapping("/verifications")
    String verify(
            @RequestParam(name = "checkpoint", required = false) @Nullable List<String> chosen,
            @RequestParam("verdict") String button,
            @RequestParam(defaultValue = "0") long seen,
            @RequestParam(required = false) @Nullable String remark,
            @ModelAttribute("filter") QueueFilter filter,
            BindingResult wrong,
            Actor actor,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        Verdict verdict = Verdict.of(button);
        Map<CheckpointId, Integer> versions = verdict == Verdict.ACCEPT_ALL
                ? queries.all(actor, filter.toFilter(), moment(seen))
                : Chosen.versions(chosen);
        boolean returned = verdict == Verdict.RETURN;
        String refused = refusal(versions, returned, remark);
        if (refused != null) {
            response.setStatus(422);
            model.addAttribute("refused", refused);
            model.addAttribute("remark", remark);
            model.addAttribute("chosen", chosen == null ? List.of() : chosen);
            return queue(filter, wrong, actor, model);
        }
        if (returned) {
            giveBack.several(actor, versions, Objects.requireNonNull(remark));
            Notices.put(flash, "notice.returned-several", List.of(words.count(versions.size(), "mark")), null);
            undo.offer(actor, "/verifications", flash);
        } else {
            told(accept.those(actor, versions), filter, flash);
        }
        return "redirect:" + filter.address();
    }

    /** When the page was shown: not later than now, and never before there were such pages. */
    private Instant moment(long seen) {
        return Instant.ofEpochMilli(Math.max(0, Math.min(seen, clock.millis())));
    }

    private void told(AcceptCompletion.Outcome outcome, QueueFilter filter, RedirectAttributes flash) {
        List<CheckpointId> accepted = outcome.accepted();
        String ids =
                String.join(",", accepted.stream().map(CheckpointId::toString).toList());
        boolean undoable = !accepted.isEmpty() && accepted.size() <= MOST_UNDONE;
        String undo = undoable ? "/verifications/revocations?ids=" + ids + filter.more() : null;
        Notices.put(flash, "notice.accepted-several", List.of(words.count(accepted.size(), "mark")), undo);
        if (!outcome.left().isEmpty()) {
            flash.addFlashAttribute("noticeKind", accepted.isEmpty() ? "warn" : "done");
            Map<Long, String> left = new LinkedHashMap<>();
            outcome.left().forEach((id, why) -> left.put(id.value(), why.name()));
            flash.addFlashAttribute("left", left);
        }
    }

    /** «Снять подтверждение», of many that were accepted in one go. */
    @PostMapping("/verifications/revocations")
    String revoke(
            @RequestParam List<CheckpointId> ids,
            @ModelAttribute("filter") QueueFilter filter,
            BindingResult wrong,
            Actor actor,
            RedirectAttributes flash) {
        revoke.several(actor, ids, null);
        Notices.put(flash, "notice.revoked-several", List.of(words.count(ids.size(), "mark")), null);
        return "redirect:" + filter.address();
    }

    @PostMapping("/checkpoints/{id}/revocation")
    String revoke(
            @PathVariable CheckpointId id,
            @RequestParam(required = false) @Nullable String why,
            @RequestParam(required = false) @Nullable String back,
            Actor actor,
            RedirectAttributes flash) {
        if (why != null && why.length() > LONGEST_REMARK) {
            throw new RefusedException("execution.long");
        }
        revoke.several(actor, Set.of(id), why);
        Notices.put(flash, "notice.revoked", List.of(), null);
        return Back.redirect(back, "/checkpoints/" + id);
    }

    private static @Nullable String refusal(
            Map<CheckpointId, Integer> versions, boolean returned, @Nullable String remark) {
        if (versions.isEmpty()) {
            return "verification.none-chosen";
        }
        if (returned && remark == null) {
            return "verification.remark.missing";
        }
        return remark != null && remark.length() > LONGEST_REMARK ? "execution.long" : null;
    }

    @PostMapping("/checkpoints/{id}/acceptance")
    String accept(
            @PathVariable CheckpointId id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(required = false) @Nullable String back,
            Actor actor,
            RedirectAttributes flash) {
        accept.by(actor, id, version);
        Notices.put(
                flash,
                "notice.accepted",
                List.of(),
                "/checkpoints/" + id + "/revocation?back="
                        + UriUtils.encodeQueryParam(Back.to(back, "/checkpoints/" + id), StandardCharsets.UTF_8));
        return Back.redirect(back, "/checkpoints/" + id);
    }

    @PostMapping("/checkpoints/{id}/return")
    String giveBack(
            @PathVariable CheckpointId id,
            @Valid @ModelAttribute("returning") ReturnForm form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (!errors.hasErrors()) {
            try {
                int opened = form.version() == null ? -1 : form.version();
                giveBack.by(actor, id, opened, Objects.requireNonNull(form.remark()));
                Notices.put(flash, "notice.returned", List.of(), null);
                undo.offer(actor, Back.to(form.back(), "/checkpoints/" + id), flash);
                return Back.redirect(form.back(), "/checkpoints/" + id);
            } catch (RefusedException refusal) {
                CheckpointForms.refuse(errors, refusal);
            }
        }
        response.setStatus(422);
        return forms.page(model, actor, id, form.back());
    }
}
