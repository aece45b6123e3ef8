package vekha.execution;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vekha.account.Actor;
import vekha.foundation.Act;
import vekha.foundation.StaleException;
import vekha.journal.DoneAct;
import vekha.journal.Undoer;

/** Takes back what was done to checkpoints: marks, what proves them, verifications, dates. */
@Component
class UndoMarks implements Undoer {

    /** Acts of the coordinator; the others are open to everybody who marks. */
    private static final Set<String> OF_VERIFIERS = Set.of(
            "checkpointAccepted",
            "acceptanceRevoked",
            "checkpointReturned",
            "returnRevoked",
            "checkpointDated",
            "checkpointDatingRevoked");

    private static final Set<String> OF_MARKERS = Set.of(
            "checkpointCompleted",
            "completionWithdrawn",
            "completionReinstated",
            "checkpointNotRequired",
            "checkpointRequiredAgain",
            "checkpointPostponed",
            "postponementRevoked",
            "evidenceAdded",
            "evidenceRemoved",
            "evidenceReinstated");

    private final LockedCheckpoints locked;
    private final Checkpoints checkpoints;
    private final EntityManager entities;
    private final Clock clock;

    UndoMarks(LockedCheckpoints locked, Checkpoints checkpoints, EntityManager entities, Clock clock) {
        this.locked = locked;
        this.checkpoints = checkpoints;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public Set<String> acts() {
        Set<String> acts = new LinkedHashSet<>(OF_MARKERS);
        acts.addAll(OF_VERIFIERS);
        acts.add("checkpointsRelaid"); // follows from the interval of a measure
        return acts;
    }

    @Override
    public @Nullable String hindrance(String act, @Nullable String state) {
        return "APPROVED".equals(state) || act.equals("checkpointsRelaid") ? null : "undo.no.closed";
    }

    @Override
    public void undo(Actor actor, List<DoneAct> entries) {
        List<DoneAct> own =
                entries.stream().filter(it -> !it.is("checkpointsRelaid")).toList();
        if (own.isEmpty()) {
            return;
        }
        Map<Long, Checkpoint> found = new HashMap<>();
        locked.all(actor, own.stream().map(UndoMarks::checkpoint).toList())
                .forEach(it -> found.put(it.id().value(), it));
        Act act = actor.act(clock);
        LocalDate today = actor.today(clock);
        for (DoneAct entry : own) {
            Checkpoint it = Objects.requireNonNull(found.get(checkpoint(entry).value()));
            Actor.require(OF_VERIFIERS.contains(entry.act()) ? it.isVerifiedBy(actor) : it.isMarkedBy(actor));
            takeBack(it, entry, actor, act, today);
        }
        checkpoints.saveAll(found.values());
        own.stream()
                .filter(it -> it.act().startsWith("evidence"))
                .map(it -> found.get(checkpoint(it).value()))
                .distinct()
                .forEach(it -> entities.lock(it, LockModeType.OPTIMISTIC_FORCE_INCREMENT));
    }

    private static CheckpointId checkpoint(DoneAct entry) {
        return new CheckpointId(entry.number("checkpoint"));
    }

    private static void takeBack(Checkpoint it, DoneAct entry, Actor actor, Act act, LocalDate today) {
        switch (entry.act()) {
            case "checkpointCompleted", "completionReinstated" -> it.withdraw(actor.id(), act);
            case "completionWithdrawn" -> it.reinstate(actor.id(), act);
            case "checkpointAccepted" -> it.revokeAcceptance(null, actor.id(), act);
            case "acceptanceRevoked" -> it.accept(actor.id(), act);
            case "checkpointReturned" -> it.revokeReturn(actor.id(), act);
            case "returnRevoked" -> it.sendBack(text(entry, "remark"), actor.id(), act);
            case "checkpointNotRequired" -> it.requireAgain(act);
            case "checkpointRequiredAgain" -> it.exempt(text(entry, "reason"), act);
            case "checkpointPostponed" -> it.revokePostponement(delay(entry), actor.id(), act);
            case "postponementRevoked" -> it.postpone(delay(entry), actor.id(), act, today);
            case "checkpointDated" -> it.undate(day(entry, "was"), day(entry, "due"), act);
            case "checkpointDatingRevoked" -> it.date(Objects.requireNonNull(day(entry, "was")), act, today);
            case "evidenceAdded" -> it.removeEvidence(entry.at(), actor.id(), act);
            case "evidenceReinstated" -> it.removeEvidence(evidence(entry), actor.id(), act);
            case "evidenceRemoved" -> it.reinstateEvidence(evidence(entry), actor.id(), act);
            default -> throw new IllegalArgumentException(entry.act());
        }
    }

    private static EvidenceId evidence(DoneAct entry) {
        return new EvidenceId(Objects.requireNonNull(entry.undoNumber("evidence")));
    }

    private static Delay delay(DoneAct entry) {
        JsonNode by = entry.undo().get("allowedBy");
        return new Delay(
                text(entry, "reason"),
                LocalDate.parse(text(entry, "until")),
                by == null || by.isNull() ? null : by.asString());
    }

    private static String text(DoneAct entry, String field) {
        JsonNode value = entry.undo().get(field);
        if (value == null || value.isNull()) {
            throw new StaleException();
        }
        return value.asString();
    }

    private static @Nullable LocalDate day(DoneAct entry, String field) {
        JsonNode value = entry.undo().get(field);
        return value == null || value.isNull() ? null : LocalDate.parse(value.asString());
    }
}
