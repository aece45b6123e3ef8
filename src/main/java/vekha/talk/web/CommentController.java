package vekha.talk.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vekha.account.Actor;
import vekha.foundation.RefusedException;
import vekha.foundation.Words;
import vekha.talk.CommentQueries;
import vekha.talk.KeepComments;

/** One comment: mended or taken back by its author, removed by the coordinator. */
@Controller
@RequestMapping("/comments/{comment:\\d+}")
class CommentController {

    private final CommentQueries comments;
    private final KeepComments keep;
    private final TalkPages pages;
    private final Words words;

    CommentController(CommentQueries comments, KeepComments keep, TalkPages pages, Words words) {
        this.comments = comments;
        this.keep = keep;
        this.pages = pages;
        this.words = words;
    }

    /** Also where a link to a comment leads: to the page of what it is about. */
    @GetMapping
    String show(@PathVariable long comment, Actor actor) {
        return "redirect:" + comments.open(actor, comment).topic().page() + "#k" + comment;
    }

    @GetMapping("/edit")
    ModelAndView edit(@PathVariable long comment, Actor actor, Model model) {
        CommentQueries.Opened opened = comments.open(actor, comment);
        Actor.require(opened.may().change());
        return form(opened, opened.text(), null, model, HttpStatus.OK);
    }

    @PostMapping("/edit")
    ModelAndView change(
            @PathVariable long comment,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable String text,
            Actor actor,
            HtmxRequest htmx,
            Model model,
            RedirectAttributes flash) {
        CommentQueries.Opened opened = comments.open(actor, comment);
        try {
            if (version == null) {
                throw new RefusedException("talk.refused.version");
            }
            return pages.done(
                    actor, keep.change(actor, comment, version, text), htmx, model, flash, "talk.done.changed");
        } catch (RefusedException refusal) {
            String problem =
                    words.text(refusal.messageKey(), refusal.arguments().toArray());
            return form(opened, text, problem, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/deletion")
    ModelAndView delete(
            @PathVariable long comment, Actor actor, HtmxRequest htmx, Model model, RedirectAttributes flash) {
        return pages.done(actor, keep.delete(actor, comment), htmx, model, flash, "talk.done.deleted");
    }

    @GetMapping("/removal")
    ModelAndView remove(@PathVariable long comment, Actor actor, Model model) {
        CommentQueries.Opened opened = comments.open(actor, comment);
        Actor.require(opened.may().remove());
        return removal(opened, null, null, model, HttpStatus.OK);
    }

    @PostMapping("/removal")
    ModelAndView remove(
            @PathVariable long comment,
            @RequestParam(required = false) @Nullable String why,
            Actor actor,
            HtmxRequest htmx,
            Model model,
            RedirectAttributes flash) {
        try {
            return pages.done(actor, keep.remove(actor, comment, why), htmx, model, flash, "talk.done.removed");
        } catch (RefusedException refusal) {
            String problem =
                    words.text(refusal.messageKey(), refusal.arguments().toArray());
            return removal(comments.open(actor, comment), why, problem, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static ModelAndView form(
            CommentQueries.Opened opened,
            @Nullable String text,
            @Nullable String problem,
            Model model,
            HttpStatus status) {
        model.addAttribute("comment", opened);
        model.addAttribute("text", text);
        model.addAttribute("problem", problem);
        return new ModelAndView("talk/comment", model.asMap(), status);
    }

    private static ModelAndView removal(
            CommentQueries.Opened opened,
            @Nullable String why,
            @Nullable String problem,
            Model model,
            HttpStatus status) {
        model.addAttribute("comment", opened);
        model.addAttribute("why", why);
        model.addAttribute("problem", problem);
        return new ModelAndView("talk/removal", model.asMap(), status);
    }
}
