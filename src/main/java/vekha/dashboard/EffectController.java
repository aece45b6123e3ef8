package vekha.dashboard;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vekha.account.Actor;
import vekha.directory.TerritoryId;
import vekha.foundation.ChangesOnlyByActs;
import vekha.foundation.NotVisibleException;

/** Shows identification over the years beside execution. */
@Controller
class EffectController {

    private final EffectQueries queries;
    private final Clock clock;

    EffectController(EffectQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /**
     * @param territory one of those the reader sees; without it all of them, and the schools only when there is one
     * @param index with a year: the values are told that make up its mean
     */
    @ChangesOnlyByActs(shared = true)
    @GetMapping("/effect")
    String effect(
            @RequestParam(required = false) @Nullable TerritoryId territory,
            @RequestParam(required = false) @Nullable String index,
            @RequestParam(required = false) @Nullable Integer year,
            Actor actor,
            Model model) {
        if (territory != null && !actor.sees(territory)) {
            throw new NotVisibleException();
        }
        List<EffectQueries.Choice> territories = queries.territories(actor);
        Long[] wanted = territory == null ? actor.territoryNumbers() : new Long[] {territory.value()};
        EffectPage effect = EffectPage.of(
                queries.years(wanted, actor.today(clock)),
                territory == null ? Rows.ALL : Rows.ALL.of("territory", territory));
        model.addAttribute("effect", effect);
        if (index != null && year != null) {
            model.addAttribute("values", effect.values(index, year));
        }
        model.addAttribute("territories", territories.size() > 1 ? territories : List.of());
        model.addAttribute("territory", territory == null ? 0 : territory.value());
        model.addAttribute("schools", territory != null || wanted.length == 1);
        return "dashboard/effect";
    }
}
