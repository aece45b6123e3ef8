package vekha.roadmap;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.foundation.Id;
import vekha.foundation.NotVisibleException;
import vekha.programme.ProgrammeId;

/** Knows which bodies, schools and programmes a plan of a territory may name, and what they are called. */
@Repository
class TerritoryNames {

    private static final String OWN =
            " and territory_id in (select id from territory where id = :territory or parent_id = :territory)";
    private static final String BODIES = "select id, short_name from responsible_body where id = any(:ids)" + OWN;
    private static final String SCHOOLS = "select id, short_name from school where id = any(:ids)" + OWN;
    private static final String PROGRAMMES = "select id, short_name from programme"
            + " where id = any(:ids) and (territory_id is null or territory_id in"
            + " (select :territory union select parent_id from territory where id = :territory))";

    private final JdbcClient jdbc;

    TerritoryNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotVisibleException when the territory does not know one of them */
    Names of(
            TerritoryId territory,
            Collection<BodyId> bodies,
            Collection<SchoolId> schools,
            Collection<ProgrammeId> programmes) {
        return new Names(
                named(BODIES, territory, bodies),
                named(SCHOOLS, territory, schools),
                named(PROGRAMMES, territory, programmes));
    }

    private Map<Long, String> named(String sql, TerritoryId territory, Collection<? extends Id> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Set<Long> numbers = new HashSet<>();
        ids.forEach(id -> numbers.add(id.value()));
        Map<Long, String> names = new HashMap<>();
        jdbc.sql(sql)
                .param("ids", numbers.toArray(Long[]::new))
                .param("territory", territory.value())
                .query(row -> {
                    names.put(row.getLong(1), row.getString(2));
                });
        if (!names.keySet().containsAll(numbers)) {
            throw new NotVisibleException();
        }
        return names;
    }
}
