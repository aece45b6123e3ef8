package vekha.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.support.TestClock;
import vekha.support.Town;

/** A municipality with roadmaps whose checkpoints lie at random, remembered so that a test can count them by hand. */
final class ScatteredTown {

    private static final LocalDate TODAY = TestClock.TODAY;
    private static final List<String> STATES =
            List.of("PLANNED", "PLANNED", "PLANNED", "REPORTED", "ACCEPTED", "ACCEPTED", "RETURNED", "NOT_REQUIRED");

    /** A checkpoint as it was put into the table. */
    record Point(
            long roadmap,
            @Nullable Long section,
            @Nullable Long school,
            @Nullable Long body,
            String state,
            @Nullable LocalDate due,
            @Nullable LocalDate done) {

        boolean wasDue() {
            return !state.equals("NOT_REQUIRED") && due != null && due.isBefore(TODAY);
        }

        boolean isLate() {
            return state.equals("PLANNED") && due != null && due.isBefore(TODAY);
        }

        boolean isSoon() {
            return state.equals("PLANNED") && due != null && !due.isBefore(TODAY) && !due.isAfter(TODAY.plusDays(14));
        }
    }

    final TerritoryId territory;
    final List<Point> points = new ArrayList<>();
    final List<Long> roadmaps = new ArrayList<>();
    final List<SchoolId> schools = new ArrayList<>();
    final List<BodyId> bodies = new ArrayList<>();

    private final JdbcClient jdbc;
    private final Random random;

    ScatteredTown(Town town, JdbcClient jdbc, TerritoryId territory, long seed, int measures) {
        this.jdbc = jdbc;
        this.territory = territory;
        this.random = new Random(seed);
        for (int number = 1; number <= 4; number++) {
            schools.add(town.school(territory, "МБОУ СОШ № " + number));
        }
        bodies.add(town.body(territory, "METHODICAL_CENTRE", "ИМЦ"));
        bodies.add(town.body(territory, "AUTHORITY", "Управление образования"));
        roadmaps.add(roadmap("APPROVED", measures));
        roadmaps.add(roadmap("APPROVED", measures / 2 + 1));
    }

    /** @return number of a roadmap with sections and scattered checkpoints */
    long roadmap(String state, int measures) {
        long roadmap = insert(
                "insert into roadmap (territory_id, kind, title, period_from, period_to, state, order_number, order_date, created_at)"
                        + " values (%d, 'ROADMAP', 'Карта %d', '2022-09-01', '2023-08-31', '%s', '1', '2022-09-01', now())"
                                .formatted(territory.value(), random.nextInt(1000), state));
        long programme = jdbc.sql("select id from programme where territory_id is null order by id offset ? limit 1")
                .param(random.nextInt(3))
                .query(Long.class)
                .single();
        jdbc.sql("insert into roadmap_programme values (?, ?)")
                .params(roadmap, programme)
                .update();
        long table = insert(
                "insert into plan_table (roadmap_id, position, columns) values (%d, 1, '[]')".formatted(roadmap));
        List<Long> sections =
                List.of(section(roadmap, table, 1), section(roadmap, table, 2), section(roadmap, table, 3));
        for (int place = 0; place < measures; place++) {
            @Nullable Long section = random.nextInt(6) == 0 ? null : sections.get(random.nextInt(3));
            measure(roadmap, table, section, place);
        }
        return roadmap;
    }

    private long section(long roadmap, long table, int place) {
        return insert(
                "insert into section (plan_table_id, roadmap_id, position, number, title) values (%d, %d, %d, '%d.', 'Раздел')"
                        .formatted(table, roadmap, place, place));
    }

    private void measure(long roadmap, long table, @Nullable Long section, int place) {
        long measure = insert(
                "insert into measure (plan_table_id, roadmap_id, section_id, position, title, deadline_kind) values (%d, %d, %s, %d, 'Мероприятие %d', 'fixed_date')"
                        .formatted(table, roadmap, section, place, place));
        boolean bySchool = random.nextBoolean();
        for (SchoolId school : bySchool ? schools : List.of(schools.get(0))) {
            checkpoint(
                    roadmap,
                    section,
                    measure,
                    bySchool ? school.value() : null,
                    bySchool ? null : bodies.get(random.nextInt(2)).value());
        }
    }

    private void checkpoint(
            long roadmap, @Nullable Long section, long measure, @Nullable Long school, @Nullable Long body) {
        String state = STATES.get(random.nextInt(STATES.size()));
        LocalDate due = random.nextInt(8) == 0 ? null : TODAY.plusDays(random.nextInt(240) - 120);
        boolean wasDone = state.equals("REPORTED") || state.equals("ACCEPTED");
        LocalDate done = wasDone ? (due == null ? TODAY : due).plusDays(random.nextInt(20) - 15) : null;
        jdbc.sql(
                        "insert into checkpoint (territory_id, roadmap_id, measure_id, school_id, body_id, due_on, first_due_on, state, reason, done_on)"
                                + " values (:territory, :roadmap, :measure, :school, :body, :due, :due, :state, 'потому', :done)")
                .param("territory", territory.value())
                .param("roadmap", roadmap)
                .param("measure", measure)
                .param("school", school)
                .param("body", body)
                .param("due", due)
                .param("state", state)
                .param("done", done)
                .update();
        points.add(new Point(roadmap, section, school, body, state, due, done));
    }

    private long insert(String sql) {
        return jdbc.sql(sql + " returning id").query(Long.class).single();
    }
}
