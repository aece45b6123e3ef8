package vekha.account;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.directory.Search;
import vekha.directory.TerritoryId;
import vekha.foundation.NotVisibleException;
import vekha.foundation.PagedRows;

/** What pages show of people; confined to the territories the actor sees. */
@Repository
@Transactional(readOnly = true)
public class PeopleQueries {

    private static final String VISIBLE = """
            select p.*, t.name as territory, %s as words from person p join territory t on t.id = p.territory_id
            where p.territory_id = any(:territories) and (:all or p.territory_id = :territory)
              and (:left or p.left_at is null)""".formatted(Search.folded("concat_ws(' ', p.name, p.login, p.position)"));

    private static final String ROWS = "with v as (" + VISIBLE + ")" + """
            select v.id, v.name, v.login, v.position, v.role, v.territory, v.left_at is not null as gone, v.password_once,
                   (select count(*) from care_school where person_id = v.id) as schools,
                   (select count(*) from care_body where person_id = v.id) as bodies, count(*) over () as total
            from v where (:role = '' or v.role = :role) and """ + " " + Search.CONDITION + """
             order by v.territory, v.name, v.id limit :limit offset :offset""";

    private static final String COUNTS =
            "with v as (" + VISIBLE + ")" + """
            select v.role, count(*) as people from v where """ + " " + Search.CONDITION + " group by v.role";

    private static final RowMapper<Row> ROW = new SimplePropertyRowMapper<>(Row.class);

    private final JdbcClient jdbc;

    PeopleQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What the reader of the list asked for.
     *
     * @param territory number of a territory, 0 for all
     * @param left those who have left too
     */
    public record Wanted(Search search, @Nullable Role role, long territory, boolean left, int page) {}

    /** A person in the list. */
    public record Row(
            long id,
            String name,
            String login,
            @Nullable String position,
            Role role,
            String territory,
            boolean gone,
            boolean passwordOnce,
            int schools,
            int bodies,
            int total) {}

    /** How many people found have a role. */
    public record Count(Role role, long people) {}

    /** A person on the own page. */
    public record Facts(
            long id,
            long territoryId,
            String territory,
            String login,
            String name,
            @Nullable String position,
            @Nullable String email,
            Role role,
            boolean passwordOnce,
            LocalDate since,
            @Nullable LocalDate leftOn,
            int version) {

        public TerritoryId place() {
            return new TerritoryId(territoryId);
        }
    }

    /** Something in a person's care. */
    public record InCare(long id, String name) {}

    public List<Row> rows(Actor actor, Wanted wanted) {
        return found(actor, wanted).page(wanted.page());
    }

    /** All that were asked for, whatever the page, one after another. */
    public void each(Actor actor, Wanted wanted, Consumer<Row> taker) {
        found(actor, wanted).each(taker);
    }

    private PagedRows<Row> found(Actor actor, Wanted wanted) {
        Role role = wanted.role();
        return new PagedRows<>(asked(ROWS, actor, wanted).param("role", role == null ? "" : role.name()), ROW);
    }

    public List<Count> counts(Actor actor, Wanted wanted) {
        return asked(COUNTS, actor, wanted).query(Count.class).list();
    }

    private JdbcClient.StatementSpec asked(String sql, Actor actor, Wanted wanted) {
        return wanted.search()
                .ask(jdbc, sql, actor.territoryNumbers(), wanted.territory())
                .param("left", wanted.left());
    }

    /** @throws NotVisibleException when there is no such person, or not for the actor */
    public Facts facts(Actor actor, PersonId person) {
        return jdbc.sql("""
                        select p.id, p.territory_id, t.name as territory, p.login, p.name, p.position, p.email, p.role, p.password_once,
                               (p.created_at at time zone t.zone)::date as since, (p.left_at at time zone t.zone)::date as left_on, p.version
                        from person p join territory t on t.id = p.territory_id
                        where p.id = :person and p.territory_id = any(:territories)""")
                .param("person", person.value())
                .param("territories", actor.territoryNumbers())
                .query(Facts.class)
                .optional()
                .orElseThrow(NotVisibleException::new);
    }

    /** Whether somebody else must take something over when the person leaves: schools, bodies, memberships not over yet. */
    public boolean hasSomethingToHandOver(PersonId person, LocalDate today) {
        return jdbc.sql("""
                        select exists (select 1 from care_school where person_id = :person)
                            or exists (select 1 from care_body where person_id = :person)
                            or exists (select 1 from membership where curator_id = :person and to_year >= :year)""")
                .param("person", person.value())
                .param("year", today.getYear())
                .query(Boolean.class)
                .single();
    }

    public List<InCare> schools(PersonId person) {
        return jdbc.sql("""
                        select s.id, s.short_name as name from care_school c join school s on s.id = c.school_id
                        where c.person_id = ? order by s.short_name collate by_number""").param(person.value()).query(InCare.class).list();
    }

    public List<InCare> bodies(PersonId person) {
        return jdbc.sql("""
                        select b.id, b.short_name as name from care_body c join responsible_body b on b.id = c.body_id
                        where c.person_id = ? order by b.short_name collate by_number""").param(person.value()).query(InCare.class).list();
    }
}
