package vekha.execution.web;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vekha.account.Actor;
import vekha.execution.CheckpointId;
import vekha.execution.DocumentQueries;
import vekha.execution.EvidenceKind;
import vekha.execution.EvidenceQueries;

/** Puts beside the form of a mark what could prove it, so that nobody types it twice. */
@Component
class MarkOffers {

    private final DocumentQueries documents;
    private final EvidenceQueries evidence;
    private final Clock clock;

    MarkOffers(DocumentQueries documents, EvidenceQueries evidence, Clock clock) {
        this.documents = documents;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** For one checkpoint. */
    void put(Model model, Actor actor, CheckpointId id) {
        model.addAttribute("named", documents.named(actor, id, actor.today(clock)));
        model.addAttribute("known", evidence.known(actor, id));
        model.addAttribute("kinds", EvidenceKind.values());
        model.addAttribute("used", documents.used(actor, null));
    }

    /** For many at once. */
    void put(Model model, Actor actor) {
        model.addAttribute("named", List.of());
        model.addAttribute("known", List.of());
        model.addAttribute("kinds", EvidenceKind.values());
        model.addAttribute("used", documents.used(actor, null));
    }
}
