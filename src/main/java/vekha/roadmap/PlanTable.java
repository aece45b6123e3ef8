package vekha.roadmap;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vekha.deadline.Plan;
import vekha.foundation.Period;

/** A table of the plan with columns of its own and, where its title names one, a period of its own. */
@Entity
class PlanTable {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "plan_table")
    @SequenceGenerator(name = "plan_table", sequenceName = "plan_table_id_seq")
    private @Nullable Long id;

    @Column(name = "roadmap_id")
    private RoadmapId roadmap;

    private int position;
    private @Nullable String title;
    private @Nullable LocalDate periodFrom;
    private @Nullable LocalDate periodTo;
    private boolean academic;

    @Column(name = "origin_id")
    private @Nullable Long origin;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<PlanColumn> columns;

    @SuppressWarnings("NullAway.Init")
    protected PlanTable() {}

    PlanTable(RoadmapId roadmap, int position, NewTable table) {
        this.roadmap = roadmap;
        this.position = position;
        this.title = table.title();
        if (table.period() != null) {
            this.periodFrom = table.period().from();
            this.periodTo = table.period().to();
        }
        this.academic = table.academic();
        this.columns = List.copyOf(table.columns());
    }

    /** Says from now on what a table of an amendment says. */
    void takeOver(PlanTable amended, int position) {
        this.position = position;
        this.title = amended.title;
        this.periodFrom = amended.periodFrom;
        this.periodTo = amended.periodTo;
        this.academic = amended.academic;
        this.columns = amended.columns;
    }

    /** @param inForce the table of the plan in force that goes on in this one */
    void continues(PlanTable inForce) {
        this.origin = inForce.id();
    }

    @Nullable
    Long origin() {
        return origin;
    }

    NewTable content(List<NewSection> sections, List<NewMeasure> measures) {
        Period own = periodFrom == null || periodTo == null ? null : new Period(periodFrom, periodTo);
        return new NewTable(title, own, academic, columns, sections, measures);
    }

    /** What the deadlines of this table are read against: its own period, else the roadmap's. */
    Plan plan(Period ofRoadmap, boolean academicRoadmap) {
        return periodFrom == null || periodTo == null
                ? planFor(ofRoadmap, academicRoadmap)
                : planFor(new Period(periodFrom, periodTo), academic);
    }

    /** What the measure says that has no column here: it would stand nowhere in the table. */
    List<MeasureField> withoutColumn(MeasureContent content) {
        return columns.isEmpty()
                ? List.of()
                : Arrays.stream(MeasureField.values())
                        .filter(field -> field != MeasureField.NUMBER && says(content, field) && !has(field))
                        .toList();
    }

    private static boolean says(MeasureContent content, MeasureField field) {
        String text = field.of(content);
        return text != null && !text.isBlank();
    }

    private boolean has(MeasureField field) {
        return columns.stream()
                .map(PlanColumn::kind)
                .anyMatch(kind ->
                        kind.name().equals(field.name()) || field == MeasureField.NOTE && kind == ColumnKind.OTHER);
    }

    @Nullable
    String title() {
        return title;
    }

    /** A plan for exactly one month says so, because then «в течение месяца» means that month. */
    static Plan planFor(Period whole, boolean academic) {
        YearMonth month = YearMonth.from(whole.from());
        boolean oneMonth = whole.from().equals(month.atDay(1)) && whole.to().equals(month.atEndOfMonth());
        return new Plan(whole, academic, oneMonth ? month : null);
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    RoadmapId roadmap() {
        return roadmap;
    }
}
