package vekha.roadmap.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vekha.account.Actor;
import vekha.directory.TerritoryId;
import vekha.foundation.ChangesOnlyByActs;
import vekha.foundation.Sheet;
import vekha.foundation.Sheets;
import vekha.foundation.Words;
import vekha.programme.ProgrammeId;
import vekha.roadmap.RoadmapFilter;
import vekha.roadmap.RoadmapList;
import vekha.roadmap.RoadmapQueries;
import vekha.roadmap.Standings;
import vekha.roadmap.State;

/** The list of roadmaps as a file, narrowed as on the screen. */
@Controller
class RoadmapSheet {

    private final RoadmapQueries queries;
    private final Sheets sheets;
    private final Words words;
    private final Clock clock;

    RoadmapSheet(RoadmapQueries queries, Sheets sheets, Words words, Clock clock) {
        this.queries = queries;
        this.sheets = sheets;
        this.words = words;
        this.clock = clock;
    }

    @ChangesOnlyByActs
    @GetMapping(path = "/roadmaps", params = "format")
    void roadmaps(
            @RequestParam String format,
            @RequestParam(required = false) @Nullable Long territory,
            @RequestParam(required = false) @Nullable Long programme,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable State state,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        RoadmapFilter filter = new RoadmapFilter(
                territory == null ? null : new TerritoryId(territory),
                programme == null ? null : new ProgrammeId(programme),
                year,
                state);
        LocalDate today = actor.today(clock);
        Sheet sheet = new Sheet(
                words.text("roadmap.list.title"),
                columns(),
                lines -> queries.each(actor, filter, today, line -> write(lines, line)));
        sheets.send(sheet, format, response);
    }

    private List<Sheet.Column> columns() {
        return List.of(
                sheets.column("sheet.title", 60),
                sheets.column("sheet.territory", 36),
                sheets.column("sheet.state", 16),
                sheets.column("sheet.period-from", 12),
                sheets.column("sheet.period-to", 12),
                sheets.column("sheet.order-number", 14),
                sheets.column("sheet.order-date", 12),
                sheets.column("sheet.programmes", 24),
                sheets.column("sheet.schools", 9),
                sheets.column("sheet.measures", 14),
                sheets.column("sheet.dues", 9),
                sheets.column("sheet.past", 12),
                sheets.column("sheet.past-accepted", 15),
                sheets.column("sheet.percent", 10),
                sheets.column("state.reported", 12),
                sheets.column("state.returned", 12),
                sheets.column("state.overdue", 12),
                sheets.column("state.waits", 12));
    }

    private void write(Sheet.Lines lines, RoadmapList.Line line) {
        Standings standings = line.standings();
        lines.add(
                line.title(),
                line.territory(),
                words.text("roadmap.states." + line.state()),
                line.period().from(),
                line.period().to(),
                line.order().number(),
                line.order().date(),
                String.join(", ", line.programmes()),
                line.schools(),
                line.measures(),
                standings.total(),
                standings.past(),
                standings.pastAccepted(),
                standings.percent(),
                standings.reported(),
                standings.returned(),
                standings.overdue(),
                standings.waits());
    }
}
