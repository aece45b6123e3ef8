package vekha.journal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.foundation.Subject;
import vekha.foundation.Words;
import vekha.journal.OwnActQueries.Later;
import vekha.journal.OwnActQueries.Stroke;
import vekha.journal.OwnActQueries.Thing;

/** What a person did last, and which of it can be taken back. */
@Service
public class OwnActs {

    static final int MOST = 20;

    private final OwnActQueries queries;
    private final Map<String, Undoer> undoers = new HashMap<>();
    private final Words words;

    OwnActs(OwnActQueries queries, List<Undoer> undoers, Words words) {
        this.queries = queries;
        this.words = words;
        undoers.forEach(undoer -> undoer.acts().forEach(act -> this.undoers.put(act, undoer)));
    }

    /** The last twenty, newest first. */
    @Transactional(readOnly = true)
    public List<OwnAct> of(Actor actor) {
        List<Stroke> strokes = queries.last(actor, MOST);
        Map<UUID, Later> since =
                queries.since(actor, strokes.stream().map(Stroke::group).toList());
        List<String> subjects = new ArrayList<>();
        strokes.forEach(stroke -> subjects.addAll(stroke.subjects()));
        since.values().forEach(later -> subjects.add(later.subject()));
        Map<String, Thing> things = queries.things(subjects);
        return strokes.stream()
                .map(it -> act(it, since.get(it.group()), things, actor))
                .toList();
    }

    /** The last act about a thing, if the person may take it back as things stand; {@code subject} as the journal writes it. */
    @Transactional(readOnly = true)
    public Optional<UUID> lastUndoable(Actor actor, String subject) {
        List<Stroke> strokes = queries.last(actor, MOST);
        return strokes.stream()
                .filter(it -> it.subjects().contains(subject) && it.isLastOfChain() && it.steps() % 2 == 0)
                .map(Stroke::group)
                .findFirst();
    }

    /** The last thing the person did, whatever it was; for the button in a notice. */
    @Transactional(readOnly = true)
    public Optional<UUID> newest(Actor actor) {
        return queries.last(actor, 1).stream().map(Stroke::group).findFirst();
    }

    Optional<Undoer> undoer(String act) {
        return Optional.ofNullable(undoers.get(act));
    }

    private OwnAct act(Stroke stroke, @Nullable Later later, Map<String, Thing> things, Actor actor) {
        Thing thing = things.get(stroke.subjects().get(0));
        String roadmap = stroke.subject("roadmap");
        Thing plan = roadmap == null ? null : things.get(roadmap);
        return new OwnAct(
                stroke.group(),
                stroke.root(),
                local(stroke.at(), actor),
                stroke.parts(),
                Subject.read(stroke.subjects().get(0)),
                thing == null ? null : thing.name(),
                place(thing, plan),
                thing == null ? null : thing.address(),
                stroke.undoes() == null ? null : stroke.undoes().equals(stroke.root()),
                settled(stroke, actor),
                refusal(stroke, plan, later, things, actor));
    }

    private static @Nullable String place(@Nullable Thing thing, @Nullable Thing plan) {
        if (thing != null && thing.place() != null) {
            return thing.place();
        }
        return plan == null || plan.equals(thing) ? null : plan.name();
    }

    private static OwnAct.@Nullable Settled settled(Stroke stroke, Actor actor) {
        return stroke.isLastOfChain() || stroke.lastAt() == null
                ? null
                : new OwnAct.Settled(isStanding(stroke), local(stroke.lastAt(), actor));
    }

    /** Whether what the stroke did holds now: an odd number of steps means the first act of the chain is taken back. */
    private static boolean isStanding(Stroke stroke) {
        return stroke.steps() % 2 == 0;
    }

    private OwnAct.@Nullable Refusal refusal(
            Stroke stroke, @Nullable Thing plan, @Nullable Later later, Map<String, Thing> things, Actor actor) {
        if (!stroke.undoable()
                || stroke.parts().stream().anyMatch(part -> undoer(part.act()).isEmpty())) {
            return new OwnAct.Refusal("undo.no.kind", List.of());
        }
        if (later != null && stroke.isLastOfChain()) {
            return new OwnAct.Refusal(later.own() ? "undo.no.own" : "undo.no.changed", since(later, things, actor));
        }
        return stroke.parts().stream()
                .flatMap(part -> undoer(part.act()).stream()
                        .map(it -> it.hindrance(part.act(), plan == null ? null : plan.state())))
                .filter(Objects::nonNull)
                .findFirst()
                .map(key -> new OwnAct.Refusal(key, List.of()))
                .orElse(null);
    }

    private List<Object> since(Later later, Map<String, Thing> things, Actor actor) {
        Thing thing = things.get(later.subject());
        return List.of(
                thing == null ? "" : thing.name(),
                words.text("journal.act." + later.act()),
                Objects.requireNonNullElseGet(later.who(), () -> words.text("journal.system")),
                words.minute(local(later.at(), actor)));
    }

    private static LocalDateTime local(Instant at, Actor actor) {
        return LocalDateTime.ofInstant(at, actor.zone());
    }
}
