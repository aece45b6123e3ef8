package vekha.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds a school of a territory by the name or the code a document gives it. */
@Repository
@Transactional(readOnly = true)
public class SchoolDirectory {

    private static final String NAMES = """
            select id, 1 as rank, short_name as name, short_name from school where territory_id = :territory
            union all select id, 2, full_name, short_name from school where territory_id = :territory and full_name is not null
            union all select s.id, 3, a.name, s.short_name from school s join school_alias a on a.school_id = s.id
            where s.territory_id = :territory""";

    private final JdbcClient jdbc;

    SchoolDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return nothing when no school goes by the name, or several do */
    public Optional<SchoolId> findByName(TerritoryId territory, String name) {
        return names(territory).find(name).map(SchoolId::new);
    }

    public Optional<SchoolId> findByCode(TerritoryId territory, String code) {
        return jdbc.sql("select id from school where territory_id = ? and code = ?")
                .params(territory.value(), code.strip())
                .query(Long.class)
                .optional()
                .map(SchoolId::new);
    }

    /** Schools with a name like this one and no other number in it. */
    public List<Similar<SchoolId>> similar(TerritoryId territory, String name) {
        return names(territory).similar(jdbc, name, SchoolDirectory::key, other -> agree(name, other), SchoolId::new);
    }

    /** The territory in which a school stands; nothing when there is no such school. */
    public Optional<TerritoryId> territoryOf(SchoolId school) {
        return jdbc.sql("select territory_id from school where id = ?")
                .param(school.value())
                .query(Long.class)
                .optional()
                .map(TerritoryId::new);
    }

    /** The short name; nothing when there is no such school. */
    public String nameOf(SchoolId school) {
        return jdbc.sql("select short_name from school where id = ?")
                .param(school.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** What each of the names of a document means; two statements, however many names there are. */
    public Map<String, Recognised<SchoolId>> recognise(TerritoryId territory, Collection<String> names) {
        return names(territory).recognise(jdbc, names, SchoolDirectory::key, SchoolDirectory::agree, SchoolId::new);
    }

    NameIndex names(TerritoryId territory) {
        return new NameIndex(
                jdbc.sql(NAMES)
                        .param("territory", territory.value())
                        .query((row, number) -> NameIndex.Name.of(row))
                        .list(),
                SchoolDirectory::key);
    }

    private static String key(String name) {
        return SchoolName.of(name).key();
    }

    /** Whether no number in one name contradicts the other. */
    private static boolean agree(String name, String other) {
        Set<String> ones = SchoolName.of(name).numbers();
        Set<String> others = SchoolName.of(other).numbers();
        return ones.isEmpty() || others.isEmpty() || ones.equals(others);
    }
}
