package vekha.roadmap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.directory.TerritoryId;
import vekha.foundation.NotVisibleException;
import vekha.foundation.Period;

/** Lists the templates a person may start from: those of the territories he sees and of the region above his own. */
@Repository
@Transactional(readOnly = true)
public class TemplateQueries {

    private static final String VISIBLE = """
            from plan_template m join territory t on t.id = m.territory_id join person p on p.id = m.kept_by
            left join roadmap r on r.id = m.source_id
            where (m.territory_id = any(:territories)
                   or m.territory_id = (select parent_id from territory where id = :own))""";
    private static final String LINE = """
            select m.id, m.territory_id, t.name as territory, t.kind = 'REGION' as regional, m.name, m.note, p.name as kept_by,
                   m.kept_at, m.retired_at is not null as retired, m.period_from, m.period_to, m.measures, m.sections, m.version,
                   case when r.territory_id = any(:territories) then r.id end as source_id,
                   case when r.territory_id = any(:territories) then r.title end as source,
                   (select count(*) from roadmap_basis b where b.template_id = m.id) as used
            """;

    private final JdbcClient jdbc;

    TemplateQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A template as the list shows it.
     *
     * @param regional of a region: for all its municipalities
     * @param source title of the roadmap it was kept from, when the person may see it
     * @param used how many roadmaps were started from it
     */
    public record Template(
            TemplateId id,
            TerritoryId territory,
            String territoryName,
            boolean regional,
            String name,
            @Nullable String note,
            String keptBy,
            LocalDateTime keptAt,
            boolean retired,
            Period period,
            int measures,
            int sections,
            int version,
            @Nullable RoadmapId sourceId,
            @Nullable String source,
            int used) {}

    /** @param retired those that are offered no longer, instead of the others */
    public List<Template> list(Actor actor, boolean retired) {
        Actor.require(actor.role().plans());
        return asked(
                        LINE + VISIBLE + " and (m.retired_at is not null) = :retired"
                                + " order by t.kind desc, t.name, lower(m.name), m.id",
                        actor)
                .param("retired", retired)
                .query((row, number) -> template(row, actor))
                .list();
    }

    /** @throws NotVisibleException when there is none, or the actor may not see it */
    public Template one(Actor actor, TemplateId id) {
        Actor.require(actor.role().plans());
        return asked(LINE + VISIBLE + " and m.id = :id", actor)
                .param("id", id.value())
                .query((row, number) -> template(row, actor))
                .optional()
                .orElseThrow(NotVisibleException::new);
    }

    String content(TemplateId id) {
        return jdbc.sql("select content::text from plan_template where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, Actor actor) {
        return jdbc.sql(sql)
                .param("territories", actor.territoryNumbers())
                .param("own", actor.territory().value());
    }

    private static Template template(ResultSet row, Actor actor) throws SQLException {
        Long source = row.getObject("source_id", Long.class);
        return new Template(
                new TemplateId(row.getLong("id")),
                new TerritoryId(row.getLong("territory_id")),
                row.getString("territory"),
                row.getBoolean("regional"),
                row.getString("name"),
                row.getString("note"),
                row.getString("kept_by"),
                LocalDateTime.ofInstant(row.getTimestamp("kept_at").toInstant(), actor.zone()),
                row.getBoolean("retired"),
                new Period(row.getObject("period_from", LocalDate.class), row.getObject("period_to", LocalDate.class)),
                row.getInt("measures"),
                row.getInt("sections"),
                row.getInt("version"),
                source == null ? null : new RoadmapId(source),
                row.getString("source"),
                row.getInt("used"));
    }
}
