package vekha.directory.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vekha.directory.BodyId;
import vekha.directory.BodyKind;
import vekha.directory.BodyQueries;
import vekha.directory.BodyQueries.Wanted;
import vekha.directory.Caller;
import vekha.directory.Search;
import vekha.directory.TerritoryQueries;
import vekha.foundation.Address;
import vekha.foundation.ChangesOnlyByActs;
import vekha.foundation.Filter;
import vekha.foundation.Pages;
import vekha.foundation.Words;

/** The list of responsible bodies and the page of one. */
@Controller
class BodiesController {

    private final BodyQueries bodies;
    private final TerritoryQueries territories;
    private final Words words;

    BodiesController(BodyQueries bodies, TerritoryQueries territories, Words words) {
        this.bodies = bodies;
        this.territories = territories;
        this.words = words;
    }

    @ChangesOnlyByActs
    @GetMapping("/bodies")
    String list(
            @RequestParam(name = "q", required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable BodyKind kind,
            @RequestParam(defaultValue = "0") long territory,
            @RequestParam(defaultValue = "false") boolean archived,
            @RequestParam(defaultValue = "1") int page,
            Caller caller,
            Model model) {
        Wanted wanted = new Wanted(Search.of(text), kind, territory, archived, page);
        List<BodyQueries.Row> rows = bodies.rows(caller, wanted);
        Address address = Address.of("/bodies")
                .with("q", wanted.search().text())
                .with("kind", kind)
                .with("territory", territory)
                .with("archived", archived);
        model.addAttribute("rows", rows);
        model.addAttribute("wanted", wanted);
        model.addAttribute("filters", filters(bodies.counts(caller, wanted), kind, address));
        model.addAttribute("pages", Pages.of(rows.isEmpty() ? 0 : rows.get(0).total(), page, address));
        model.addAttribute("territories", caller.territories().size() > 1 ? territories.choices(caller) : List.of());
        model.addAttribute("keeps", !caller.kept().isEmpty());
        return "directory/bodies";
    }

    /** The kinds of which there are some, and the chosen one in any case. */
    private List<Filter> filters(List<BodyQueries.Count> counts, @Nullable BodyKind chosen, Address address) {
        Map<BodyKind, Long> byKind = new EnumMap<>(BodyKind.class);
        counts.forEach(count -> byKind.put(count.kind(), count.bodies()));
        if (chosen != null) {
            byKind.putIfAbsent(chosen, 0L);
        }
        return Filter.byKind(
                address, "kind", words.text("bodies.all"), byKind, chosen, kind -> words.text("body.kinds." + kind));
    }

    @ChangesOnlyByActs
    @GetMapping("/bodies/{body}")
    String page(@PathVariable BodyId body, Caller caller, Model model) {
        BodyQueries.Facts facts = bodies.facts(caller, body);
        model.addAttribute("body", facts);
        model.addAttribute("carers", bodies.carers(body));
        model.addAttribute("keeps", caller.keepsDirectoriesOf(facts.territoryId()));
        model.addAttribute("zone", caller.zone());
        return "directory/body";
    }
}
