package vekha.demo;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vekha.account.Actor;
import vekha.demo.DemoText.Row;
import vekha.directory.BodyId;
import vekha.roadmap.ApproveRoadmap;
import vekha.roadmap.ColumnKind;
import vekha.roadmap.CreateRoadmap;
import vekha.roadmap.Kind;
import vekha.roadmap.LegendEntry;
import vekha.roadmap.MeasureContent;
import vekha.roadmap.NewMeasure;
import vekha.roadmap.NewRoadmap;
import vekha.roadmap.NewSection;
import vekha.roadmap.NewTable;
import vekha.roadmap.Order;
import vekha.roadmap.PlanColumn;
import vekha.roadmap.RoadmapId;
import vekha.roadmap.SendForApproval;

/** Drafts a plan from its text, lays it before the head and has it approved, each on a day of the past. */
@Component
@Profile({"demo", "test"})
class LayOutPlan {

    private static final List<PlanColumn> COLUMNS = List.of(
            new PlanColumn(ColumnKind.NUMBER, "№ п/п"),
            new PlanColumn(ColumnKind.TITLE, "Мероприятие"),
            new PlanColumn(ColumnKind.DEADLINE, "Срок"),
            new PlanColumn(ColumnKind.RESPONSIBLE, "Ответственные"),
            new PlanColumn(ColumnKind.RESULT, "Ожидаемый результат"));

    private static final int DAYS_OF_DRAFTING = 12;
    private static final int DAYS_OF_APPROVAL = 4;

    private final CreateRoadmap create;
    private final SendForApproval send;
    private final ApproveRoadmap approve;
    private final LayOutTown directory;
    private final EntityManager entities;

    LayOutPlan(
            CreateRoadmap create,
            SendForApproval send,
            ApproveRoadmap approve,
            LayOutTown directory,
            EntityManager entities) {
        this.create = create;
        this.send = send;
        this.approve = approve;
        this.directory = directory;
        this.entities = entities;
    }

    /** @return the plan, approved as far as the text says so */
    RoadmapId from(DemoText text, LaidTown town, PastDays past) {
        Row by = Objects.requireNonNull(text.about("by"));
        Actor coordinator = town.actor(by.get(1));
        LocalDate lastAct = lastAct(text, past);
        past.turnTo(lastAct.minusDays(DAYS_OF_DRAFTING), LocalTime.of(11, 20));
        RoadmapId roadmap = create.by(coordinator, plan(text, town, past.today()));
        entities.flush();
        if (text.about("sent") == null && text.about("approved") == null) {
            return roadmap;
        }
        past.turnTo(lastAct.minusDays(text.about("sent") == null ? DAYS_OF_APPROVAL : 0), LocalTime.of(16, 5));
        send.by(coordinator, roadmap);
        entities.flush();
        if (text.about("approved") != null) {
            past.turnTo(lastAct, LocalTime.of(12, 40));
            approve.by(town.actor(by.get(2)), roadmap, order(text, lastAct));
            entities.flush();
        }
        return roadmap;
    }

    /** The day on which the plan came into force. */
    static LocalDate approvedOn(DemoText text, PastDays past) {
        return lastAct(text, past);
    }

    /** The day on which the plan got where it is now; a draft was begun the day before yesterday. */
    private static LocalDate lastAct(DemoText text, PastDays past) {
        Row row = text.about("approved") == null ? text.about("sent") : text.about("approved");
        return row == null
                ? past.today().minusDays(2).plusDays(DAYS_OF_DRAFTING)
                : DemoPeriod.workingDay(past.today().minusDays(row.number(1)));
    }

    private static Order order(DemoText text, LocalDate day) {
        Row row = Objects.requireNonNull(text.about("order"));
        return new Order(row.get(1), day, row.get(2), row.get(3), row.get(4));
    }

    private NewRoadmap plan(DemoText text, LaidTown town, LocalDate today) {
        DemoPeriod period = DemoPeriod.of(text.value("period"), today);
        return new NewRoadmap(
                Kind.valueOf(text.value("kind")),
                text.value("title").replace("{period}", period.words()),
                period.period(),
                period.words(),
                period.academic(),
                Order.NONE,
                text.sentences("goals"),
                text.sentences("tasks"),
                text.sentences("results"),
                text.rows("legend").stream()
                        .map(row -> new LegendEntry(row.get(0), row.get(1)))
                        .toList(),
                names(text, "programmes").stream().map(directory::programme).collect(Collectors.toSet()),
                names(text, "schools").stream().map(town::school).collect(Collectors.toSet()),
                List.of(table(text, town, period)));
    }

    private static NewTable table(DemoText text, LaidTown town, DemoPeriod period) {
        List<NewSection> sections = new ArrayList<>();
        List<NewMeasure> measures = new ArrayList<>();
        for (Row row : text.rows("measures")) {
            if (row.get(0).startsWith("==")) {
                sections.add(new NewSection(row.get(0).substring(2).strip() + ".", row.get(1), null));
            } else {
                measures.add(measure(row, sections.size() - 1, text.value("territory"), town, period));
            }
        }
        return new NewTable(null, null, period.academic(), COLUMNS, sections, measures);
    }

    private static NewMeasure measure(Row row, int section, String territory, LaidTown town, DemoPeriod period) {
        List<BodyId> bodies =
                row.names(3).stream().map(name -> town.body(territory, name)).toList();
        MeasureContent content = new MeasureContent(
                row.get(0),
                row.get(1),
                null,
                null,
                row.get(4),
                null,
                period.wording(row.get(2)),
                null,
                row.get(3),
                bodies,
                Set.of(),
                null);
        return new NewMeasure(section, content);
    }

    private static Set<String> names(DemoText text, String word) {
        Row row = text.about(word);
        return row == null ? Set.of() : new LinkedHashSet<>(row.names(1));
    }
}
