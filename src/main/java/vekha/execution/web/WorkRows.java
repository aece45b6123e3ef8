package vekha.execution.web;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    private static final String HERE = "/my-work";

    private final MyWorkQueries queries;
    private final MarkOffers offers;
    private final RowWords texts;
    private final Words words;
    private final Clock clock;

    WorkRows(MyWorkQueries queries, MarkOffers offers, RowWords texts, Words words, Clock clock) {
        this.queries = queries;
        this.offers = offers;
        this.texts = texts;
        this.words = words;
        this.clock = clock;
    }

    private CheckpointRow row(Actor actor, CheckpointId id) {
        return queries.row(actor, id, actor.today(clock)).orElseThrow(NotVisibleException::new);
    }

    /** «Самообследование…», школа № 4 */
    String title(Actor actor, CheckpointId id) {
        MyWorkQueries.Named named = queries.named(actor, id).orElseThrow(NotVisibleException::new);
        return title(named.measure(), named.who());
    }

    private String title(String measure, @Nullable String who) {
        return who == null ? words.text("notice.what", measure) : words.text("notice.what-whose", measure, who);
    }

    /** Opened, with the form as it was typed if there is one. */
    String open(Model model, Actor actor, CheckpointId id) {
        form(model, actor, texts.view(row(actor, id)), HERE);
        return "execution/parts :: opened";
    }

    /** What an opened row needs in the model. */
    void form(Model model, Actor actor, RowView row, String here) {
        model.addAttribute("row", row);
        model.addAttribute("tick", new TaskMarkup(words, here).tick(row));
        offers.put(model, actor, new CheckpointId(row.id()));
        fresh(model, row.version(), here);
    }

    static void fresh(Model model, int version, String here) {
        if (!model.containsAttribute("completion")) {
            model.addAttribute("completion", CompletionForm.of(version, here));
        }
    }

    String closed(Model model, Actor actor, CheckpointId id) {
        markup(model, row(actor, id));
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
        markup(model, row);
        model.addAttribute(
                "told",
                words.text(notice, title(row.place().title(), row.place().who())));
        return "execution/parts :: changed";
    }

    private void markup(Model model, CheckpointRow row) {
        model.addAttribute("id", row.id());
        model.addAttribute("markup", new TaskMarkup(words, HERE).rows(List.of(texts.view(row)), false));
    }
}
