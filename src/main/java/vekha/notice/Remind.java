package vekha.notice;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds everybody of what is due in a week, today, or is overdue since yesterday: one line a person and day, however often
 * it is asked. On Mondays also of what has been overdue for longer; not every day, or nobody would read it.
 */
@Service
public class Remind {

    /** A day more of the region's plans: it may be tomorrow already where their schools are. */
    private static final String SQL = """
            with open as (
                select c.id, c.measure_id, c.school_id, c.body_id, c.due_on, d.territory_id
                from (select id as territory_id, (:now::timestamptz at time zone zone)::date as today from territory) d
                join checkpoint c on c.territory_id = d.territory_id and c.state in ('PLANNED', 'RETURNED') and c.due_on <= d.today + 8
                join roadmap r on r.id = c.roadmap_id join measure m on m.id = c.measure_id
                where in_force(r.state, m.deleted_at)),
            cared as (
                select y.person_id, o.* from open o join care_school y on y.school_id = o.school_id
                union select y.person_id, o.* from open o join care_body y on o.school_id is null and y.body_id = o.body_id
                union select y.person_id, o.* from open o join measure_body b on o.school_id is null and b.measure_id = o.measure_id
                      join care_body y on y.body_id = b.body_id)
            insert into notice (person_id, kind, at, territory_id, day, due_in_week, due_today, overdue)
            select p.id, 'REMINDER', :now::timestamptz, t.id, t.today, count(*) filter (where o.due_on = t.today + 7),
                   count(*) filter (where o.due_on = t.today), count(*) filter (where o.due_on < t.today)
            from cared o join person p on p.id = o.person_id and p.left_at is null
            join (select id, parent_id, (:now::timestamptz at time zone zone)::date as today from territory) t on t.id = p.territory_id
            where (o.territory_id = t.id or o.territory_id = t.parent_id and p.role in ('CURATOR', 'PRINCIPAL'))
              and p.role in ('CURATOR', 'PRINCIPAL', 'RESPONSIBLE')
              and not exists (select from notice_unwanted u where u.person_id = p.id and u.kind = 'REMINDER')
            group by p.id, t.id, t.today
            having count(*) filter (where o.due_on in (t.today + 7, t.today, t.today - 1)) > 0
                or extract(isodow from t.today) = 1 and count(*) filter (where o.due_on < t.today) > 0
            on conflict (person_id, day) where kind = 'REMINDER' do nothing""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Remind(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return how many people were reminded who had not been today */
    @Transactional
    public int everybody() {
        return jdbc.sql(SQL).param("now", Timestamp.from(clock.instant())).update();
    }
}
