package vekha.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vekha.account.Actor;
import vekha.foundation.ChangesOnlyByActs;
import vekha.foundation.Words;

/** Shows the regional coordinator the municipalities side by side. */
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
        RegionPage page = RegionPage.of(queries.territories(actor, today), RegionPage.Column.of(sort), down);
        model.addAttribute("today", today);
        model.addAttribute("region", page);
        model.addAttribute("rows", page.rows(words));
        return "dashboard/region";
    }
}
