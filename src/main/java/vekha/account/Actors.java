package vekha.account;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;

/** Who asks, read afresh for each request in one statement, so that a change of role or care holds at once. */
@Repository
public class Actors {

    private static final String SQL = """
            select p.id, p.name, p.role, p.territory_id, t.name as territory_name, t.zone, p.password_once, p.credentials,
                   case when p.role in ('ADMINISTRATOR', 'REGIONAL_COORDINATOR')
                        then array(select id from territory where id = p.territory_id or parent_id = p.territory_id)
                        else array[p.territory_id] end as territories,
                   case when p.role in ('CURATOR', 'PRINCIPAL', 'COORDINATOR', 'HEAD') then t.parent_id end as region,
                   array(select school_id from care_school where person_id = p.id) as schools,
                   case when p.role in ('CURATOR', 'PRINCIPAL') then array(select school_id from care_school where person_id = p.id)
                        when p.role in ('COORDINATOR', 'HEAD') and t.parent_id is not null
                        then array(select id from school where territory_id = t.id) else array[]::bigint[] end as represented,
                   array(select body_id from care_body where person_id = p.id) as bodies
            from person p join territory t on t.id = p.territory_id
            where p.id = ? and p.left_at is null""";

    private final JdbcClient jdbc;

    Actors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return nobody when there is no such person or the person has left */
    public Optional<Actor> find(PersonId person) {
        return read(person).map(Found::actor);
    }

    /** Who a session speaks for; nobody when password or role were changed since it began. */
    Optional<Actor> find(SignedIn session) {
        return read(session.person())
                .filter(found -> found.credentials() == session.credentials())
                .map(Found::actor);
    }

    private record Found(Actor actor, int credentials) {}

    private Optional<Found> read(PersonId person) {
        return jdbc.sql(SQL)
                .param(person.value())
                .query((row, number) -> new Found(actor(row), row.getInt("credentials")))
                .optional();
    }

    private static Actor actor(ResultSet row) throws SQLException {
        return new Actor(
                new PersonId(row.getLong("id")),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                new TerritoryId(row.getLong("territory_id")),
                row.getString("territory_name"),
                ZoneId.of(row.getString("zone")),
                ids(row.getArray("territories"), TerritoryId::new),
                region(row),
                ids(row.getArray("schools"), SchoolId::new),
                ids(row.getArray("represented"), SchoolId::new),
                ids(row.getArray("bodies"), BodyId::new),
                row.getBoolean("password_once"));
    }

    private static @Nullable TerritoryId region(ResultSet row) throws SQLException {
        Long region = row.getObject("region", Long.class);
        return region == null ? null : new TerritoryId(region);
    }

    private static <T> Set<T> ids(Array array, LongFunction<T> type) throws SQLException {
        return Arrays.stream((Long[]) array.getArray()).map(type::apply).collect(Collectors.toUnmodifiableSet());
    }
}
