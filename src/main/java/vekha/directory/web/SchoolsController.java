package vekha.directory.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vekha.directory.Caller;
import vekha.directory.IdentificationChart;
import vekha.directory.SchoolId;
import vekha.directory.SchoolParticipation;
import vekha.directory.SchoolQueries;
import vekha.directory.SchoolQueries.Wanted;
import vekha.directory.Search;
import vekha.directory.TerritoryQueries;
import vekha.foundation.Address;
import vekha.foundation.ChangesOnlyByActs;
import vekha.foundation.Filter;
import vekha.foundation.Pages;
import vekha.foundation.Words;

/** The list of schools and the page of one. */
@Controller
class SchoolsController {

    private final SchoolQueries schools;
    private final SchoolParticipation participation;
    private final TerritoryQueries territories;
    private final Words words;
    private final Clock clock;

    SchoolsController(
            SchoolQueries schools,
            SchoolParticipation participation,
            TerritoryQueries territories,
            Words words,
            Clock clock) {
        this.schools = schools;
        this.participation = participation;
        this.territories = territories;
        this.words = words;
        this.clock = clock;
    }

    @ChangesOnlyByActs
    @GetMapping("/schools")
    String list(
            @RequestParam(name = "q", required = false) @Nullable String text,
            @RequestParam(defaultValue = "0") long programme,
            @RequestParam(defaultValue = "0") long territory,
            @RequestParam(defaultValue = "false") boolean closed,
            @RequestParam(defaultValue = "1") int page,
            Caller caller,
            Model model) {
        Wanted wanted = new Wanted(Search.of(text), programme, territory, closed, page);
        LocalDate today = caller.today(clock);
        List<SchoolQueries.Row> rows = schools.rows(caller, wanted, today);
        Address address = Address.of("/schools")
                .with("q", wanted.search().text())
                .with("programme", programme)
                .with("territory", territory)
                .with("closed", closed);
        model.addAttribute("rows", rows);
        model.addAttribute("wanted", wanted);
        model.addAttribute("filters", filters(schools.counts(caller, wanted, today), wanted, address));
        model.addAttribute("pages", Pages.of(rows.isEmpty() ? 0 : rows.get(0).total(), page, address));
        model.addAttribute("territories", caller.territories().size() > 1 ? territories.choices(caller) : List.of());
        model.addAttribute("year", String.valueOf(today.getYear()));
        model.addAttribute("keeps", !caller.kept().isEmpty());
        model.addAttribute("pastes", caller.keepsDirectoriesOf(caller.territory()) && !caller.keepsTerritories());
        model.addAttribute("ownOnly", caller.seesOnlyOwnSchools());
        return "directory/schools";
    }

    private List<Filter> filters(List<SchoolQueries.Count> counts, Wanted wanted, Address address) {
        List<Filter> filters = new ArrayList<>();
        for (SchoolQueries.Count count : counts) {
            String label = count.id() == 0 ? words.text("schools.all") : count.name();
            filters.add(new Filter(
                    label,
                    count.schools(),
                    address.with("programme", count.id()).toString(),
                    count.id() == wanted.programme()));
        }
        return filters;
    }

    @ChangesOnlyByActs
    @GetMapping("/schools/{school}")
    String page(@PathVariable SchoolId school, Caller caller, Model model) {
        SchoolQueries.Facts facts = schools.facts(caller, school);
        model.addAttribute("school", facts);
        model.addAttribute("branches", schools.branches(school));
        model.addAttribute("memberships", participation.memberships(school));
        List<SchoolParticipation.Identification> identifications = participation.identifications(school);
        model.addAttribute("identifications", identifications);
        model.addAttribute("charts", IdentificationChart.of(identifications));
        model.addAttribute("carers", schools.carers(school));
        model.addAttribute("keeps", caller.keepsDirectoriesOf(facts.territoryId()));
        model.addAttribute("today", caller.today(clock));
        model.addAttribute("zone", caller.zone());
        return "directory/school";
    }
}
