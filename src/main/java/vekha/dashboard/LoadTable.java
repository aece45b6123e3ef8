package vekha.dashboard;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How much falls due for whom in which month; the ground of a number says how much it is beside the greatest one. */
record LoadTable(List<YearMonth> months, List<Row> rows, List<Square> sums) {

    /** @param name null for the schools together */
    record Row(@Nullable String name, @Nullable String address, List<Square> squares) {

        public String cells() {
            return markup(squares, false);
        }
    }

    /**
     * What falls due for one in one month.
     *
     * @param level from 0, nothing, to 4, nearly as much as the most
     */
    record Square(Tally tally, int level, Rows rows) {}

    public String sumCells() {
        return markup(sums, true);
    }

    private static String markup(List<Square> squares, boolean sum) {
        Markup markup = new Markup();
        squares.forEach(square -> markup.load(square, sum));
        return markup.toString();
    }

    /** @param names of the bodies by their number */
    static LoadTable of(Counted counted, List<YearMonth> months, Map<Long, String> names, Rows rows) {
        int most = counted.load.values().stream()
                .mapToInt(sum -> sum.tally().required())
                .max()
                .orElse(0);
        List<Row> lines = new ArrayList<>();
        counted.load.keySet().stream()
                .map(Counted.Load::body)
                .distinct()
                .sorted((one, other) -> one == 0 || other == 0
                        ? Long.compare(one, other)
                        : names.getOrDefault(one, "").compareTo(names.getOrDefault(other, "")))
                .forEach(body -> lines.add(new Row(
                        names.get(body),
                        body == 0 ? null : "/bodies/" + body,
                        squares(counted, months, body, most, rows.where("body", body)))));
        List<Square> sums = months.stream()
                .map(month -> new Square(Counted.tally(counted.months.get(month)), 0, rows.where("month", month)))
                .toList();
        return new LoadTable(months, lines, sums);
    }

    private static List<Square> squares(Counted counted, List<YearMonth> months, long body, int most, Rows rows) {
        return months.stream()
                .map(month -> {
                    Tally tally = Counted.tally(counted.load.get(new Counted.Load(body, month)));
                    return new Square(tally, level(tally.required(), most), rows.where("month", month));
                })
                .toList();
    }

    private static int level(int number, int most) {
        return number == 0 ? 0 : 1 + Math.min(3, 4 * (number - 1) / most);
    }
}
