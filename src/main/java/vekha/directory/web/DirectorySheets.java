package vekha.directory.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vekha.directory.BodyKind;
import vekha.directory.BodyQueries;
import vekha.directory.Caller;
import vekha.directory.SchoolQueries;
import vekha.directory.Search;
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
        List<Sheet.Column> columns = List.of(
                sheets.column("school.name", 30),
                sheets.column("school.legal-form", 12),
                sheets.column("school.code", 14),
                sheets.column("school.programmes", 24),
                sheets.column("school.curators", 30),
                sheets.column("directory.territory", 36),
                sheets.column("school.is-closed", 12));
        Sheet sheet = new Sheet(
                words.text("schools.title"),
                columns,
                lines -> schools.each(
                        caller,
                        wanted,
                        today,
                        it -> lines.add(
                                it.shortName(),
                                it.legalForm(),
                                it.code(),
                                String.join(", ", it.programmes()),
                                String.join(", ", it.curators()),
                                it.territory(),
                                it.closed() ? words.text("sheet.yes") : null)));
        sheets.send(sheet, format, response);
    }

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
        List<Sheet.Column> columns = List.of(
                sheets.column("body.short-name", 30),
                sheets.column("body.full-name", 50),
                sheets.column("body.kind", 24),
                sheets.column("body.people", 36),
                sheets.column("directory.territory", 36),
                sheets.column("body.is-archived", 12));
        Sheet sheet = new Sheet(
                words.text("bodies.title"),
                columns,
                lines -> bodies.each(
                        caller,
                        wanted,
                        it -> lines.add(
                                it.shortName(),
                                it.fullName(),
                                words.text("body.kinds." + it.kind()),
                                String.join(", ", it.people()),
                                it.territory(),
                                it.archived() ? words.text("sheet.yes") : null)));
        sheets.send(sheet, format, response);
    }
}
