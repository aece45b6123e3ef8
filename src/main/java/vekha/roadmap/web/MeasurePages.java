package vekha.roadmap.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vekha.account.Actor;
import vekha.foundation.NotVisibleException;
import vekha.foundation.Subject;
import vekha.foundation.Words;
import vekha.roadmap.DoubtQueries;
import vekha.roadmap.MeasureFacts;
import vekha.roadmap.MeasureId;
import vekha.roadmap.MeasureQueries;
import vekha.roadmap.PlanHead;
import vekha.roadmap.PlanHistory;
import vekha.roadmap.PlanQueries;
import vekha.roadmap.PlanReach;
import vekha.roadmap.PlanRows;
import vekha.roadmap.RoadmapId;

/** Puts a measure's page together. */
@Component
class MeasurePages {

    private static final int HISTORY = 100;

    private final PlanQueries plans;
    private final MeasureQueries measures;
    private final PlanHistory histories;
    private final Heads heads;
    private final DeadlineWords deadlineWords;
    private final DoubtQueries doubts;
    private final DoubtWords doubtWords;
    private final Words words;

    MeasurePages(
            PlanQueries plans,
            MeasureQueries measures,
            PlanHistory histories,
            Heads heads,
            DeadlineWords deadlineWords,
            DoubtQueries doubts,
            DoubtWords doubtWords,
            Words words) {
        this.plans = plans;
        this.measures = measures;
        this.histories = histories;
        this.heads = heads;
        this.deadlineWords = deadlineWords;
        this.doubts = doubts;
        this.doubtWords = doubtWords;
        this.words = words;
    }

    MeasurePage page(Actor actor, RoadmapId id, MeasureId measure, LocalDate today) {
        PlanHead plan = plans.headToRead(actor, id);
        boolean guest = PlanReach.isGuest(actor, plan);
        MeasureFacts facts = measures.facts(actor, plan, measure);
        PlanRows.Table table = plans.tables(id).stream()
                .filter(it -> it.id() == facts.table())
                .findFirst()
                .orElseThrow(NotVisibleException::new);
        List<MeasureFacts.Due> dues =
                guest ? measures.dues(measure, actor.represented(), today) : measures.dues(measure, today);
        String name = facts.number() == null ? facts.title() : facts.number();
        return new MeasurePage(
                plan,
                facts,
                heads.of(plan, actor, "plan"),
                heads.crumbs(plan, words.text("roadmap.measure.crumb", name)),
                bodies(facts),
                deadlineWords.explain(facts.effectiveDeadline(), table.plan(plan)),
                Heads.showsDoubts(plan, actor) ? doubtful(plan, measure) : List.of(),
                groups(dues),
                average(dues),
                table.sections().stream()
                        .map(part -> new Pieces.Option(Long.toString(part.id().value()), part.heading()))
                        .toList(),
                histories.of(actor, plan, Subject.of("measure", measure), HISTORY));
    }

    private List<MeasurePage.Doubtful> doubtful(PlanHead plan, MeasureId measure) {
        return doubts.of(plan, measure).open().stream()
                .map(doubt -> new MeasurePage.Doubtful(
                        doubtWords.sentence(doubt),
                        doubtWords.ignored(doubt.kind()),
                        DoubtWords.address(plan.id(), doubt)))
                .toList();
    }

    private static String bodies(MeasureFacts facts) {
        String bodies = String.join(", ", facts.bodies());
        return bodies.equals(facts.responsible()) ? "" : bodies;
    }

    private List<MeasurePage.Group> groups(List<MeasureFacts.Due> dues) {
        Map<String, List<MeasurePage.Line>> groups = new LinkedHashMap<>();
        for (MeasureFacts.Due due : dues) {
            groups.computeIfAbsent(Objects.requireNonNullElse(due.who(), "—"), who -> new ArrayList<>())
                    .add(new MeasurePage.Line(due.checkpoint(), period(due), due.state(), done(due)));
        }
        return groups.entrySet().stream()
                .map(group -> new MeasurePage.Group(group.getKey(), group.getValue()))
                .toList();
    }

    private String period(MeasureFacts.Due due) {
        LocalDate to = due.to();
        if (to == null) {
            return words.text("roadmap.deadline.no-date");
        }
        LocalDate from = due.from();
        return from == null ? words.text("roadmap.deadline.until", words.day(to)) : words.range(from, to);
    }

    private @Nullable String done(MeasureFacts.Due due) {
        String done = due.doneOn() == null ? due.reason() : words.day(due.doneOn());
        return due.actual() == null
                ? done
                : words.text("roadmap.actual.done", String.valueOf(done), actual(due.actual()));
    }

    private String actual(MeasureFacts.Actual actual) {
        String value = plain(actual.value());
        if (actual.share()) {
            return words.text("roadmap.actual.percent", value);
        }
        return actual.of() == null
                ? words.text("roadmap.actual.people", value)
                : words.text("roadmap.actual.people-of", value, plain(actual.of()));
    }

    /** «факт в среднем 96,3 % по 8 отметкам», where anybody said so. */
    private @Nullable String average(List<MeasureFacts.Due> dues) {
        List<BigDecimal> shares = dues.stream()
                .flatMap(due -> Stream.ofNullable(due.actual()))
                .flatMap(actual -> Stream.ofNullable(actual.percent()))
                .toList();
        if (shares.isEmpty()) {
            return null;
        }
        BigDecimal sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal mean = sum.divide(BigDecimal.valueOf(shares.size()), 1, RoundingMode.HALF_UP);
        return words.text("roadmap.actual.average", plain(mean), words.count(shares.size(), "roadmap.actual.mark"));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
