package vekha.account;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vekha.directory.TerritoryId;
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

    /** @throws RefusedException when a regional coordinator is to have a municipality */
    void checkRole(Role role, TerritoryId territory) {
        if (role == Role.REGIONAL_COORDINATOR && !isRegion(territory)) {
            throw new RefusedException("person.refused.role");
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
}
