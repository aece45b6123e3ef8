package vekha.account.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vekha.account.Actor;
import vekha.directory.BodyQueries;
import vekha.directory.SchoolQueries;
import vekha.directory.TerritoryId;
import vekha.directory.TerritoryQueries;
import vekha.foundation.Choice;

/** Where somebody may work, and what may be in the care of somebody who works there. */
@Component
class CareChoices {

    private final TerritoryQueries territories;
    private final SchoolQueries schools;
    private final BodyQueries bodies;

    CareChoices(TerritoryQueries territories, SchoolQueries schools, BodyQueries bodies) {
        this.territories = territories;
        this.schools = schools;
        this.bodies = bodies;
    }

    /** Nothing where there is no choice. */
    List<Choice> territories(Actor actor) {
        return actor.territories().size() > 1 ? territories.choices(actor) : List.of();
    }

    List<Choice> schools(TerritoryId territory) {
        return schools.choices(territory);
    }

    List<Choice> bodies(TerritoryId territory) {
        return bodies.choices(territory);
    }
}
