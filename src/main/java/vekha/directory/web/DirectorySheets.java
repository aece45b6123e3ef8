package vekha.directory.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vekha.directory.BodyKind;
import vekha.directory.BodyQueries;
import vekha.directory.Caller;
import vekha.directory.SchoolQueries;
import vekha.directory.Search;
import vekha.foundation.ChangesOnlyByActs;
import vekha.foundation.Sheet;
import vekha.foundation.Sheets;
import vekha.foundation.Words;

/** The lists of schools and of responsible bodies as files, narrowed as on the screen. */
@Controller
class DirectorySheets {

    private final SchoolQueries schools;
    private final BodyQueries bodies;
    private final Sheets sheets;
    private final Words words;
    private final Clock clock;

    DirectorySheets(SchoolQueries schools, BodyQueries bodies, Sheets sheets, Words words, Clock clock) {
        this.schools = schools;
        this.bodies = bodies;
        this.sheets = sheets;
        this.words = words;
        this.clock = clock;
    }

    @ChangesOnlyByActs
    @GetMapping(path = "/schools", params = "format")
    void schools(
            @RequestParam String format,
            @RequestParam(name = "q", required = false) @Nullable String text,
            @RequestParam(defaultValue = "0") long programme,
            @RequestParam(defaultValue = "0") long territory,
            @RequestParam(defaultValue = "false") boolean closed,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        SchoolQueries.Wanted wanted = new SchoolQueries.Wanted(Search.of(text), programme, territory, closed, 1);
        LocalDate today = caller.today(clock);
        Sheet sheet = sheets.columnsOf(SchoolQueries.Row.class)
                .with("school.name", 30, SchoolQueries.Row::shortName)
                .with("school.legal-form", 12, SchoolQueries.Row::legalForm)
                .with("school.code", 14, SchoolQueries.Row::code)
                .with("school.programmes", 24, it -> String.join(", ", it.programmes()))
                .with("school.curators", 30, it -> String.join(", ", it.curators()))
                .with("directory.territory", 36, SchoolQueries.Row::territory)
                .mark("school.is-closed", 12, SchoolQueries.Row::closed)
                .sheet("schools.title", taker -> schools.each(caller, wanted, today, taker));
        sheets.send(sheet, format, response);
    }

    @ChangesOnlyByActs
    @GetMapping(path = "/bodies", params = "format")
    void bodies(
            @RequestParam String format,
            @RequestParam(name = "q", required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable BodyKind kind,
            @RequestParam(defaultValue = "0") long territory,
            @RequestParam(defaultValue = "false") boolean archived,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        BodyQueries.Wanted wanted = new BodyQueries.Wanted(Search.of(text), kind, territory, archived, 1);
        Sheet sheet = sheets.columnsOf(BodyQueries.Row.class)
                .with("body.short-name", 30, BodyQueries.Row::shortName)
                .with("body.full-name", 50, BodyQueries.Row::fullName)
                .with("body.kind", 24, it -> words.text("body.kinds." + it.kind()))
                .with("body.people", 36, it -> String.join(", ", it.people()))
                .with("directory.territory", 36, BodyQueries.Row::territory)
                .mark("body.is-archived", 12, BodyQueries.Row::archived)
                .sheet("bodies.title", taker -> bodies.each(caller, wanted, taker));
        sheets.send(sheet, format, response);
    }
}
