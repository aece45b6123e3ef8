package vekha.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds a responsible body of a territory by the name a document gives it. */
@Repository
@Transactional(readOnly = true)
public class BodyDirectory {

    private static final String NAMES = """
            select id, 1 as rank, short_name as name, short_name from responsible_body where territory_id = :territory
            union all select id, 2, full_name, short_name from responsible_body
            where territory_id = :territory and full_name is not null
            union all select b.id, 3, a.name, b.short_name from responsible_body b
            join responsible_body_alias a on a.body_id = b.id where b.territory_id = :territory""";

    private final JdbcClient jdbc;

    BodyDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return nothing when no body goes by the name, or several do */
    public Optional<BodyId> findByName(TerritoryId territory, String name) {
        return names(territory).find(name).map(BodyId::new);
    }

    /** Bodies with a name like this one; only the legal form differs where the likeness is 1. */
    public List<Similar<BodyId>> similar(TerritoryId territory, String name) {
        return names(territory).similar(jdbc, name, text -> BodyName.of(text).core(), text -> true, BodyId::new);
    }

    /** What each of the names of a document means; two statements, however many names there are. */
    public Map<String, Recognised<BodyId>> recognise(TerritoryId territory, Collection<String> names) {
        return names(territory)
                .recognise(jdbc, names, text -> BodyName.of(text).core(), (name, other) -> true, BodyId::new);
    }

    NameIndex names(TerritoryId territory) {
        return new NameIndex(
                jdbc.sql(NAMES)
                        .param("territory", territory.value())
                        .query((row, number) -> NameIndex.Name.of(row))
                        .list(),
                text -> BodyName.of(text).key());
    }
}
