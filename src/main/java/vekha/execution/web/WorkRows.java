package vekha.execution.web;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vekha.account.Actor;
import vekha.execution.CheckpointId;
import vekha.execution.CheckpointRow;
import vekha.execution.MyWorkQueries;
import vekha.foundation.NotVisibleException;
import vekha.foundation.Words;

/** One row of «Моя работа», replaced in place after an act. */
@Component
class WorkRows {

    private final MyWorkQueries queries;
    private final RowWords texts;
    private final Words words;
    private final Clock clock;

    WorkRows(MyWorkQueries queries, RowWords texts, Words words, Clock clock) {
        this.queries = queries;
        this.texts = texts;
        this.words = words;
        this.clock = clock;
    }

    private CheckpointRow row(Actor actor, CheckpointId id) {
        return queries.row(actor, id, actor.today(clock)).orElseThrow(NotVisibleException::new);
    }

    /** «Самообследование…», школа № 4 */
    String title(Actor actor, CheckpointId id) {
        return title(row(actor, id));
    }

    private String title(CheckpointRow row) {
        String who = row.place().who();
        return who == null
                ? words.text("notice.what", row.place().title())
                : words.text("notice.what-whose", row.place().title(), who);
    }

    /** Opened, with the form as it was typed if there is one. */
    String open(Model model, Actor actor, CheckpointId id) {
        CheckpointRow row = row(actor, id);
        model.addAttribute("row", texts.view(row));
        if (!model.containsAttribute("completion")) {
            model.addAttribute("completion", CompletionForm.of(row.version(), "/my-work"));
        }
        return "execution/parts :: opened";
    }

    String closed(Model model, Actor actor, CheckpointId id) {
        model.addAttribute("row", texts.view(row(actor, id)));
        return "execution/parts :: row";
    }

    String marked(Model model, Actor actor, CheckpointId id, String undo) {
        CheckpointRow row = row(actor, id);
        model.addAttribute("undo", undo);
        return changed(model, row, "notice.completed");
    }

    String withdrawn(Model model, Actor actor, CheckpointId id) {
        return changed(model, row(actor, id), "notice.withdrawn");
    }

    private String changed(Model model, CheckpointRow row, String notice) {
        model.addAttribute("row", texts.view(row));
        model.addAttribute("told", words.text(notice, title(row)));
        return "execution/parts :: changed";
    }
}
