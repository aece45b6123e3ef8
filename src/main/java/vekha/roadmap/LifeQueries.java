package vekha.roadmap;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;

/** Tells the life of a plan: the acts that brought it from one state into another, newest first. */
@Repository
@Transactional(readOnly = true)
public class LifeQueries {

    private static final String SQL = """
            select e.at, e.act, p.name, e.cause, e.after ->> 'orderNumber' as order_number, e.after ->> 'orderDate' as order_date
            from journal_entry e left join person p on p.id = e.person_id
            where e.subjects @> array[?::text] and e.act in
                ('roadmapCreated', 'roadmapSentForApproval', 'roadmapReturned', 'roadmapApproved', 'roadmapAmended',
                 'roadmapClosed', 'roadmapReopened', 'roadmapArchived', 'roadmapTakenOutOfArchive',
                 'amendmentBegun', 'amendmentDropped', 'roadmapCarriedOn', 'roadmapStartedFromTemplate')
            order by e.at desc, e.id desc limit 200""";

    private final JdbcClient jdbc;

    LifeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An act of a plan's life.
     *
     * @param orderDate as the journal keeps it, year first
     */
    public record LifeAct(
            LocalDateTime at,
            String act,
            @Nullable String by,
            @Nullable String cause,
            @Nullable String orderNumber,
            @Nullable String orderDate) {}

    /** All of it at home; a guest is told what everybody hears of who reads the plan. */
    public List<LifeAct> of(Actor actor, PlanHead plan) {
        List<LifeAct> all = of(plan.id(), actor.zone());
        return PlanReach.isGuest(actor, plan)
                ? all.stream()
                        .filter(it -> PlanHistory.OPEN_LIFE.contains(it.act()))
                        .toList()
                : all;
    }

    private List<LifeAct> of(RoadmapId roadmap, ZoneId zone) {
        return jdbc.sql(SQL)
                .param("roadmap:" + roadmap)
                .query((row, number) -> new LifeAct(
                        LocalDateTime.ofInstant(row.getTimestamp("at").toInstant(), zone),
                        row.getString("act"),
                        row.getString("name"),
                        row.getString("cause"),
                        row.getString("order_number"),
                        row.getString("order_date")))
                .list();
    }
}
