package vekha.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import vekha.account.Actor;
import vekha.execution.AsOf;
import vekha.foundation.NotVisibleException;
import vekha.foundation.Period;
import vekha.foundation.Words;
import vekha.roadmap.Order;
import vekha.roadmap.PlanHead;
import vekha.roadmap.PlanQueries;
import vekha.roadmap.PlanReach;
import vekha.roadmap.PlanVersion;
import vekha.roadmap.PlanVersions;
import vekha.roadmap.RoadmapId;

/** Lays a plan out in its official form for somebody who may see it: as it stands, or any of its editions, with marks or without. */
@Service
public class PrintForm {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final PlanQueries plans;
    private final PlanVersions versions;
    private final FormQueries queries;
    private final ExecutionQueries execution;
    private final MarkWords marks;
    private final Words words;
    private final Clock clock;

    PrintForm(
            PlanQueries plans,
            PlanVersions versions,
            FormQueries queries,
            ExecutionQueries execution,
            MarkWords marks,
            Words words,
            Clock clock) {
        this.plans = plans;
        this.versions = versions;
        this.queries = queries;
        this.execution = execution;
        this.marks = marks;
        this.words = words;
        this.clock = clock;
    }

    /**
     * @param edition its number; null for the plan as it stands now
     * @throws NotVisibleException when the actor may not see the plan, or there is no such edition
     */
    public Paper of(Actor actor, RoadmapId roadmap, @Nullable Integer edition) {
        return OfficialForm.of(form(actor, plans.headToRead(actor, roadmap), edition), null, null);
    }

    /** The same with what was done in a period; measures keep their marks through editions. */
    public Paper withMarks(Actor actor, RoadmapId roadmap, @Nullable Integer edition, Period period) {
        PlanHead head = plans.headToRead(actor, roadmap);
        LocalDate today = actor.today(clock);
        List<Point> points = head.state().isUnapproved()
                ? List.of()
                : execution.points(actor, List.of(roadmap), period, AsOf.now(today));
        return OfficialForm.of(form(actor, head, edition), inRussian(() -> marks.marks(points, period, today)), period);
    }

    /** The form is Russian, and so is what stands in it, whatever language the pages are read in. */
    private static <T> T inRussian(Supplier<T> said) {
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(RUSSIAN);
        try {
            return said.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    private Form form(Actor actor, PlanHead head, @Nullable Integer edition) {
        return edition == null ? now(actor, head) : edition(actor, head, edition);
    }

    private Form now(Actor actor, PlanHead head) {
        PlanTime time = new PlanTime(head.period(), head.academic(), head.periodText());
        Stamp stamp = new Stamp(head.kind(), head.order(), head.amending().by());
        return form(actor, head, versions.now(head.id()), stamp, time);
    }

    private Form edition(Actor actor, PlanHead head, int number) {
        List<PlanVersions.Edition> editions = versions.editions(head.id());
        Order first = order(editions, 1).orElse(head.order());
        Order own = order(editions, number).orElseThrow(NotVisibleException::new);
        PlanVersion version = versions.edition(head.id(), number);
        Map<String, String> said = version.head();
        PlanTime time = new PlanTime(
                new Period(day(said, "periodFrom"), day(said, "periodTo")), head.academic(), said.get("periodText"));
        return form(actor, head, version, new Stamp(head.kind(), first, number == 1 ? null : own), time);
    }

    /** A guest is given the same form, and only his own schools are named beside it. */
    private Form form(Actor actor, PlanHead head, PlanVersion version, Stamp stamp, PlanTime time) {
        return new Form(
                version,
                stamp,
                time,
                queries.schools(actor, head.id()),
                queries.identifications(actor, head.id()),
                head.otherSchools() == 0 ? null : inRussian(() -> words.count(head.otherSchools(), "roadmap.school")),
                PlanReach.isGuest(actor, head) ? queries.confinedTo(actor, head.id()) : List.of());
    }

    private static LocalDate day(Map<String, String> said, String field) {
        return OfficialWords.read(said.getOrDefault(field, ""));
    }

    private static Optional<Order> order(List<PlanVersions.Edition> editions, int number) {
        return editions.stream()
                .filter(edition -> edition.number() == number)
                .map(PlanVersions.Edition::order)
                .findFirst();
    }
}
