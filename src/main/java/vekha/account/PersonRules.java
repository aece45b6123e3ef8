package vekha.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vekha.directory.TerritoryId;
import vekha.foundation.Id;
import vekha.foundation.NotVisibleException;
import vekha.foundation.RefusedException;

/** What must be true of an account, whoever changes it. */
@Component
class PersonRules {

    private final JdbcClient jdbc;

    PersonRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The front door asks what the session remembers; here it is asked afresh. */
    static void requireAdministrator(Actor actor) {
        Actor.require(actor.role() == Role.ADMINISTRATOR);
    }

    /**
     * @throws NotVisibleException when the territory is not the actor's, or a school or body is of another territory
     * @throws RefusedException when a regional coordinator is to have a municipality, or a principal several schools
     */
    void check(Actor actor, PersonDetails details) {
        if (!actor.sees(details.territory())) {
            throw new NotVisibleException();
        }
        if (details.role() == Role.REGIONAL_COORDINATOR && !isRegion(details.territory())) {
            throw new RefusedException("person.refused.role");
        }
        if (!details.role().mayHave(details.schools().size(), details.bodies().size())) {
            throw new RefusedException("person.refused.one-school");
        }
        if (names("school", details.territory(), details.schools()).size()
                        < details.schools().size()
                || names("responsible_body", details.territory(), details.bodies())
                                .size()
                        < details.bodies().size()) {
            throw new NotVisibleException();
        }
    }

    private boolean isRegion(TerritoryId territory) {
        return jdbc.sql("select kind = 'REGION' from territory where id = ?")
                .param(territory.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** As the journal tells it. */
    static Map<String, Object> facts(Person person) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("personName", person.name());
        facts.put("role", person.role().name());
        if (person.position() != null) {
            facts.put("position", person.position());
        }
        if (person.email() != null) {
            facts.put("email", person.email());
        }
        return facts;
    }

    /** The same with the name of the territory, for who may move from one to another. */
    Map<String, Object> factsAndPlace(Person person) {
        Map<String, Object> facts = facts(person);
        facts.put("territory", territoryName(person.territory()));
        return facts;
    }

    private String territoryName(TerritoryId territory) {
        return jdbc.sql("select name from territory where id = ?")
                .param(territory.value())
                .query(String.class)
                .single();
    }

    /** What is in a person's care, as the journal tells it. */
    Map<String, Object> care(Person person) {
        Map<String, Object> care = new LinkedHashMap<>();
        care.put("schools", names("school", person.territory(), person.schools()));
        care.put("bodies", names("responsible_body", person.territory(), person.bodies()));
        return care;
    }

    /** Short names of those that belong to the territory. */
    private List<String> names(String table, TerritoryId territory, Set<? extends Id> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select short_name from " + table
                        + " where territory_id = :territory and id = any(:ids) order by short_name collate by_number")
                .param("territory", territory.value())
                .param("ids", ids.stream().map(Id::value).toArray(Long[]::new))
                .query(String.class)
                .list();
    }
}
