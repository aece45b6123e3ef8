package vekha.account.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
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
        List<Sheet.Column> columns = List.of(
                sheets.column("person.name", 36),
                sheets.column("person.position", 30),
                sheets.column("person.role", 26),
                sheets.column("person.login", 22),
                sheets.column("person.schools", 10),
                sheets.column("person.bodies", 14),
                sheets.column("directory.territory", 36),
                sheets.column("person.gone", 12));
        Sheet sheet = new Sheet(
                words.text("people.title"),
                columns,
                lines -> people.each(
                        actor,
                        wanted,
                        it -> lines.add(
                                it.name(),
                                it.position(),
                                words.text("account.role." + it.role()),
                                it.login(),
                                it.schools(),
                                it.bodies(),
                                it.territory(),
                                it.gone() ? words.text("sheet.yes") : null)));
        sheets.send(sheet, format, response);
    }
}
