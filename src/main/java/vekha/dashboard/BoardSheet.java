package vekha.dashboard;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vekha.account.Actor;
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

    /** @param table «schools», «bodies», «roadmaps», «programmes», «territories»; without it all that they are summed up from */
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
        AsOf day = AsOf.of(on, actor.today(clock));
        Plans plans = new Plans(board.plans(actor, day), BoardFilter.of(territory, programme, roadmap));
        Map<Long, Plans.Plan> byNumber =
                plans.shown().stream().collect(Collectors.toMap(Plans.Plan::id, Function.identity()));
        Long[] territories = plans.territoryNumbers();
        Counted counted = board.counted(plans.numbers(), day, territories.length == 1);
        List<Cell> cells = DepartmentBoard.cells(counted, calls.names(counted, territories, day));
        Sheet sheet = table.equals(EVERYTHING) ? whole(cells, byNumber) : summed(table, cells, byNumber);
        sheets.send(sheet, format, response);
    }

    private Sheet whole(List<Cell> cells, Map<Long, Plans.Plan> plans) {
        List<Sheet.Column> names = List.of(
                sheets.column("sheet.territory", 36),
                sheets.column("sheet.roadmap", 50),
                sheets.column("sheet.section", 36),
                sheets.column("sheet.school", 24),
                sheets.column("sheet.body", 30));
        return sheet(
                EVERYTHING,
                names,
                lines -> cells.forEach(cell -> {
                    Plans.Plan plan = Objects.requireNonNull(plans.get(cell.roadmap()));
                    add(
                            lines,
                            cell.tally(),
                            plan.territoryName(),
                            plan.title(),
                            cell.section() == null ? null : cell.section().name(),
                            school(cell),
                            body(cell));
                }));
    }

    private Sheet summed(String table, List<Cell> cells, Map<Long, Plans.Plan> plans) {
        Map<Named, Tally> sums = new LinkedHashMap<>();
        for (Cell cell : cells) {
            Plans.Plan plan = Objects.requireNonNull(plans.get(cell.roadmap()));
            for (Named named : named(table, cell, plan)) {
                sums.merge(named, cell.tally(), Tally::plus);
            }
        }
        return sheet(
                table,
                List.of(sheets.column("sheet.of." + table, 50)),
                lines -> sums.forEach((named, tally) -> add(lines, tally, named.name())));
    }

    /** What a row is about; two municipalities may have schools of one name. */
    private record Named(long id, String name) {}

    private static List<Named> named(String table, Cell cell, Plans.Plan plan) {
        return switch (table) {
            case "schools" ->
                cell.school() == null
                        ? List.of()
                        : List.of(new Named(
                                cell.school().id(), cell.school().label().name()));
            case "bodies" ->
                cell.body() == null
                        ? List.of()
                        : List.of(new Named(cell.body().id(), cell.body().name()));
            case "roadmaps" -> List.of(new Named(plan.id(), plan.title()));
            case "territories" -> List.of(new Named(plan.territory(), plan.territoryName()));
            case "programmes" ->
                plan.programmes().entrySet().stream()
                        .map(it -> new Named(it.getKey(), it.getValue()))
                        .toList();
            default -> throw new NotVisibleException();
        };
    }

    private static @Nullable String school(Cell cell) {
        return cell.school() == null ? null : cell.school().label().name();
    }

    private static @Nullable String body(Cell cell) {
        return cell.body() == null ? null : cell.body().name();
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
