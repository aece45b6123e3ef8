package vekha.roadmap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.programme.ProgrammeId;

/** Makes what a template keeps fit a territory: bodies are known there by number or by name, schools by number alone. */
@Component
class TemplateFit {

    private static final String OWN =
            "territory_id in (select id from territory where id = :territory or parent_id = :territory)";
    private static final String BODIES = """
            select b.id, lower(b.short_name) as name from responsible_body b where not b.archived and b.%1$s
              and (b.id = any(:ids) or lower(b.short_name) = any(:names))
            union all
            select b.id, lower(a.name) from responsible_body b join responsible_body_alias a on a.body_id = b.id
            where not b.archived and b.%1$s and lower(a.name) = any(:names)""".formatted(OWN);
    private static final String PROGRAMMES = """
            select id from programme where id = any(:ids) and not archived and (territory_id is null or territory_id in
                (select :territory union select parent_id from territory where id = :territory))""";

    private final JdbcClient jdbc;

    TemplateFit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A plan that the territory can have.
     *
     * @param unknown names of bodies nobody is known under there
     * @param widened places of measures that were for schools the new plan does not name
     */
    record Fitted(PlanSource plan, List<String> unknown, Set<Integer> widened) {}

    /** @param withSchools whether those of the template stay, as far as the territory has them */
    Fitted to(TerritoryId territory, TemplateContent content, boolean withSchools) {
        Map<BodyId, BodyId> bodies = bodies(territory, content.bodies());
        Set<SchoolId> schools = withSchools ? schools(territory, content.schools()) : Set.of();
        Set<ProgrammeId> programmes =
                programmes(territory, content.plan().head().programmes());
        List<NewTable> tables = new ArrayList<>();
        Set<Integer> widened = new HashSet<>();
        int at = 0;
        for (NewTable table : content.plan().tables()) {
            List<NewMeasure> measures = new ArrayList<>();
            for (NewMeasure measure : table.measures()) {
                MeasureContent said = measure.content();
                Set<SchoolId> own = new HashSet<>(said.schools());
                own.retainAll(schools);
                if (own.isEmpty() && !said.schools().isEmpty()) {
                    widened.add(at);
                }
                at++;
                List<BodyId> answering = said.bodies().stream()
                        .map(bodies::get)
                        .filter(Objects::nonNull)
                        .toList();
                measures.add(measure.with(said.with(answering, own)));
            }
            tables.add(new NewTable(
                    table.title(), table.period(), table.academic(), table.columns(), table.sections(), measures));
        }
        RoadmapHead head = content.plan().head().among(programmes, schools);
        List<String> unknown = content.bodies().stream()
                .filter(body -> !bodies.containsKey(new BodyId(body.id())))
                .map(TemplateContent.Named::name)
                .sorted()
                .toList();
        return new Fitted(new PlanSource(head, tables, content.plan().beside()), unknown, widened);
    }

    /** Body of the template → body of the territory. */
    private Map<BodyId, BodyId> bodies(TerritoryId territory, List<TemplateContent.Named> wanted) {
        Set<Long> byNumber = new HashSet<>();
        Map<String, Long> byName = new HashMap<>();
        jdbc.sql(BODIES)
                .param("territory", territory.value())
                .param("ids", wanted.stream().map(TemplateContent.Named::id).toArray(Long[]::new))
                .param("names", wanted.stream().map(TemplateFit::lower).toArray(String[]::new))
                .query(row -> {
                    byNumber.add(row.getLong("id"));
                    byName.putIfAbsent(row.getString("name"), row.getLong("id"));
                });
        Map<BodyId, BodyId> found = new HashMap<>();
        for (TemplateContent.Named body : wanted) {
            Long here = byNumber.contains(body.id()) ? Long.valueOf(body.id()) : byName.get(lower(body));
            if (here != null) {
                found.put(new BodyId(body.id()), new BodyId(here));
            }
        }
        return found;
    }

    private static String lower(TemplateContent.Named named) {
        return named.name().toLowerCase(Locale.ROOT);
    }

    private Set<SchoolId> schools(TerritoryId territory, List<TemplateContent.Named> wanted) {
        return new HashSet<>(jdbc.sql("select id from school where id = any(:ids) and " + OWN)
                .param("territory", territory.value())
                .param("ids", wanted.stream().map(TemplateContent.Named::id).toArray(Long[]::new))
                .query((row, number) -> new SchoolId(row.getLong(1)))
                .list());
    }

    private Set<ProgrammeId> programmes(TerritoryId territory, Set<ProgrammeId> wanted) {
        return new HashSet<>(jdbc.sql(PROGRAMMES)
                .param("territory", territory.value())
                .param("ids", wanted.stream().map(ProgrammeId::value).toArray(Long[]::new))
                .query((row, number) -> new ProgrammeId(row.getLong(1)))
                .list());
    }
}
