package vekha.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every name that stands in one territory's directory, found again by what matters in it. */
final class NameIndex {

    private static final double ALIKE = 0.35;
    private static final int MOST = 5;

    private final List<Name> names;
    private final UnaryOperator<String> key;

    /**
     * @param names short names before full ones before other ones: the first to match decides
     * @param key what matters in a name
     */
    NameIndex(List<Name> names, UnaryOperator<String> key) {
        this.names = names;
        this.key = key;
    }

    /**
     * A name of something.
     *
     * @param rank 1 short, 2 full, 3 other
     */
    record Name(long id, int rank, String text, String shortName) {

        static Name of(ResultSet row) throws SQLException {
            return new Name(row.getLong("id"), row.getInt("rank"), row.getString("name"), row.getString("short_name"));
        }
    }

    /** @return nothing when no name matches, or names of several match equally well */
    Optional<Long> find(String text) {
        return find(text, id -> true);
    }

    Optional<Long> find(String text, LongPredicate among) {
        String wanted = key.apply(text);
        for (int rank = 1; rank <= 3 && !wanted.isEmpty(); rank++) {
            Set<Long> found = new HashSet<>();
            for (Name name : names) {
                if (name.rank() == rank
                        && among.test(name.id())
                        && key.apply(name.text()).equals(wanted)) {
                    found.add(name.id());
                }
            }
            if (!found.isEmpty()) {
                return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The short name of something else that goes by one of these names already. */
    Optional<String> taken(List<String> wanted, LongPredicate others) {
        Set<String> keys = wanted.stream().map(this::keyOrText).collect(Collectors.toSet());
        return names.stream()
                .filter(name -> others.test(name.id()) && keys.contains(keyOrText(name.text())))
                .map(Name::shortName)
                .findFirst();
    }

    /** A name that says nothing of its own, «Школа» or «…», is the same only to the letter. */
    private String keyOrText(String name) {
        String known = key.apply(name);
        return known.isEmpty() ? NameText.clean(name).toLowerCase(Locale.ROOT) : known;
    }

    /**
     * What each of many names means; the likeness of all of them is asked in one statement.
     *
     * @param id the typed id of what goes by a name
     */
    <I> Map<String, Recognised<I>> recognise(
            JdbcClient jdbc,
            Collection<String> wanted,
            UnaryOperator<String> core,
            BiPredicate<String, String> possible,
            LongFunction<I> id) {
        Map<String, Recognised<I>> recognised = new HashMap<>();
        Map<String, List<Similar<Long>>> similar = similarToEach(jdbc, wanted, core, possible);
        for (String name : wanted) {
            Optional<Long> found = find(name);
            List<Similar<I>> others = similar.getOrDefault(name, List.of()).stream()
                    .filter(other -> !found.equals(Optional.of(other.id())))
                    .limit(MOST)
                    .map(other -> Similar.typed(other, id))
                    .toList();
            recognised.put(
                    name,
                    new Recognised<>(
                            found.map(it -> new Similar<>(id.apply(it), shortName(it), 1))
                                    .orElse(null),
                            others));
        }
        return recognised;
    }

    private String shortName(Long id) {
        return names.stream()
                .filter(name -> name.id() == id)
                .findFirst()
                .orElseThrow()
                .shortName();
    }

    private Map<String, List<Similar<Long>>> similarToEach(
            JdbcClient jdbc,
            Collection<String> wanted,
            UnaryOperator<String> core,
            BiPredicate<String, String> possible) {
        List<String> asked = List.copyOf(wanted);
        Map<String, Map<Long, Similar<Long>>> best = new HashMap<>();
        jdbc.sql("""
                        select w.number as asked, n.number, similarity(n.name, w.name) as likeness
                        from unnest(:wanted::text[]) with ordinality as w (name, number)
                        cross join unnest(:names::text[]) with ordinality as n (name, number)
                        where similarity(n.name, w.name) >= :alike""")
                .param("wanted", asked.stream().map(core).toArray(String[]::new))
                .param(
                        "names",
                        names.stream().map(name -> core.apply(name.text())).toArray(String[]::new))
                .param("alike", ALIKE)
                .query(row -> {
                    String name = asked.get(row.getInt("asked") - 1);
                    Name other = names.get(row.getInt("number") - 1);
                    if (possible.test(name, other.text())) {
                        best.computeIfAbsent(name, key -> new HashMap<>())
                                .merge(
                                        other.id(),
                                        new Similar<>(other.id(), other.shortName(), row.getDouble("likeness")),
                                        (a, b) -> a.likeness() >= b.likeness() ? a : b);
                    }
                });
        Map<String, List<Similar<Long>>> sorted = new HashMap<>();
        best.forEach((name, found) -> sorted.put(name, sorted(found.values())));
        return sorted;
    }

    private static List<Similar<Long>> sorted(Collection<Similar<Long>> found) {
        return found.stream()
                .sorted(Comparator.comparingDouble((Similar<Long> it) -> it.likeness())
                        .reversed()
                        .thenComparing(Similar::name))
                .toList();
    }

    /** The nearest names, best first, one for each thing. */
    <I> List<Similar<I>> similar(
            JdbcClient jdbc, String text, UnaryOperator<String> core, Predicate<String> possible, LongFunction<I> id) {
        List<Name> candidates =
                names.stream().filter(name -> possible.test(name.text())).toList();
        Map<Long, Similar<Long>> best = new HashMap<>();
        jdbc.sql("""
                        select n.number, similarity(n.name, :wanted) as likeness
                        from unnest(:names::text[]) with ordinality as n (name, number)
                        where similarity(n.name, :wanted) >= :alike""")
                .param("wanted", core.apply(text))
                .param(
                        "names",
                        candidates.stream().map(name -> core.apply(name.text())).toArray(String[]::new))
                .param("alike", ALIKE)
                .query((row, number) -> {
                    Name name = candidates.get(row.getInt("number") - 1);
                    return new Similar<>(name.id(), name.shortName(), row.getDouble("likeness"));
                })
                .list()
                .forEach(found -> best.merge(found.id(), found, (a, b) -> a.likeness() >= b.likeness() ? a : b));
        return sorted(best.values()).stream()
                .limit(MOST)
                .map(found -> Similar.typed(found, id))
                .toList();
    }
}
