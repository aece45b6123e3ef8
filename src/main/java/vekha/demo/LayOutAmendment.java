package vekha.demo;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vekha.account.Actor;
import vekha.demo.DemoText.Row;
import vekha.directory.BodyId;
import vekha.roadmap.AmendRoadmap;
import vekha.roadmap.AmendmentQueries;
import vekha.roadmap.ApproveRoadmap;
import vekha.roadmap.EditMeasures;
import vekha.roadmap.MeasureContent;
import vekha.roadmap.MeasureId;
import vekha.roadmap.OpenDraft;
import vekha.roadmap.Order;
import vekha.roadmap.RoadmapId;
import vekha.roadmap.SectionId;
import vekha.roadmap.SendForApproval;
import vekha.roadmap.SettleAmendment;

/** Amends a plan that is being executed, so that it has two editions to compare. */
@Component
@Profile({"demo", "test"})
class LayOutAmendment {

    private final AmendRoadmap amend;
    private final EditMeasures edit;
    private final OpenDraft drafts;
    private final SendForApproval send;
    private final ApproveRoadmap approve;
    private final AmendmentQueries amendments;
    private final SettleAmendment settle;
    private final EntityManager entities;
    private final JdbcClient jdbc;

    LayOutAmendment(
            AmendRoadmap amend,
            EditMeasures edit,
            OpenDraft drafts,
            SendForApproval send,
            ApproveRoadmap approve,
            AmendmentQueries amendments,
            SettleAmendment settle,
            EntityManager entities,
            JdbcClient jdbc) {
        this.amend = amend;
        this.edit = edit;
        this.drafts = drafts;
        this.send = send;
        this.approve = approve;
        this.amendments = amendments;
        this.settle = settle;
        this.entities = entities;
        this.jdbc = jdbc;
    }

    /** Does nothing when the text tells of no amendment. */
    void of(RoadmapId roadmap, DemoText text, LaidTown town, PastDays past) {
        List<Row> rows = text.rows("amendment");
        if (rows.isEmpty()) {
            return;
        }
        Row by = Objects.requireNonNull(text.about("by"));
        Actor coordinator = town.actor(by.get(1));
        Row order = rows.get(0);
        past.turnTo(DemoPeriod.workingDay(past.today().minusDays(order.number(1) + 2)), LocalTime.of(11, 5));
        RoadmapId amendment = amend.copying(coordinator, roadmap);
        written();
        for (Row row : rows.subList(1, rows.size())) {
            change(coordinator, amendment, row, text, town, past);
            written();
        }
        leaveMarksWhereTheyAre(coordinator, amendment);
        send.by(coordinator, amendment);
        written();
        past.turnTo(DemoPeriod.workingDay(past.today().minusDays(order.number(1) + 1)), LocalTime.of(17, 20));
        approve.by(
                town.actor(by.get(2)),
                amendment,
                new Order(order.get(2), day(past, order), order.get(3), order.get(4), order.get(5)));
        written();
    }

    /** Of what was deleted. */
    private void leaveMarksWhereTheyAre(Actor coordinator, RoadmapId amendment) {
        List<Long> open = amendments.marks(amendment).stream()
                .map(AmendmentQueries.OpenMark::checkpoint)
                .toList();
        if (!open.isEmpty()) {
            settle.marks(coordinator, amendment, open, null);
        }
    }

    private static LocalDate day(PastDays past, Row order) {
        return DemoPeriod.workingDay(past.today().minusDays(order.number(1) + 1));
    }

    private void change(Actor coordinator, RoadmapId amendment, Row row, DemoText text, LaidTown town, PastDays past) {
        DemoPeriod period = DemoPeriod.of(text.value("period"), past.today());
        switch (row.get(0)) {
            case "delete" -> edit.delete(coordinator, amendment, measure(amendment, row.get(1)));
            case "add" -> {
                BodyId body = town.body(text.value("territory"), row.get(4));
                MeasureContent content = content(row, period, body);
                edit.add(coordinator, amendment, table(amendment), section(amendment, row.get(6)), content);
            }
            default -> {
                MeasureId measure = measure(amendment, row.get(1));
                OpenDraft.OpenMeasure opened = drafts.measure(coordinator, amendment, measure);
                boolean title = row.get(0).equals("title");
                edit.change(
                        coordinator,
                        amendment,
                        measure,
                        opened.version(),
                        with(opened.content(), title ? row.get(2) : null, title ? null : period.wording(row.get(2))));
            }
        }
    }

    private static MeasureContent content(Row row, DemoPeriod period, BodyId body) {
        return new MeasureContent(
                row.get(1),
                row.get(2),
                null,
                null,
                row.get(5),
                null,
                period.wording(row.get(3)),
                null,
                row.get(4),
                List.of(body),
                Set.of(),
                null);
    }

    private static MeasureContent with(MeasureContent was, @Nullable String title, @Nullable String deadline) {
        return new MeasureContent(
                was.number(),
                title == null ? was.title() : title,
                was.objective(),
                was.audience(),
                was.result(),
                was.note(),
                deadline == null ? was.deadline() : deadline,
                was.deadlineCorrection(),
                was.responsible(),
                was.bodies(),
                was.schools(),
                was.targetPercent());
    }

    private MeasureId measure(RoadmapId amendment, String number) {
        return new MeasureId(
                jdbc.sql("select id from measure where roadmap_id = ? and number = ? and deleted_at is null")
                        .params(amendment.value(), number)
                        .query(Long.class)
                        .single());
    }

    /** The section in which another measure stands. */
    private SectionId section(RoadmapId amendment, String number) {
        return new SectionId(jdbc.sql("select section_id from measure where roadmap_id = ? and number = ?")
                .params(amendment.value(), number)
                .query(Long.class)
                .single());
    }

    private long table(RoadmapId amendment) {
        return jdbc.sql("select min(id) from plan_table where roadmap_id = ?")
                .param(amendment.value())
                .query(Long.class)
                .single();
    }

    private void written() {
        entities.flush();
        entities.clear();
    }
}
