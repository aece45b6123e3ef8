package vekha.account.web;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vekha.account.Actor;
import vekha.account.Invitation;
import vekha.account.PeopleQueries;
import vekha.account.PeopleQueries.Wanted;
import vekha.account.PersonId;
import vekha.account.Role;
import vekha.directory.Search;
import vekha.directory.TerritoryQueries;
import vekha.foundation.Address;
import vekha.foundation.Filter;
import vekha.foundation.Pages;
import vekha.foundation.Words;

/** The list of people and the page of one, for the administrator. */
@Controller
class PeopleController {

    private final PeopleQueries people;
    private final TerritoryQueries territories;
    private final Words words;
    private final Clock clock;

    PeopleController(PeopleQueries people, TerritoryQueries territories, Words words, Clock clock) {
        this.people = people;
        this.territories = territories;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/admin/people")
    String list(
            @RequestParam(name = "q", required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(defaultValue = "0") long territory,
            @RequestParam(defaultValue = "false") boolean left,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        Actor.require(actor.role() == Role.ADMINISTRATOR);
        Wanted wanted = new Wanted(Search.of(text), role, territory, left, page);
        List<PeopleQueries.Row> rows = people.rows(actor, wanted);
        Address address = Address.of("/admin/people")
                .with("q", wanted.search().text())
                .with("role", role)
                .with("territory", territory)
                .with("left", left);
        model.addAttribute("rows", rows);
        model.addAttribute("wanted", wanted);
        model.addAttribute("filters", filters(people.counts(actor, wanted), role, address));
        model.addAttribute("pages", Pages.of(rows.isEmpty() ? 0 : rows.get(0).total(), page, address));
        model.addAttribute("territories", actor.territories().size() > 1 ? territories.choices(actor) : List.of());
        return "account/people";
    }

    /** Every role: that nobody has it is worth seeing too. */
    private List<Filter> filters(List<PeopleQueries.Count> counts, @Nullable Role chosen, Address address) {
        Map<Role, Long> byRole = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            byRole.put(role, 0L);
        }
        counts.forEach(count -> byRole.put(count.role(), count.people()));
        return Filter.byKind(
                address, "role", words.text("people.all"), byRole, chosen, role -> words.text("account.roles." + role));
    }

    @GetMapping("/admin/people/{person}")
    String page(@PathVariable PersonId person, Actor actor, Model model) {
        Actor.require(actor.role() == Role.ADMINISTRATOR);
        model.addAttribute("person", people.facts(actor, person));
        model.addAttribute("handsOver", people.hasSomethingToHandOver(person, actor.today(clock)));
        if (model.getAttribute("invitation") instanceof Invitation invitation) {
            model.addAttribute(
                    "site", ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
            model.addAttribute(
                    "invitationUntil", words.minute(LocalDateTime.ofInstant(invitation.until(), actor.zone())));
        }
        model.addAttribute("schools", people.schools(person));
        model.addAttribute("bodies", people.bodies(person));
        model.addAttribute("self", actor.id().equals(person));
        model.addAttribute("zone", actor.zone());
        return "account/person";
    }
}
