package vekha.journal.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vekha.account.Actor;
import vekha.foundation.Words;
import vekha.journal.OwnAct;
import vekha.journal.OwnActs;
import vekha.journal.UndoNotices;

/** «Мои действия»: what a person did last, with a button to take it back. */
@Controller
@RequestMapping("/my-acts")
class OwnActsController {

    private static final String PAGE = "/my-acts";

    private final OwnActs acts;
    private final UndoNotices notices;
    private final Words words;

    OwnActsController(OwnActs acts, UndoNotices notices, Words words) {
        this.acts = acts;
        this.notices = notices;
        this.words = words;
    }

    /**
     * One act as the page prints it.
     *
     * @param stand what became of it, or why it cannot be taken back
     */
    public record Line(
            OwnAct it, String what, String when, @Nullable String stand) {}

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("lines", acts.of(actor).stream().map(this::line).toList());
        return "journal/own-acts";
    }

    /** @param back the page to go on with; only one of our own */
    @PostMapping("/{act}/undo")
    String undo(
            @PathVariable UUID act,
            @RequestParam(required = false) @Nullable String back,
            Actor actor,
            RedirectAttributes flash) {
        String next = back != null && back.matches("/[a-z][\\w/?=&;#-]*") ? back : PAGE;
        notices.undo(actor, act, subject -> next, flash);
        return "redirect:" + next;
    }

    private Line line(OwnAct act) {
        return new Line(act, notices.words(act), words.minute(act.at()), stand(act));
    }

    private @Nullable String stand(OwnAct act) {
        if (act.settled() != null) {
            return words.text(
                    act.settled().back() ? "undo.back" : "undo.undone",
                    words.minute(act.settled().at()));
        }
        return act.refusal() == null
                ? null
                : words.text(act.refusal().key(), act.refusal().arguments().toArray());
    }
}
