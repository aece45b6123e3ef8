package vekha.notice;

import org.jspecify.annotations.Nullable;
import vekha.execution.CheckpointAddress;
import vekha.foundation.Act;
import vekha.roadmap.MeasureId;
import vekha.roadmap.RoadmapId;
import vekha.talk.Topic;

/**
 * An act as those are told of it whom it concerns.
 *
 * @param named the person, where it is one by number
 * @param detail what else is said: a remark, the dates, names of schools
 */
record Happening(
        NoticeKind kind,
        Hearing to,
        Act act,
        @Nullable Long roadmap,
        @Nullable Long measure,
        @Nullable Long checkpoint,
        @Nullable Long comment,
        @Nullable Long named,
        @Nullable Long school,
        @Nullable Long programme,
        @Nullable String detail) {

    static Happening at(NoticeKind kind, Hearing to, Act act, CheckpointAddress of, @Nullable String detail) {
        return new Happening(
                kind,
                to,
                act,
                of.roadmap().value(),
                of.measure().value(),
                of.checkpoint().value(),
                null,
                null,
                null,
                null,
                detail);
    }

    static Happening measure(NoticeKind kind, Hearing to, Act act, RoadmapId roadmap, MeasureId measure) {
        return new Happening(kind, to, act, roadmap.value(), measure.value(), null, null, null, null, null, null);
    }

    static Happening plan(NoticeKind kind, Hearing to, Act act, RoadmapId roadmap, @Nullable String detail) {
        return new Happening(kind, to, act, roadmap.value(), null, null, null, null, null, null, detail);
    }

    static Happening said(
            NoticeKind kind,
            Hearing to,
            Act act,
            Topic topic,
            long comment,
            @Nullable Long named,
            @Nullable String detail) {
        return new Happening(
                kind,
                to,
                act,
                topic.roadmap(),
                topic.measure(),
                topic.checkpoint(),
                comment,
                named,
                null,
                null,
                detail);
    }

    static Happening care(Act act, long person, @Nullable String detail) {
        return new Happening(NoticeKind.CARE, Hearing.NAMED, act, null, null, null, null, person, null, null, detail);
    }

    static Happening curation(Act act, long school, long programme, @Nullable String detail) {
        return new Happening(
                NoticeKind.CARE, Hearing.CURATOR, act, null, null, null, null, null, school, programme, detail);
    }
}
