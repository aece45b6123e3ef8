package vekha.execution;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vekha.directory.SchoolId;
import vekha.foundation.Subject;
import vekha.roadmap.MeasureId;
import vekha.roadmap.RoadmapId;

/** Where a checkpoint belongs; an act on it stands in the history of all of these. */
public record CheckpointAddress(
        CheckpointId checkpoint,
        MeasureId measure,
        RoadmapId roadmap,
        @Nullable SchoolId school) {

    List<Subject> subjects() {
        return Stream.of(
                        Stream.of(Subject.of("checkpoint", checkpoint)),
                        Stream.of(Subject.of("measure", measure)),
                        Stream.of(Subject.of("roadmap", roadmap)),
                        Stream.ofNullable(school).map(it -> Subject.of("school", it)))
                .flatMap(it -> it)
                .toList();
    }
}
