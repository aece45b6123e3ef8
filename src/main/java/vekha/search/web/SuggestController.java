package vekha.search.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vekha.account.Actor;
import vekha.foundation.Address;
import vekha.search.Asked;
import vekha.search.Found;
import vekha.search.Hit;
import vekha.search.Kind;
import vekha.search.SearchQueries;

/** What the box in the bar offers while one types: the first of what the page behind it would show, found by the same rules. */
@Controller
class SuggestController {

    private static final int SHORTEST = 2;
    private static final int MOST = 8;
    private static final int MOST_OF_A_KIND = 3;

    private final SearchQueries queries;
    private final HitMarkup markup;
    private final Clock clock;

    SuggestController(SearchQueries queries, HitMarkup markup, Clock clock) {
        this.queries = queries;
        this.markup = markup;
        this.clock = clock;
    }

    /** @param html number and name, what was typed standing out */
    public record Suggestion(Kind kind, String address, String html) {}

    @GetMapping("/search/suggest")
    String suggest(@RequestParam(required = false) @Nullable String q, Actor actor, Model model) {
        Asked asked = Asked.of(q);
        Found found = asked.text().length() < SHORTEST
                ? new Found(Map.of(), Map.of(), false)
                : queries.find(actor, asked, null, 1, actor.today(clock));
        model.addAttribute("suggestions", suggestions(found));
        model.addAttribute("total", found.total());
        model.addAttribute("all", Address.of("/search").with("q", asked.text()).toString());
        return "search/suggest";
    }

    private List<Suggestion> suggestions(Found found) {
        return found.hits().values().stream()
                .flatMap(hits -> hits.stream().limit(MOST_OF_A_KIND))
                .limit(MOST)
                .map(this::suggestion)
                .toList();
    }

    private Suggestion suggestion(Hit hit) {
        return new Suggestion(hit.kind(), hit.address(), markup.brief(hit));
    }
}
