package vekha.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vekha.intake.reading.SourceCell;
import vekha.intake.reading.SourceRow;
import vekha.intake.reading.SourceTable;

/** Prose that authors lay out in tables: stamps side by side, signatures, legends, the passport of a programme. */
final class TableProse {

    private static final Pattern STAMP = Pattern.compile(
            "(?:утвержд(?:[её]н\\p{L}?|аю)|согласован\\p{L}?|принят\\p{L}?|рассмотрен\\p{L}?|приложение)(?!\\p{L}).*",
            Wording.RUSSIAN | Pattern.DOTALL);
    private static final Pattern SIGNATURE = Pattern.compile(
            "(?:и\\.\\s?о\\.\\s*)?(?:начальник|директор|заведующ|руководитель|глава|министр|председатель|заместитель).*",
            Wording.RUSSIAN | Pattern.DOTALL);
    private static final Pattern AIM = Pattern.compile("задач[аи](?: (?:проекта|программы|плана))?", Wording.RUSSIAN);
    private static final Pattern LEGEND_HEADING = Pattern.compile(
            "(?:(?:полное|краткое|сокращ[её]нное) )?(?:наименовани|названи|значени|обозначени|расшифровк|пояснени|термин|определени|понятие|аббревиатур|сокращени)\\p{L}*(?: (?:термин|сокращени|аббревиатур|поняти|обозначени|учреждени|организаци|орган)\\p{L}*)?:?",
            Wording.RUSSIAN);
    private static final int FEW_ROWS = 4;

    private TableProse() {}

    /** Whether a table only places stamps or signatures on the page. */
    static boolean isLayout(SourceTable table) {
        List<SourceCell> cells = cells(table.rows());
        boolean stamped = cells.stream()
                .anyMatch(cell -> STAMP.matcher(Wording.squeeze(cell.text())).lookingAt());
        boolean signed = !cells.isEmpty()
                && SIGNATURE.matcher(Wording.squeeze(cells.get(0).text())).matches()
                && cells.stream().anyMatch(cell -> Persons.namedIn(cell.text()));
        return table.rows().size() <= FEW_ROWS && (stamped || signed);
    }

    static boolean isLegend(SourceTable table) {
        long explained =
                table.rows().stream().filter(row -> !definition(row).isEmpty()).count();
        return explained >= 2 && explained * 2 > table.rows().size();
    }

    private static String definition(SourceRow row) {
        List<String> texts = row.cells().stream()
                .map(cell -> Wording.squeeze(cell.text()))
                .filter(text -> !text.isEmpty() && !Labels.isNumber(text))
                .toList();
        boolean defines = texts.size() == 2
                && Acronyms.isTerm(texts.get(0))
                && Legend.definition(String.join(" – ", texts)) != null;
        return defines ? String.join(" – ", texts) : "";
    }

    /** The lines of such a table in the order they are read; empty for any other table. */
    static List<ProseLine> lines(SourceTable table, int tablesBefore) {
        if (isLayout(table)) {
            return byColumns(cells(table.rows()), tablesBefore);
        }
        if (isLegend(table)) {
            return table.rows().stream()
                    .map(row -> legendLine(row, tablesBefore))
                    .filter(line -> !line.blank())
                    .toList();
        }
        return isPassport(table) ? passport(table, tablesBefore) : aims(table, tablesBefore);
    }

    /** «№ | Задача | Показатель»: a list of tasks. */
    private static List<ProseLine> aims(SourceTable table, int tablesBefore) {
        SourceCell aim = aim(table);
        if (aim == null) {
            return List.of();
        }
        List<ProseLine> lines = new ArrayList<>();
        lines.add(ProseLine.ofCell(Wording.squeeze(aim.text()).replaceFirst("а$", "и") + ":", false, tablesBefore));
        for (SourceRow row : table.rows().subList(1, table.rows().size())) {
            row.cells().stream()
                    .filter(cell -> cell.column() == aim.column() && !cell.blank())
                    .forEach(cell ->
                            lines.add(ProseLine.ofCell("– " + Wording.squeeze(cell.text()), false, tablesBefore)));
        }
        return lines;
    }

    /** The heading of the tasks in a table that lists them. */
    private static @Nullable SourceCell aim(SourceTable table) {
        List<SourceCell> head = table.rows().get(0).cells();
        return ColumnWords.kindOf(head.get(0).text()) != ColumnKind.NUMBER
                ? null
                : head.stream()
                        .filter(cell ->
                                AIM.matcher(Wording.squeeze(cell.text())).matches())
                        .findFirst()
                        .orElse(null);
    }

    /** What stands beside the tasks in a table that lists them, each text under its heading; empty for any other table. */
    static List<String> besideAims(SourceTable table) {
        SourceCell aim = isLayout(table) || isLegend(table) || isPassport(table) ? null : aim(table);
        if (aim == null) {
            return List.of();
        }
        List<SourceCell> head = table.rows().get(0).cells();
        return table.rows().subList(1, table.rows().size()).stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !cell.blank() && cell.column() != aim.column())
                .filter(cell -> cell.column() != head.get(0).column() || !Labels.isNumber(cell.text()))
                .map(cell -> Wording.headed(heading(head, cell), cell.text()))
                .toList();
    }

    private static String heading(List<SourceCell> head, SourceCell cell) {
        return cell.columnSpan() > 1
                ? ""
                : head.stream()
                        .filter(above -> above.column() == cell.column())
                        .map(SourceCell::text)
                        .findFirst()
                        .orElse("");
    }

    /** «Сокращение | Полное наименование». */
    private static boolean headsLegend(SourceRow row) {
        return definition(row).isEmpty()
                && row.cells().stream()
                        .map(SourceCell::text)
                        .map(Wording::squeeze)
                        .anyMatch(Legend::isListTitle);
    }

    /** A definition, or the words of the row; of one that heads the list what is no heading. */
    private static ProseLine legendLine(SourceRow row, int tablesBefore) {
        String definition = definition(row);
        boolean heads = headsLegend(row);
        List<String> texts = row.cells().stream()
                .map(SourceCell::text)
                .filter(text -> !heads || !headsColumnOfLegend(Wording.squeeze(text)))
                .toList();
        return ProseLine.ofCell(definition.isEmpty() ? String.join(" ", texts) : definition, false, tablesBefore);
    }

    private static boolean headsColumnOfLegend(String text) {
        boolean title = Legend.isListTitle(text) && text.chars().noneMatch(Character::isDigit);
        return title || LEGEND_HEADING.matcher(text).matches() || ColumnWords.kindOf(text) == ColumnKind.NUMBER;
    }

    private static boolean isPassport(SourceTable table) {
        return table.rows().stream()
                .anyMatch(row -> row.cells().size() == 2
                        && Aims.isHeading(row.cells().get(0).text()));
    }

    private static List<ProseLine> passport(SourceTable table, int tablesBefore) {
        List<ProseLine> lines = new ArrayList<>();
        for (SourceRow row : table.rows()) {
            for (int at = 0; at < row.cells().size(); at++) {
                String text = Wording.tidy(row.cells().get(at).text());
                boolean heading = at == 0 && row.cells().size() > 1;
                lines.addAll(split(heading ? Wording.squeeze(text).replaceAll(":$", "") + ":" : text, tablesBefore));
            }
        }
        return lines;
    }

    private static List<ProseLine> byColumns(List<SourceCell> cells, int tablesBefore) {
        Map<Integer, List<ProseLine>> columns = new TreeMap<>();
        for (SourceCell cell : cells) {
            List<ProseLine> column = columns.computeIfAbsent(cell.column(), at -> new ArrayList<>());
            column.addAll(split(cell.text(), tablesBefore));
        }
        List<ProseLine> lines = new ArrayList<>();
        columns.values().forEach(lines::addAll);
        return lines;
    }

    /** The rows that stand above a plan's head; stamps side by side are read one after the other. */
    static List<ProseLine> above(List<SourceRow> rows, int tablesBefore) {
        List<ProseLine> lines = new ArrayList<>();
        int at = 0;
        while (at < rows.size()) {
            int beside = at;
            while (beside < rows.size() && isBeside(rows.get(beside)) && (beside > at || isStamped(rows.get(at)))) {
                beside++;
            }
            if (beside > at) {
                lines.addAll(byColumns(cells(rows.subList(at, beside)), tablesBefore));
            } else {
                lines.addAll(row(rows.get(beside++), tablesBefore));
            }
            at = beside;
        }
        return lines;
    }

    private static boolean isBeside(SourceRow row) {
        return row.cells().stream().filter(cell -> !cell.blank()).count() > 1;
    }

    private static boolean isStamped(SourceRow row) {
        return cells(List.of(row)).stream()
                .anyMatch(cell -> STAMP.matcher(Wording.squeeze(cell.text())).lookingAt());
    }

    /** What runs over the table is a heading. */
    private static List<ProseLine> row(SourceRow row, int tablesBefore) {
        if (row.cells().size() == 1 && row.cells().get(0).columnSpan() > 1) {
            return List.of(new ProseLine(Wording.squeeze(row.cells().get(0).text()), true, true, true, tablesBefore));
        }
        List<ProseLine> lines = new ArrayList<>();
        row.cells().stream()
                .filter(cell -> !cell.blank())
                .forEach(cell -> lines.addAll(split(cell.text(), tablesBefore)));
        return lines.isEmpty() ? List.of(ProseLine.ofCell("", false, tablesBefore)) : lines;
    }

    private static List<ProseLine> split(String text, int tablesBefore) {
        return text.lines()
                .map(line -> ProseLine.ofCell(line, false, tablesBefore))
                .toList();
    }

    private static List<SourceCell> cells(List<SourceRow> rows) {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !cell.blank())
                .toList();
    }
}
