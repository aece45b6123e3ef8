package vekha.account.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vekha.account.Actor;
import vekha.account.PeopleQueries;
import vekha.account.Role;
import vekha.directory.Search;
import vekha.foundation.Sheet;
import vekha.foundation.Sheets;
import vekha.foundation.Words;

/** The list of people as a file, for those who keep it. */
@Controller
class PeopleSheet {

    private final PeopleQueries people;
    private final Sheets sheets;
    private final Words words;

    PeopleSheet(PeopleQueries people, Sheets sheets, Words words) {
        this.people = people;
        this.sheets = sheets;
        this.words = words;
    }

    @GetMapping(path = "/admin/people", params = "format")
    void people(
            @RequestParam String format,
            @RequestParam(name = "q", required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(defaultValue = "0") long territory,
            @RequestParam(defaultValue = "false") boolean left,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        Actor.require(actor.role() == Role.ADMINISTRATOR);
        PeopleQueries.Wanted wanted = new PeopleQueries.Wanted(Search.of(text), role, territory, left, 1);
        Sheet sheet = sheets.columnsOf(PeopleQueries.Row.class)
                .with("person.name", 36, PeopleQueries.Row::name)
                .with("person.position", 30, PeopleQueries.Row::position)
                .with("person.role", 26, it -> words.text("account.role." + it.role()))
                .with("person.login", 22, PeopleQueries.Row::login)
                .with("person.schools", 10, PeopleQueries.Row::schools)
                .with("person.bodies", 14, PeopleQueries.Row::bodies)
                .with("directory.territory", 36, PeopleQueries.Row::territory)
                .mark("person.gone", 12, PeopleQueries.Row::gone)
                .sheet("people.title", taker -> people.each(actor, wanted, taker));
        sheets.send(sheet, format, response);
    }
}
