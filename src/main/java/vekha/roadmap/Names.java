package vekha.roadmap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.programme.ProgrammeId;

/** How the bodies, schools and programmes of a plan are called, so that the journal speaks in words. */
record Names(Map<Long, String> bodies, Map<Long, String> schools, Map<Long, String> programmes) {

    static final Names NONE = new Names(Map.of(), Map.of(), Map.of());

    List<String> bodies(Collection<BodyId> ids) {
        return ids.stream()
                .map(id -> Objects.toString(bodies.get(id.value()), id.toString()))
                .toList();
    }

    List<String> schools(Collection<SchoolId> ids) {
        return ids.stream()
                .map(id -> Objects.toString(schools.get(id.value()), id.toString()))
                .sorted()
                .toList();
    }

    List<String> programmes(Collection<ProgrammeId> ids) {
        return ids.stream()
                .map(id -> Objects.toString(programmes.get(id.value()), id.toString()))
                .sorted()
                .toList();
    }
}
