package vekha.notice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vekha.account.CareAssigned;
import vekha.account.PersonId;
import vekha.execution.AcceptanceRevoked;
import vekha.execution.CheckpointAccepted;
import vekha.execution.CheckpointCompleted;
import vekha.execution.CheckpointDated;
import vekha.execution.CheckpointPostponed;
import vekha.execution.CheckpointReturned;
import vekha.execution.CheckpointsFollowed;
import vekha.execution.CheckpointsRelaid;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.programme.CareHandedOver;
import vekha.programme.MembershipChanged;
import vekha.programme.SchoolJoined;
import vekha.roadmap.RoadmapAmended;
import vekha.roadmap.RoadmapApproved;
import vekha.roadmap.RoadmapReturned;
import vekha.roadmap.RoadmapSentForApproval;
import vekha.talk.CommentChanged;
import vekha.talk.CommentRemoved;
import vekha.talk.CommentWritten;
import vekha.talk.Topic;

/** Of which acts who is told: one line for each kind of act. */
final class Happenings {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final Map<Class<?>, Function<DomainEvent, List<Happening>>> KNOWN = new HashMap<>();

    static {
        on(
                CheckpointCompleted.class,
                it -> Happening.at(NoticeKind.TO_VERIFY, Hearing.COORDINATOR, it.act(), it.of(), null));
        on(
                CheckpointReturned.class,
                it -> Happening.at(
                        NoticeKind.MARK_RETURNED,
                        Hearing.REPORTER,
                        it.act(),
                        it.of(),
                        it.act().cause()));
        on(
                CheckpointAccepted.class,
                it -> Happening.at(NoticeKind.MARK_ACCEPTED, Hearing.REPORTER, it.act(), it.of(), null));
        on(
                AcceptanceRevoked.class,
                it -> Happening.at(
                        NoticeKind.MARK_REVOKED,
                        Hearing.REPORTER,
                        it.act(),
                        it.of(),
                        it.act().cause()));
        on(
                CheckpointPostponed.class,
                it -> Happening.at(
                        NoticeKind.DEADLINE,
                        Hearing.CARER,
                        it.act(),
                        it.of(),
                        moved(it.was(), it.delay().until())));
        on(
                CheckpointDated.class,
                it -> Happening.at(NoticeKind.DEADLINE, Hearing.CARER, it.act(), it.of(), moved(it.was(), it.due())));
        KNOWN.put(CheckpointsFollowed.class, event -> relaid((CheckpointsFollowed) event));
        on(
                CheckpointsRelaid.class,
                it -> it.removed() + it.opened() == 0
                        ? null
                        : Happening.measure(
                                NoticeKind.DEADLINE, Hearing.CARER_OF_MEASURE, it.act(), it.roadmap(), it.measure()));
        on(
                RoadmapSentForApproval.class,
                it -> Happening.plan(NoticeKind.PLAN_SENT, Hearing.HEAD, it.act(), it.roadmap(), null));
        on(
                RoadmapReturned.class,
                it -> Happening.plan(
                        NoticeKind.PLAN_RETURNED,
                        Hearing.COORDINATOR,
                        it.act(),
                        it.roadmap(),
                        it.act().cause()));
        on(
                RoadmapApproved.class,
                it -> Happening.plan(NoticeKind.PLAN_APPROVED, Hearing.CONCERNED, it.act(), it.roadmap(), null));
        on(
                RoadmapAmended.class,
                it -> Happening.plan(NoticeKind.PLAN_AMENDED, Hearing.CONCERNED, it.act(), it.roadmap(), null));
        on(CareAssigned.class, it -> {
            String given = added(it.before(), it.after());
            return given.isEmpty() ? null : Happening.care(it.act(), it.person().value(), given);
        });
        on(
                CareHandedOver.class,
                it -> Happening.care(
                        it.act(),
                        it.to().value(),
                        Stream.of("schools", "bodies", "memberships")
                                .flatMap(key -> names(it.after(), key).stream())
                                .collect(Collectors.joining(", "))));
        on(
                SchoolJoined.class,
                it -> curation(it.act(), it.school().value(), it.programme().value(), Map.of(), it.after()));
        on(
                MembershipChanged.class,
                it -> curation(it.act(), it.school().value(), it.programme().value(), it.before(), it.after()));
        on(
                CommentRemoved.class,
                it -> Happening.said(
                        NoticeKind.COMMENT_REMOVED,
                        Hearing.NAMED,
                        it.act(),
                        it.topic(),
                        it.comment(),
                        it.author().value(),
                        it.act().cause()));
        KNOWN.put(CommentWritten.class, event -> {
            CommentWritten it = (CommentWritten) event;
            List<Happening> told = mentioned(it.act(), it.topic(), it.comment(), it.mentioned());
            told.add(Happening.said(
                    NoticeKind.ANSWERED, Hearing.TALKER, it.act(), it.topic(), it.comment(), null, null));
            return told;
        });
        KNOWN.put(CommentChanged.class, event -> {
            CommentChanged it = (CommentChanged) event;
            return mentioned(it.act(), it.topic(), it.comment(), it.mentioned());
        });
    }

    private Happenings() {}

    static List<Happening> of(DomainEvent event) {
        return KNOWN.getOrDefault(event.getClass(), it -> List.of()).apply(event);
    }

    private static <E extends DomainEvent> void on(Class<E> type, Function<E, @Nullable Happening> told) {
        KNOWN.put(type, event -> {
            Happening one = told.apply(type.cast(event));
            return one == null ? List.of() : List.of(one);
        });
    }

    private static List<Happening> relaid(CheckpointsFollowed followed) {
        return followed.moved().stream()
                .filter(CheckpointsFollowed.Moved::isOfAnotherDay)
                .map(it -> Happening.at(
                        NoticeKind.DEADLINE, Hearing.CARER, followed.act(), it.of(), moved(it.was(), it.due())))
                .toList();
    }

    private static List<Happening> mentioned(Act act, Topic topic, long comment, Set<PersonId> people) {
        List<Happening> told = new ArrayList<>();
        people.forEach(it ->
                told.add(Happening.said(NoticeKind.MENTIONED, Hearing.NAMED, act, topic, comment, it.value(), null)));
        return told;
    }

    private static @Nullable Happening curation(
            Act act, long school, long programme, Map<String, ?> before, Map<String, ?> after) {
        Object curator = after.get("curator");
        if (curator == null || Objects.equals(curator, before.get("curator"))) {
            return null;
        }
        String detail = Stream.of(after.get("school"), after.get("programme"))
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return Happening.curation(act, school, programme, detail);
    }

    private static String added(Map<String, ?> before, Map<String, ?> after) {
        List<String> given = new ArrayList<>();
        for (String key : List.of("schools", "bodies")) {
            Set<String> had = new HashSet<>(names(before, key));
            names(after, key).stream().filter(it -> !had.contains(it)).forEach(given::add);
        }
        return String.join(", ", given);
    }

    private static List<String> names(Map<String, ?> facts, String key) {
        return facts.get(key) instanceof Collection<?> names
                ? names.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static String moved(@Nullable LocalDate was, @Nullable LocalDate now) {
        String day = now == null ? "ждёт события" : now.format(DAY);
        return was == null ? day : was.format(DAY) + " → " + day;
    }
}
