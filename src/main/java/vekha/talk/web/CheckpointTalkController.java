package vekha.talk.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import vekha.execution.CheckpointId;
import vekha.talk.KeepComments;
import vekha.talk.Topic;
import vekha.talk.Topics;

/** What is said about a checkpoint, by those who see it. */
@Controller
@RequestMapping("/checkpoints/{id:\\d+}/comments")
class CheckpointTalkController {

    private final Topics topics;
    private final KeepComments keep;
    private final TalkPages pages;

    CheckpointTalkController(Topics topics, KeepComments keep, TalkPages pages) {
        this.topics = topics;
        this.keep = keep;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(@PathVariable CheckpointId id, Actor actor, Model model) {
        return pages.page(actor, topics.checkpoint(actor, id), model);
    }

    @PostMapping
    ModelAndView write(
            @PathVariable CheckpointId id,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable UUID key,
            Actor actor,
            HtmxRequest htmx,
            Model model,
            RedirectAttributes flash) {
        Topic topic = topics.checkpoint(actor, id);
        TalkPages.Typed typed = TalkPages.Typed.of(text, key);
        return pages.refused(
                actor,
                topic,
                () -> keep.write(actor, topic, typed.uuid(), text),
                typed,
                htmx,
                model,
                flash,
                "talk.done.written");
    }

    @GetMapping("/people")
    String people(
            @PathVariable CheckpointId id,
            @RequestParam(name = "q", required = false) @Nullable String typed,
            Actor actor,
            HtmxRequest htmx,
            Model model) {
        return pages.people(actor, topics.checkpoint(actor, id), typed, htmx, model);
    }
}
