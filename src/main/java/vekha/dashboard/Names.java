package vekha.dashboard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vekha.directory.SchoolLabel;

/** What the things on the page are called, and the people who answer for what is late. */
record Names(Map<String, Map<Long, Named>> things, Map<String, Map<Long, List<CallQueries.Late.Who>>> people) {

    record Named(int place, String name) {}

    Cell.@Nullable SectionOf section(long id) {
        Named named = named("section", id);
        return named == null ? null : new Cell.SectionOf(id, named.place(), named.name());
    }

    Cell.@Nullable SchoolOf school(long id) {
        Named named = named("school", id);
        return named == null ? null : new Cell.SchoolOf(id, new SchoolLabel(named.name()));
    }

    Cell.@Nullable BodyOf body(long id) {
        Named named = named("body", id);
        return named == null ? null : new Cell.BodyOf(id, named.name());
    }

    Map<Long, String> bodies() {
        Map<Long, String> names = new HashMap<>();
        things.getOrDefault("body", Map.of()).forEach((id, named) -> names.put(id, named.name()));
        return names;
    }

    /** Those who answer for a school or a body, or look at the marks of a territory. */
    List<CallQueries.Late.Who> people(String what, long id) {
        return people.getOrDefault(what, Map.of()).getOrDefault(id, List.of());
    }

    private @Nullable Named named(String what, long id) {
        return things.getOrDefault(what, Map.of()).get(id);
    }
}
