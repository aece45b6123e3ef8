package vekha.talk.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vekha.account.Actor;
import vekha.foundation.RefusedException;
import vekha.foundation.Words;
import vekha.talk.CommentQueries;
import vekha.talk.KeepComments;
import vekha.talk.TalkQueries;
import vekha.talk.Topic;

/** Puts a talk on its page or into the page of its thing, after an act too, and with what was typed when the act was refused. */
@Component
class TalkPages {

    private static final int MOST_OFFERED = 8;
    private static final int EVERYBODY = 2_000;

    private final TalkQueries talks;
    private final CommentQueries comments;
    private final Words words;

    TalkPages(TalkQueries talks, CommentQueries comments, Words words) {
        this.talks = talks;
        this.comments = comments;
        this.words = words;
    }

    ModelAndView page(Actor actor, Topic topic, Model model) {
        return shown(actor, topic, model, "talk/talk", HttpStatus.OK);
    }

    /** With a script the talk itself comes back, without one the page of the thing, at the comment. */
    ModelAndView done(
            Actor actor, KeepComments.Done done, HtmxRequest htmx, Model model, RedirectAttributes flash, String said) {
        if (htmx.isHtmxRequest()) {
            model.addAttribute("focus", done.comment());
            model.addAttribute("said", said);
            return shown(actor, done.topic(), model, "talk/talk :: talk", HttpStatus.OK);
        }
        flash.addFlashAttribute("notice", said);
        return new ModelAndView("redirect:" + done.topic().page() + "#k" + done.comment());
    }

    /** Says why it was refused, beside what was typed. */
    ModelAndView refused(
            Actor actor,
            Topic topic,
            Supplier<KeepComments.Done> act,
            Typed typed,
            HtmxRequest htmx,
            Model model,
            RedirectAttributes flash,
            String said) {
        try {
            return done(actor, act.get(), htmx, model, flash, said);
        } catch (RefusedException refusal) {
            model.addAttribute("typed", typed);
            model.addAttribute(
                    "problem",
                    words.text(refusal.messageKey(), refusal.arguments().toArray()));
            String view = htmx.isHtmxRequest() ? "talk/talk :: talk" : "talk/talk";
            return shown(actor, topic, model, view, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView shown(Actor actor, Topic topic, Model model, String view, HttpStatus status) {
        model.addAttribute("topic", topic);
        model.addAttribute("talk", talks.of(actor, topic));
        return new ModelAndView(view, model.asMap(), status);
    }

    String people(Actor actor, Topic topic, @Nullable String typed, HtmxRequest htmx, Model model) {
        boolean asked = htmx.isHtmxRequest();
        String text = Objects.requireNonNullElse(typed, "");
        model.addAttribute("topic", topic);
        model.addAttribute("people", comments.nameable(actor, topic, text, asked ? MOST_OFFERED : EVERYBODY));
        return asked ? "talk/people :: found" : "talk/people";
    }

    /**
     * What a form held.
     *
     * @param key the one the form was given; it stays with it until the comment is written
     */
    record Typed(@Nullable String text, String key) {

        static Typed of(@Nullable String text, @Nullable UUID key) {
            return new Typed(
                    text, Objects.requireNonNullElseGet(key, UUID::randomUUID).toString());
        }

        UUID uuid() {
            return UUID.fromString(key);
        }
    }
}
