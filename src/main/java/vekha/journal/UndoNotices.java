package vekha.journal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import vekha.account.Actor;
import vekha.foundation.RefusedException;
import vekha.foundation.Subject;
import vekha.foundation.Words;

/** The sentence at the top of the next page that says what was taken back, or offers to take back what was just done. */
@Component
public class UndoNotices {

    private final OwnActs acts;
    private final UndoAct undo;
    private final Words words;

    UndoNotices(OwnActs acts, UndoAct undo, Words words) {
        this.acts = acts;
        this.undo = undo;
        this.words = words;
    }

    /** Puts «Отменить» beside a notice about what this person has just done. */
    public void offer(Actor actor, String back, RedirectAttributes flash) {
        acts.newest(actor).ifPresent(act -> flash.addFlashAttribute("noticeUndo", address(act, back)));
    }

    /**
     * Takes an act back and says so, or says why it cannot be.
     *
     * @param back the page to go on with when something is taken back of that thing
     * @return the page to go on with; none when nothing was taken back
     */
    public Optional<String> undo(Actor actor, UUID act, Function<Subject, String> back, RedirectAttributes flash) {
        try {
            OwnAct undone = undo.by(actor, act);
            String page = back.apply(undone.subject());
            boolean again = Boolean.TRUE.equals(undone.undoes());
            tell(flash, again ? "undo.done.back" : "undo.done", "done", what(undone));
            offer(actor, page, flash);
            flash.addFlashAttribute("noticeUndoWord", again ? "layout.undo" : "undo.redo");
            return Optional.of(page);
        } catch (RefusedException refusal) {
            tell(flash, refusal.messageKey(), "error", refusal.arguments().toArray());
            return Optional.empty();
        }
    }

    /** The last act about a thing; {@code subject} as the journal writes it. */
    public Optional<String> undoLast(
            Actor actor, String subject, Function<Subject, String> back, RedirectAttributes flash) {
        Optional<UUID> last = acts.lastUndoable(actor, subject);
        if (last.isEmpty()) {
            tell(flash, "undo.nothing", "info");
            return Optional.empty();
        }
        return undo(actor, last.get(), back, flash);
    }

    private static void tell(RedirectAttributes flash, String key, String kind, Object... arguments) {
        flash.addFlashAttribute("notice", key);
        flash.addFlashAttribute("noticeArgs", arguments);
        flash.addFlashAttribute("noticeKind", kind);
    }

    private static String address(UUID act, String back) {
        return UriComponentsBuilder.fromPath("/my-acts/" + act + "/undo")
                .queryParam("back", "{back}")
                .encode()
                .buildAndExpand(back)
                .toUriString();
    }

    /** In words, for a sentence or a line. */
    public String words(OwnAct act) {
        String what = what(act);
        return act.undoes() == null ? what : words.text(act.undoes() ? "undo.of" : "undo.of.back", what);
    }

    private String what(OwnAct act) {
        List<OwnAct.Part> parts = act.parts();
        return parts.stream()
                .limit(3)
                .map(part -> words.text("journal.act." + part.act()) + (part.count() > 1 ? " × " + part.count() : ""))
                .collect(Collectors.joining("; "));
    }
}
