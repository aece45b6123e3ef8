package vekha.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import vekha.account.Actor;
import vekha.directory.TerritoryId;
import vekha.execution.AsOf;
import vekha.foundation.NotVisibleException;
import vekha.foundation.Words;
import vekha.roadmap.RoadmapId;

/** Writes the report on execution for a period: of a plan or of a territory, for whoever may see them. */
@Service
public class WriteReport {

    private final ReportQueries plans;
    private final ExecutionQueries execution;
    private final MarkWords marks;
    private final Words words;
    private final Clock clock;

    WriteReport(ReportQueries plans, ExecutionQueries execution, MarkWords marks, Words words, Clock clock) {
        this.plans = plans;
        this.execution = execution;
        this.marks = marks;
        this.words = words;
        this.clock = clock;
    }

    /** @throws NotVisibleException when the actor may not see what is asked about, or it never was in force */
    public Paper of(Actor actor, ReportQuestion question) {
        TerritoryId territory = question.territory();
        if (territory != null && !actor.sees(territory)) {
            throw new NotVisibleException();
        }
        LocalDate today = actor.today(clock);
        AsOf on = question.asOf(today);
        List<ReportPlan> found = plans.plans(actor, question, on);
        if (found.isEmpty() && question.roadmap() != null && !isThereNow(actor, question, on, today)) {
            throw new NotVisibleException();
        }
        List<RoadmapId> ids =
                found.stream().map(plan -> new RoadmapId(plan.id())).toList();
        Report report = new Report(
                question,
                found,
                execution.numbers(actor, ids, question.period(), on),
                execution.points(actor, ids, question.period(), on),
                on.day(),
                today,
                actor.territoryName());
        return new ReportPaper(report, words, marks).paper();
    }

    /** A plan that came into force only after a past day has nothing to tell of that day, but it is there. */
    private boolean isThereNow(Actor actor, ReportQuestion question, AsOf on, LocalDate today) {
        return on.past() && !plans.plans(actor, question, AsOf.now(today)).isEmpty();
    }
}
