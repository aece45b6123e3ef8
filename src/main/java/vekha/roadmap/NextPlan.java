package vekha.roadmap;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vekha.deadline.Deadline;
import vekha.deadline.Plan;
import vekha.deadline.YearShift;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.foundation.Period;

/** A plan carried on into another period: every deadline read anew, every year that is named proposed anew. */
final class NextPlan {

    private final PlanSource source;
    private final NextWish wish;
    private final Map<BodyId, String> ended;

    /** @param ended bodies that are no more, by what they were called */
    NextPlan(PlanSource source, NextWish wish, Map<BodyId, String> ended) {
        this.source = source;
        this.wish = wish;
        this.ended = ended;
    }

    PlanSource source() {
        return source;
    }

    NextWish wish() {
        return wish;
    }

    /** Every measure as it was and as it would be, in the order of the plan. */
    List<NextRow> rows() {
        List<NextRow> rows = new ArrayList<>();
        for (NewTable table : source.tables()) {
            for (NewMeasure measure : table.measures()) {
                rows.add(row(rows.size(), table, measure));
            }
        }
        return rows;
    }

    private NextRow row(int at, NewTable table, NewMeasure measure) {
        MeasureContent said = measure.content();
        Period period = table.period() == null ? source.head().period() : table.period();
        boolean academic = table.period() == null ? source.head().academic() : table.academic();
        Plan before = PlanTable.planFor(period, academic);
        NewTable next = carried(table, List.of(), List.of());
        Plan after = next.period() == null
                ? PlanTable.planFor(wish.period(), wish.academic())
                : PlanTable.planFor(next.period(), next.academic());
        YearShift shift = YearShift.between(source.head().period(), wish.period());
        NextRow.Wording old = read(said.deadline(), said.deadlineCorrection(), before);
        NextRow.Wording verbatim = read(said.deadline(), said.deadlineCorrection(), after);
        NextRow.Wording shifted = shifted(said, shift, after);
        NextRow.Wording proposed = shifted == null ? verbatim : shifted;
        return new NextRow(
                at,
                said.number(),
                said.title(),
                heading(table, measure),
                old,
                verbatim,
                shifted,
                source.beside().get(at).finished() && isOfOneDate(old.deadline()),
                shift.concerns(said.title()) || shift.concerns(said.audience()) || shift.concerns(said.result()),
                said.bodies().stream().map(ended::get).filter(Objects::nonNull).toList(),
                NextRow.isUsual(
                        old.occurrences(), proposed.occurrences(), days(before.period()) == days(after.period())));
    }

    /** Leap years apart. */
    private static long days(Period period) {
        return ChronoUnit.MONTHS.between(period.from(), period.to().plusDays(1));
    }

    private static boolean isOfOneDate(Deadline deadline) {
        return switch (deadline.kind()) {
            case RECURRING, CONTINUOUS -> false;
            default -> deadline.occurrences().size() < 2;
        };
    }

    private static NextRow.Wording read(String text, @Nullable String correction, Plan plan) {
        return new NextRow.Wording(text, correction, Deadline.read(correction == null ? text : correction, plan));
    }

    private static NextRow.@Nullable Wording shifted(MeasureContent measure, YearShift shift, Plan plan) {
        String correction = measure.deadlineCorrection();
        if (!shift.concerns(measure.deadline()) && !shift.concerns(correction)) {
            return null;
        }
        return read(shift.orSame(measure.deadline()), correction == null ? null : shift.orSame(correction), plan);
    }

    private static String heading(NewTable table, NewMeasure measure) {
        if (measure.section() == null) {
            return table.title() == null ? "" : table.title();
        }
        NewSection section = table.sections().get(measure.section());
        return new SectionContent(section.number(), section.title()).heading();
    }

    /** A measure whose wording was changed by us. */
    record Reworded(int at, NextRow.Wording was) {}

    /** What was chosen, written out; every measure says where it comes from by its place. */
    record Made(PlanSource plan, List<Reworded> reworded, int left) {}

    Made made(NextChoices choices) {
        List<NextRow> rows = rows();
        List<NewTable> tables = new ArrayList<>();
        List<PlanSource.Beside> beside = new ArrayList<>();
        List<Reworded> reworded = new ArrayList<>();
        Predicate<NextRow> stays = row -> !choices.dropped().contains(row.at());
        int at = 0;
        for (NewTable table : source.tables()) {
            List<NewMeasure> measures = new ArrayList<>();
            for (NewMeasure measure : table.measures()) {
                NextRow row = rows.get(at++);
                if (stays.test(row)) {
                    boolean shifts =
                            row.shifted() != null && !choices.verbatim().contains(row.at());
                    if (shifts) {
                        reworded.add(new Reworded(beside.size(), row.old()));
                    }
                    measures.add(carried(measure, shifts ? row.proposed() : row.verbatim(), choices.leftOut()));
                    beside.add(source.beside().get(row.at()));
                }
            }
            tables.add(carried(table, table.sections(), measures));
        }
        return new Made(new PlanSource(head(choices), tables, beside), reworded, rows.size() - beside.size());
    }

    private static NewMeasure carried(NewMeasure measure, NextRow.Wording wording, Set<SchoolId> leftOut) {
        MeasureContent said = measure.content();
        Set<SchoolId> among = without(said.schools(), leftOut);
        // one that was for schools that are all gone must not become one for all
        Set<SchoolId> own = among.isEmpty() ? said.schools() : among;
        return measure.with(said.with(MeasureField.DEADLINE, wording.text())
                .withCorrection(wording.correction())
                .with(said.bodies(), own));
    }

    private static Set<SchoolId> without(Set<SchoolId> schools, Set<SchoolId> leftOut) {
        Set<SchoolId> left = new HashSet<>(schools);
        left.removeAll(leftOut);
        return left;
    }

    /** A table with a period of its own moves with the plan; its title names that period. */
    private NewTable carried(NewTable table, List<NewSection> sections, List<NewMeasure> measures) {
        Period own = table.period();
        if (own == null) {
            return new NewTable(table.title(), null, table.academic(), table.columns(), sections, measures);
        }
        YearShift shift = YearShift.between(source.head().period(), wish.period());
        Period next = new Period(
                own.from().plusYears(shift.years()),
                own.to().plusDays(1).plusYears(shift.years()).minusDays(1));
        String title = table.title() == null ? null : shift.orSame(table.title());
        return new NewTable(title, next, table.academic(), table.columns(), sections, measures);
    }

    private RoadmapHead head(NextChoices choices) {
        RoadmapHead old = source.head();
        String text = old.periodText() == null
                ? null
                : YearShift.between(old.period(), wish.period()).of(old.periodText());
        return new RoadmapHead(
                old.kind(),
                wish.title(),
                wish.period(),
                text,
                wish.academic(),
                Order.NONE,
                old.goals(),
                old.tasks(),
                old.expectedResults(),
                old.legend(),
                old.programmes(),
                without(old.schools(), choices.leftOut()),
                old.continuousEvery());
    }

    /** Goals, tasks, expected results and headings that name years of the old period; they are carried on as they are. */
    List<String> otherYears() {
        YearShift shift = YearShift.between(source.head().period(), wish.period());
        List<String> texts = new ArrayList<>();
        texts.addAll(source.head().goals());
        texts.addAll(source.head().tasks());
        texts.addAll(source.head().expectedResults());
        source.tables().forEach(table -> {
            if (table.period() == null && table.title() != null) {
                texts.add(table.title());
            }
            table.sections().forEach(section -> texts.add(section.title()));
        });
        return texts.stream().filter(shift::concerns).toList();
    }
}
