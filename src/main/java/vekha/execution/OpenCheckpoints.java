package vekha.execution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.foundation.Period;
import vekha.roadmap.MeasureId;
import vekha.roadmap.PlannedMeasure;
import vekha.roadmap.PlannedMeasures;
import vekha.roadmap.RoadmapApproved;
import vekha.roadmap.RoadmapId;

/** Opens the checkpoints of a roadmap in the transaction that approves it; those that are there already stay. */
@Service
class OpenCheckpoints {

    private static final String SQL = """
            insert into checkpoint (territory_id, roadmap_id, measure_id, school_id, body_id, starts_on, due_on, first_due_on)
            select :territory, :roadmap, n.measure_id, n.school_id, n.body_id, n.starts_on, n.due_on, n.due_on
            from unnest(:measures::bigint[], :schools::bigint[], :bodies::bigint[], :starts::date[], :dues::date[])
                as n (measure_id, school_id, body_id, starts_on, due_on)
            on conflict do nothing""";

    private final PlannedMeasures plan;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    OpenCheckpoints(PlannedMeasures plan, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.plan = plan;
        this.jdbc = jdbc;
        this.events = events;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(RoadmapApproved approved) {
        List<Opened> opened = plan.of(approved.roadmap()).stream()
                .flatMap(OpenCheckpoints::checkpoints)
                .toList();
        int added = insert(approved.territory(), approved.roadmap(), opened);
        events.publishEvent(new CheckpointsOpened(approved.act(), approved.roadmap(), added));
    }

    /** Who answers when; no period while the measure waits for its event. */
    record Opened(
            MeasureId measure,
            @Nullable SchoolId school,
            @Nullable BodyId body,
            @Nullable Period period) {

        @Nullable
        LocalDate start() {
            return period == null ? null : period.from();
        }

        @Nullable
        LocalDate due() {
            return period == null ? null : period.to();
        }
    }

    static Stream<Opened> checkpoints(PlannedMeasure measure) {
        List<@Nullable Period> periods = measure.occurrences().isEmpty()
                ? Collections.singletonList(null)
                : new ArrayList<>(measure.occurrences());
        return periods.stream().flatMap(period -> {
            Stream<Opened> ofSchools =
                    measure.schools().stream().map(school -> new Opened(measure.measure(), school, null, period));
            // a measure that nobody answers for yet is the coordinator's: it must not drop out of sight
            boolean ofBody = measure.leadBody() != null || measure.schools().isEmpty();
            Stream<Opened> body = ofBody
                    ? Stream.of(new Opened(measure.measure(), null, measure.leadBody(), period))
                    : Stream.empty();
            return Stream.concat(ofSchools, body);
        });
    }

    int insert(TerritoryId territory, RoadmapId roadmap, List<Opened> opened) {
        return jdbc.sql(SQL)
                .param("territory", territory.value())
                .param("roadmap", roadmap.value())
                .param(
                        "measures",
                        opened.stream().map(it -> it.measure().value()).toArray(Long[]::new))
                .param(
                        "schools",
                        opened.stream()
                                .map(it ->
                                        it.school() == null ? null : it.school().value())
                                .toArray(Long[]::new))
                .param(
                        "bodies",
                        opened.stream()
                                .map(it -> it.body() == null ? null : it.body().value())
                                .toArray(Long[]::new))
                .param(
                        "starts",
                        opened.stream()
                                .map(Opened::start)
                                .map(OpenCheckpoints::iso)
                                .toArray(String[]::new))
                .param(
                        "dues",
                        opened.stream()
                                .map(Opened::due)
                                .map(OpenCheckpoints::iso)
                                .toArray(String[]::new))
                .update();
    }

    /** The driver has no array of days; the database reads them from their text. */
    static @Nullable String iso(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
