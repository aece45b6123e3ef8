package vekha.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vekha.account.Actor;
import vekha.directory.TerritoryId;
import vekha.foundation.ChangesOnlyByActs;
import vekha.foundation.NotVisibleException;
import vekha.foundation.Words;

/** Shows the regional coordinator the municipalities side by side, and the administrator the regions. */
@Controller
class RegionController {

    private final RegionQueries queries;
    private final Words words;
    private final Clock clock;

    RegionController(RegionQueries queries, Words words, Clock clock) {
        this.queries = queries;
        this.words = words;
        this.clock = clock;
    }

    /** @param sort a column of the table; anything else sorts by name */
    @ChangesOnlyByActs(shared = true)
    @GetMapping("/region")
    String region(
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(defaultValue = "false") boolean down,
            Actor actor,
            Model model) {
        LocalDate today = actor.today(clock);
        RegionPage.Order order = RegionPage.Order.of(sort, down);
        return show(
                RegionPage.own(queries.region(actor.territory().value(), actor, today), order, actor), today, model);
    }

    /**
     * Numbers of all regions; the rows behind them only where the administrator sees them anyway. It is made each time: acts in
     * other regions change it, which nothing tells beforehand.
     *
     * @param region to be looked into; without it all of them side by side
     */
    @GetMapping("/regions")
    String regions(
            @RequestParam(required = false) @Nullable TerritoryId region,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(defaultValue = "false") boolean down,
            Actor actor,
            Model model) {
        LocalDate today = actor.today(clock);
        RegionPage.Order order = RegionPage.Order.of(sort, down);
        if (region == null) {
            return show(RegionPage.country(queries.country(actor, today), order), today, model);
        }
        RegionPage page = RegionPage.one(queries.region(region.value(), actor, today), order, actor);
        if (page.region() == null) {
            throw new NotVisibleException();
        }
        return show(page, today, model);
    }

    private String show(RegionPage page, LocalDate today, Model model) {
        model.addAttribute("today", today);
        model.addAttribute("region", page);
        model.addAttribute("rows", page.rows(words));
        return "dashboard/region";
    }
}
