package vekha.search.web;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vekha.account.Actor;
import vekha.foundation.Address;
import vekha.foundation.ChangesOnlyByActs;
import vekha.foundation.Filter;
import vekha.foundation.Pages;
import vekha.foundation.Words;
import vekha.search.Asked;
import vekha.search.Found;
import vekha.search.Kind;
import vekha.search.SearchQueries;

/** The page behind the box in the bar. */
@Controller
class SearchController {

    private final SearchQueries queries;
    private final HitMarkup markup;
    private final Words words;
    private final Clock clock;

    SearchController(SearchQueries queries, HitMarkup markup, Words words, Clock clock) {
        this.queries = queries;
        this.markup = markup;
        this.words = words;
        this.clock = clock;
    }

    /** What was found of one kind. */
    public record Group(Kind kind, long count, String rows, String address, boolean whole) {}

    /** @param kind the name of a kind; anything else means all of them */
    @ChangesOnlyByActs
    @GetMapping("/search")
    String search(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        Asked asked = Asked.of(q);
        Kind chosen = Stream.of(Kind.values())
                .filter(it -> it.name().equals(kind))
                .findFirst()
                .orElse(null);
        Found found = queries.find(actor, asked, chosen, page, actor.today(clock));
        Address address = Address.of("/search").with("q", asked.text());
        model.addAttribute("searched", asked.text());
        model.addAttribute("asked", asked);
        model.addAttribute("found", found);
        model.addAttribute("filters", filters(found, chosen, address));
        model.addAttribute("groups", groups(found, chosen, address, actor));
        if (chosen != null) {
            int total = found.counts().getOrDefault(chosen, 0L).intValue();
            model.addAttribute("pages", Pages.of(total, page, address.with("kind", chosen)));
        }
        return "search/results";
    }

    private List<Group> groups(Found found, @Nullable Kind chosen, Address address, Actor actor) {
        String home = actor.territories().size() > 1 ? null : actor.territoryName();
        return found.hits().entrySet().stream()
                .map(it -> {
                    long count = found.counts().getOrDefault(it.getKey(), 0L);
                    return new Group(
                            it.getKey(),
                            count,
                            markup.rows(it.getValue(), home),
                            address.with("kind", it.getKey()).toString(),
                            chosen != null || count <= it.getValue().size());
                })
                .toList();
    }

    private List<Filter> filters(Found found, @Nullable Kind chosen, Address address) {
        return Filter.byKind(
                address,
                "kind",
                words.text("search.all"),
                found.counts(),
                chosen,
                it -> words.text("search.kind." + it));
    }
}
