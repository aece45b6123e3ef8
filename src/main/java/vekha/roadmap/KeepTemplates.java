package vekha.roadmap;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vekha.account.Actor;
import vekha.foundation.RefusedException;
import vekha.foundation.StaleException;

/** Keeps roadmaps as templates of the territory of whoever does it; a region's are there for all its municipalities. */
@Service
public class KeepTemplates {

    private static final String INSERT = """
            insert into plan_template (territory_id, name, note, source_id, kept_by, kept_at, period_from, period_to,
                                       measures, sections, content)
            values (:territory, :name, :note, :source, :by, :at, :from, :to, :measures, :sections, :content::jsonb)
            returning id""";

    private final Roadmaps roadmaps;
    private final PlanSources sources;
    private final TemplateQueries templates;
    private final TerritoryNames names;
    private final JsonMapper json;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeepTemplates(
            Roadmaps roadmaps,
            PlanSources sources,
            TemplateQueries templates,
            TerritoryNames names,
            JsonMapper json,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.roadmaps = roadmaps;
        this.sources = sources;
        this.templates = templates;
        this.names = names;
        this.json = json;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public TemplateId keep(Actor actor, RoadmapId id, String name, @Nullable String note) {
        Roadmap roadmap = roadmaps.visibleTo(actor, id);
        Actor.require(actor.role().plans());
        if (roadmap.amends() != null) {
            throw new RefusedException("next-year.refused.amendment");
        }
        PlanSource source = sources.of(roadmap);
        TemplateContent content = TemplateContent.of(
                source,
                names.of(
                        roadmap.territory(),
                        TemplateContent.bodiesOf(source),
                        TemplateContent.schoolsOf(source),
                        source.head().programmes()));
        TemplateId template = insert(actor, roadmap, source, content, name, note);
        events.publishEvent(new TemplateKept(
                actor.act(clock), template, id, name, source.beside().size()));
        return template;
    }

    private TemplateId insert(
            Actor actor,
            Roadmap roadmap,
            PlanSource source,
            TemplateContent content,
            String name,
            @Nullable String note) {
        try {
            return jdbc.sql(INSERT)
                    .param("territory", actor.territory().value())
                    .param("name", name)
                    .param("note", note)
                    .param("source", roadmap.id().value())
                    .param("by", actor.id().value())
                    .param("at", Timestamp.from(clock.instant()))
                    .param("from", roadmap.period().from())
                    .param("to", roadmap.period().to())
                    .param("measures", source.beside().size())
                    .param(
                            "sections",
                            source.tables().stream()
                                    .mapToInt(table -> table.sections().size())
                                    .sum())
                    .param("content", json.writeValueAsString(content))
                    .query((row, number) -> new TemplateId(row.getLong(1)))
                    .single();
        } catch (DuplicateKeyException taken) {
            throw nameTaken(name);
        }
    }

    private static RefusedException nameTaken(String name) {
        return new RefusedException("template.refused.name-taken", name);
    }

    @Transactional
    public void change(Actor actor, TemplateId id, int opened, String name, @Nullable String note) {
        TemplateQueries.Template template = toKeep(actor, id);
        StaleException.check(opened, template.version());
        Map<String, String> before = said(template.name(), template.note());
        Map<String, String> after = said(name, note);
        if (before.equals(after)) {
            return;
        }
        try {
            int changed = jdbc.sql("update plan_template set name = :name, note = :note, version = version + 1"
                            + " where id = :id and version = :opened")
                    .param("name", name)
                    .param("note", note)
                    .param("id", id.value())
                    .param("opened", opened)
                    .update();
            StaleException.check(1, changed);
        } catch (DuplicateKeyException taken) {
            throw nameTaken(name);
        }
        Map<String, String> was = new LinkedHashMap<>(before);
        before.keySet().removeIf(field -> Objects.equals(before.get(field), after.get(field)));
        after.keySet().removeIf(field -> Objects.equals(was.get(field), after.get(field)));
        events.publishEvent(new TemplateChanged(actor.act(clock), id, before, after));
    }

    private static Map<String, String> said(String name, @Nullable String note) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("name", name);
        said.put("note", note == null ? "" : note);
        return said;
    }

    /** A second click finds it retired already, which is what was wanted. */
    @Transactional
    public void retire(Actor actor, TemplateId id) {
        TemplateQueries.Template template = templates.one(actor, id);
        Actor.require(actor.plansIn(template.territory()));
        int retired = jdbc.sql(
                        "update plan_template set retired_at = ?, version = version + 1 where id = ? and retired_at is null")
                .params(Timestamp.from(clock.instant()), id.value())
                .update();
        if (retired > 0) {
            events.publishEvent(new TemplateRetired(actor.act(clock), id, template.name()));
        }
    }

    private TemplateQueries.Template toKeep(Actor actor, TemplateId id) {
        TemplateQueries.Template template = templates.one(actor, id);
        Actor.require(actor.plansIn(template.territory()));
        if (template.retired()) {
            throw new RefusedException("template.refused.retired");
        }
        return template;
    }
}
