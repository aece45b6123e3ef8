package vekha.roadmap;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vekha.account.Actor;
import vekha.directory.SchoolId;
import vekha.foundation.Period;
import vekha.foundation.RefusedException;
import vekha.foundation.StaleException;
import vekha.programme.ProgrammeId;
import vekha.programme.ProgrammeQueries;

/** Starts a roadmap of the actor's own territory from a template. */
@Service
public class StartFromTemplate {

    private final TemplateQueries templates;
    private final TemplateFit fit;
    private final CarryDoubts doubts;
    private final ProgrammeQueries programmes;
    private final MakePlan makePlan;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StartFromTemplate(
            TemplateQueries templates,
            TemplateFit fit,
            CarryDoubts doubts,
            ProgrammeQueries programmes,
            MakePlan makePlan,
            JsonMapper json,
            ApplicationEventPublisher events,
            Clock clock) {
        this.templates = templates;
        this.fit = fit;
        this.doubts = doubts;
        this.programmes = programmes;
        this.makePlan = makePlan;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /** Which schools the new plan is for. */
    public enum Schools {
        NONE,
        /** Those that take part in the programmes of the template in the new period. */
        PROGRAMME,
        /** Those of the template; only in the territory it was kept in. */
        TEMPLATE
    }

    /** @param wish null: the period after the template's own */
    @Transactional(readOnly = true)
    public NextYear preview(Actor actor, TemplateId id, @Nullable NextWish wish, Schools schools) {
        TemplateQueries.Template template = toStart(actor, id, schools);
        Opened opened = open(actor, template, wish, schools);
        return NextYear.of(
                opened.next(),
                doubts.schoolsOf(opened.next().source(), opened.next().wish().period()),
                opened.fitted().unknown(),
                opened.fitted().widened());
    }

    /** @throws StaleException when the choices were made for something else */
    @Transactional
    public RoadmapId by(Actor actor, TemplateId id, NextWish wish, Schools schools, NextChoices choices) {
        TemplateQueries.Template template = toStart(actor, id, schools);
        Opened opened = open(actor, template, wish, schools);
        StaleException.check(
                choices.print().hashCode(), opened.next().source().print().hashCode());
        NextPlan.Made made = opened.next().made(choices);
        RoadmapId draft = makePlan.of(actor, made, new MakePlan.Basis(null, id.value()));
        events.publishEvent(new RoadmapStartedFromTemplate(
                actor.act(clock),
                draft,
                id,
                wish.title(),
                template.name(),
                made.plan().beside().size(),
                made.left()));
        return draft;
    }

    private record Opened(NextPlan next, TemplateFit.Fitted fitted) {}

    private Opened open(Actor actor, TemplateQueries.Template template, @Nullable NextWish wish, Schools schools) {
        TemplateContent content = json.readValue(templates.content(template.id()), TemplateContent.class);
        NextWish wanted = wish == null ? NextWish.after(content.plan().head()) : wish;
        TemplateFit.Fitted fitted = fit.to(actor.territory(), content, schools == Schools.TEMPLATE);
        PlanSource source = schools == Schools.PROGRAMME ? among(actor, fitted.plan(), wanted.period()) : fitted.plan();
        return new Opened(new NextPlan(source, wanted, doubts.endedOf(source)), fitted);
    }

    private PlanSource among(Actor actor, PlanSource plan, Period period) {
        Set<ProgrammeId> chosen = plan.head().programmes();
        List<SchoolId> taking = programmes.schoolsOf(chosen, actor.territory(), period);
        return new PlanSource(
                plan.head().among(chosen, taking.stream().collect(Collectors.toUnmodifiableSet())),
                plan.tables(),
                plan.beside());
    }

    private TemplateQueries.Template toStart(Actor actor, TemplateId id, Schools schools) {
        TemplateQueries.Template template = templates.one(actor, id);
        if (template.retired()) {
            throw new RefusedException("template.refused.retired");
        }
        if (schools == Schools.TEMPLATE && !template.territory().equals(actor.territory())) {
            throw new RefusedException("template.refused.foreign-schools");
        }
        return template;
    }
}
