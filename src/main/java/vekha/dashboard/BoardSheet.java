package vekha.dashboard;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vekha.account.Actor;
import vekha.execution.AsOf;
import vekha.foundation.ChangesOnlyByActs;
import vekha.foundation.NotVisibleException;
import vekha.foundation.Sheet;
import vekha.foundation.Sheets;
import vekha.foundation.Words;

/** The tables of the head's page as files: each by itself, and the heat map with a row for each of its squares. */
@Controller
class BoardSheet {

    private static final String EVERYTHING = "heat";

    private final BoardQueries board;
    private final CallQueries calls;
    private final Sheets sheets;
    private final Words words;
    private final Clock clock;

    BoardSheet(BoardQueries board, CallQueries calls, Sheets sheets, Words words, Clock clock) {
        this.board = board;
        this.calls = calls;
        this.sheets = sheets;
        this.words = words;
        this.clock = clock;
    }

    /** @param table one of the page's tables, as it is called there; without it all that they are summed up from */
    @ChangesOnlyByActs
    @GetMapping(path = "/dashboard", params = "format")
    void board(
            @RequestParam String format,
            @RequestParam(defaultValue = EVERYTHING) String table,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String roadmap,
            @RequestParam(required = false) @Nullable LocalDate on,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        Function<BoardLines, Sheet> asked = asked(table);
        AsOf day = AsOf.of(on, actor.today(clock));
        Plans plans = new Plans(board.plans(actor, day), BoardFilter.of(territory, programme, roadmap));
        Long[] territories = plans.territoryNumbers();
        Counted counted = board.counted(plans.numbers(), day, territories.length == 1);
        List<Cell> cells = DepartmentBoard.cells(counted, calls.names(counted, territories, day));
        BoardLines lines = new BoardLines(plans, cells, plans.filter().rows(day));
        sheets.send(asked.apply(lines), format, response);
    }

    /** @throws NotVisibleException where the page has no such table, before anything is read for it */
    private Function<BoardLines, Sheet> asked(String table) {
        return switch (table) {
            case EVERYTHING -> this::whole;
            case "territories" -> lines -> summed(table, lines.territories());
            case "roadmaps" -> lines -> summed(table, lines.roadmaps());
            case "programmes" -> lines -> summed(table, lines.programmes());
            case "sections" -> lines -> summed(table, lines.sections());
            case "schools" -> lines -> summed(table, lines.schools());
            case "bodies" -> lines -> summed(table, lines.bodies());
            default -> throw new NotVisibleException();
        };
    }

    private Sheet whole(BoardLines lines) {
        List<Sheet.Column> names = List.of(
                sheets.column("sheet.territory", 36),
                sheets.column("sheet.roadmap", 50),
                sheets.column("sheet.section", 36),
                sheets.column("sheet.school", 24),
                sheets.column("sheet.body", 30));
        Map<Long, List<Cell>> byPlan = lines.cells().stream().collect(Collectors.groupingBy(Cell::roadmap));
        return sheet(
                EVERYTHING,
                names,
                rows -> lines.plans()
                        .shown()
                        .forEach(plan -> byPlan.getOrDefault(plan.id(), List.of()).stream()
                                .sorted(Cell.IN_ORDER)
                                .forEach(cell -> add(rows, plan, cell))));
    }

    private static void add(Sheet.Lines rows, Plans.Plan plan, Cell cell) {
        add(
                rows,
                cell.tally(),
                plan.territoryName(),
                plan.title(),
                cell.section() == null ? null : cell.section().name(),
                cell.school() == null ? null : cell.school().label().name(),
                cell.body() == null ? null : cell.body().name());
    }

    /** The lines of the page in its order; what stands there under a name, such as the roadmap of a section, is a column here. */
    private Sheet summed(String table, List<Line> lines) {
        boolean noted = lines.stream().anyMatch(line -> line.note() != null);
        List<Sheet.Column> names = new ArrayList<>();
        names.add(sheets.column("sheet.of." + table, 50));
        if (noted) {
            names.add(sheets.column(table.equals("sections") ? "sheet.roadmap" : "sheet.territory", 50));
        }
        String otherwise = words.text("dashboard.heat.no-section");
        return sheet(
                table,
                names,
                rows -> lines.forEach(line -> {
                    String name = line.name() == null ? otherwise : line.name();
                    @Nullable Object[] its = noted ? new @Nullable Object[] {name, line.note()} : new Object[] {name};
                    add(rows, line.tally(), its);
                }));
    }

    private Sheet sheet(String table, List<Sheet.Column> names, Sheet.Content content) {
        List<Sheet.Column> columns = new ArrayList<>(names);
        columns.addAll(List.of(
                sheets.column("sheet.past", 12),
                sheets.column("sheet.past-accepted", 15),
                sheets.column("sheet.percent", 10),
                sheets.column("state.accepted", 14),
                sheets.column("state.reported", 12),
                sheets.column("state.returned", 12),
                sheets.column("state.overdue", 12),
                sheets.column("state.soon", 12),
                sheets.column("state.planned", 14),
                sheets.column("state.waits", 14),
                sheets.column("state.not-required", 14)));
        return new Sheet(words.text("sheet.of." + table), columns, content);
    }

    private static void add(Sheet.Lines lines, Tally tally, @Nullable Object... names) {
        @Nullable Object[] cells = Arrays.copyOf(names, names.length + 11);
        @Nullable
        Object[] numbers = {
            tally.due(),
            tally.done(),
            tally.percent(),
            tally.accepted(),
            tally.reported(),
            tally.returned(),
            tally.overdue(),
            tally.soon(),
            tally.planned(),
            tally.waits(),
            tally.notRequired()
        };
        System.arraycopy(numbers, 0, cells, names.length, numbers.length);
        lines.add(cells);
    }
}
