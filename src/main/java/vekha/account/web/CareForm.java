package vekha.account.web;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vekha.account.PeopleQueries;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;

/** What is ticked as being in a person's care. */
record CareForm(@Nullable Set<Long> schools, @Nullable Set<Long> bodies, int version) {

    static CareForm of(Iterable<PeopleQueries.InCare> schools, Iterable<PeopleQueries.InCare> bodies, int version) {
        return new CareForm(numbers(schools), numbers(bodies), version);
    }

    private static Set<Long> numbers(Iterable<PeopleQueries.InCare> things) {
        Set<Long> numbers = new HashSet<>();
        things.forEach(thing -> numbers.add(thing.id()));
        return numbers;
    }

    Set<SchoolId> toSchools() {
        return schools == null ? Set.of() : schools.stream().map(SchoolId::new).collect(Collectors.toSet());
    }

    Set<BodyId> toBodies() {
        return bodies == null ? Set.of() : bodies.stream().map(BodyId::new).collect(Collectors.toSet());
    }
}
