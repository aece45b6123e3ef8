package vekha.roadmap.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vekha.foundation.StaleException;
import vekha.foundation.Words;
import vekha.roadmap.NextWish;
import vekha.roadmap.NextYear;
import vekha.roadmap.RoadmapId;
import vekha.roadmap.StartFromTemplate.Schools;

/** A plan made of another one is looked at first, row by row; what was looked at is made at one stroke, and nothing else is. */
@Component
class LookFirst {

    private final NextPages pages;
    private final Words words;

    LookFirst(NextPages pages, Words words) {
        this.pages = pages;
        this.words = words;
    }

    String propose(NextMaking making, Model model) {
        Schools among = making.usual();
        NextYear next = making.preview(null, among);
        NextForm form = NextForm.of(next, among);
        model.addAttribute("form", form);
        making.frame(model);
        model.addAttribute("page", pages.page(next, form, among, Set.of()));
        return making.page();
    }

    /** Shows what another period or other schools would mean; nothing is made yet, and what was chosen stays chosen. */
    ModelAndView look(NextMaking making, NextSent sent) {
        return shown(making, sent, sent.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    ModelAndView make(NextMaking making, NextSent sent, RedirectAttributes flash) {
        if (sent.isWrong()) {
            return shown(making, sent, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        NextWish wish = sent.form().wish();
        Schools among = sent.form().amongOr(making.usual());
        if (!sent.form().isShown(wish, among)) {
            return told("next-year.look-first", making, sent, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            RoadmapId draft = making.make(wish, among, sent.choices());
            flash.addFlashAttribute("notice", "next-year.done");
            return new ModelAndView("redirect:/roadmaps/" + draft + "/basis");
        } catch (StaleException stale) {
            return told("next-year.stale", making, sent, HttpStatus.CONFLICT);
        }
    }

    private ModelAndView told(String key, NextMaking making, NextSent sent, HttpStatus status) {
        sent.model().addAttribute("told", words.text(key));
        return shown(making, sent, status);
    }

    private ModelAndView shown(NextMaking making, NextSent sent, HttpStatus status) {
        NextForm form = sent.form();
        Schools among = form.amongOr(making.usual());
        @Nullable NextWish wish = sent.isWrong() ? form.lastShown() : form.wish();
        NextYear next = making.preview(wish, among);
        making.frame(sent.model());
        sent.model().addAttribute("page", pages.page(next, form, among, sent.verbatim()));
        return new ModelAndView(making.page(), sent.model().asMap(), status);
    }
}
