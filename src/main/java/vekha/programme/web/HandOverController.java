package vekha.programme.web;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vekha.account.Actor;
import vekha.account.GiveCare;
import vekha.account.PersonId;
import vekha.foundation.Refusals;
import vekha.programme.HandOver;
import vekha.programme.HandOverQueries;

/** One person takes over from another, with all that goes over shown before; on leaving this is offered first. */
@Controller
@RequestMapping("/admin/people/{person}/handover")
class HandOverController {

    private final HandOverQueries queries;
    private final HandOver handOver;
    private final Clock clock;

    HandOverController(HandOverQueries queries, HandOver handOver, Clock clock) {
        this.queries = queries;
        this.handOver = handOver;
        this.clock = clock;
    }

    /**
     * What is chosen on the page.
     *
     * @param to number of the one who takes over
     * @param version of the one who gives, as previewed
     * @param toVersion of the one who takes, as previewed
     */
    record Form(
            @Nullable Long to,
            @Nullable Boolean leaving,
            @Nullable Integer version,
            @Nullable Integer toVersion) {

        /** Without the version a page was opened on it is as stale as can be. */
        private static int opened(@Nullable Integer version) {
            return version == null ? -1 : version;
        }
    }

    @GetMapping
    ModelAndView preview(
            @PathVariable PersonId person,
            @RequestParam(required = false) @Nullable Long to,
            @RequestParam(defaultValue = "false") boolean leaving,
            Actor actor,
            Model model) {
        HandOverQueries.Preview preview = queries.preview(actor, person, actor.today(clock));
        model.addAttribute("form", new Form(to, leaving, preview.person().version(), 0));
        return page(preview, to, model, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView over(
            @PathVariable PersonId person,
            @ModelAttribute("form") Form form,
            BindingResult errors,
            Actor actor,
            Model model,
            RedirectAttributes flash) {
        HandOverQueries.Preview preview = queries.preview(actor, person, actor.today(clock));
        Long to = form.to();
        if (to == null) {
            Refusals.reject(errors, "to", "handover.to.required");
            return page(preview, null, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        boolean leaving = Boolean.TRUE.equals(form.leaving());
        return Refusals.shown(errors, Map.of(), () -> {
                    handOver.by(
                            actor,
                            new GiveCare.Opened(person, Form.opened(form.version())),
                            new GiveCare.Opened(new PersonId(to), Form.opened(form.toVersion())),
                            leaving);
                    flash.addFlashAttribute("notice", leaving ? "handover.done-and-left" : "handover.done");
                    return "redirect:/admin/people/" + person;
                })
                .orElseGet(() -> page(preview, to, model, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private static ModelAndView page(
            HandOverQueries.Preview preview, @Nullable Long to, Model model, HttpStatus status) {
        Optional<HandOverQueries.Taker> taker = preview.takers().stream()
                .filter(it -> Long.valueOf(it.id()).equals(to))
                .findFirst();
        model.addAttribute("preview", preview);
        model.addAttribute("person", preview.person());
        model.addAttribute("taker", taker.orElse(null));
        return new ModelAndView("programme/handover", model.asMap(), status);
    }
}
