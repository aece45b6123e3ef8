package vekha.directory.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vekha.directory.Caller;
import vekha.directory.TerritoryId;
import vekha.directory.TerritoryQueries;
import vekha.foundation.Choice;
import vekha.foundation.NotPermittedException;

/** In which territory something new is put: the own one, or for who keeps several the one chosen in the form. */
@Component
class KeptTerritories {

    private final TerritoryQueries territories;

    KeptTerritories(TerritoryQueries territories) {
        this.territories = territories;
    }

    /** @throws NotPermittedException when the caller keeps none */
    TerritoryId chosen(Caller caller, @Nullable Long number) {
        List<TerritoryId> kept = caller.kept();
        if (kept.isEmpty()) {
            throw new NotPermittedException();
        }
        if (number != null) {
            TerritoryId wanted = new TerritoryId(number);
            caller.requireKeeping(wanted);
            return wanted;
        }
        return kept.contains(caller.territory()) ? caller.territory() : kept.get(0);
    }

    /** Nothing where there is no choice. */
    List<Choice> choices(Caller caller) {
        List<TerritoryId> kept = caller.kept();
        if (kept.size() < 2) {
            return List.of();
        }
        return territories.choices(caller).stream()
                .filter(choice -> kept.contains(TerritoryId.of(choice.value())))
                .toList();
    }
}
