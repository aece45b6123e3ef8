package vekha.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes in the groups that the one statement over all checkpoints brings, and keeps them as tallies by what the page shows. */
final class Counted {

    /** Where checkpoints lie; 0 for none. */
    record Where(long roadmap, long section, long school, long body) {}

    /** Who answers in a month; body 0 stands for the schools. */
    record Load(long body, YearMonth month) {}

    /** What is late or not looked at in one school, or in one body where no school answers. */
    record Place(long school, long body) {}

    /** Counts that grow. */
    static final class Sum {
        private final int[] by = new int[8];
        private int due;
        private int done;
        private @Nullable LocalDate oldest;

        private void add(String standing, boolean isDue, int number) {
            int place = place(standing);
            by[place] += number;
            if (isDue && place != 7) {
                due += number;
                done += place == 0 ? number : 0;
            }
        }

        private static int place(String standing) {
            return switch (standing) {
                case "ACCEPTED" -> 0;
                case "REPORTED" -> 1;
                case "RETURNED" -> 2;
                case "OVERDUE" -> 3;
                case "SOON" -> 4;
                case "PLANNED" -> 5;
                case "WAITS" -> 6;
                default -> 7;
            };
        }

        Tally tally() {
            return new Tally(by[0], by[1], by[2], by[3], by[4], by[5], by[6], by[7], due, done);
        }

        @Nullable
        LocalDate oldest() {
            return oldest;
        }
    }

    private static final int CELLS = 1;
    private static final int MONTHS = 2;

    final Map<Where, Sum> cells = new HashMap<>();
    final Map<Load, Sum> load = new HashMap<>();
    final Map<YearMonth, Sum> months = new TreeMap<>();
    final Map<YearMonth, Sum> doneIn = new HashMap<>();
    final Map<Place, Sum> late = new HashMap<>();
    final Map<Long, LocalDate> reportedSince = new HashMap<>();

    /** One group; the columns are read by place, there are a thousand rows of them. */
    void take(ResultSet row) throws SQLException {
        int which = row.getInt(1);
        String standing = Objects.requireNonNull(row.getString(2));
        boolean due = row.getBoolean(3);
        int number = row.getInt(4);
        if (which == CELLS) {
            takeCell(row, standing, due, number);
        } else if (which == MONTHS) {
            LocalDate month = row.getObject(10, LocalDate.class);
            if (month != null) {
                YearMonth in = YearMonth.from(month);
                months.computeIfAbsent(in, any -> new Sum()).add(standing, due, number);
                load.computeIfAbsent(new Load(row.getLong(9), in), any -> new Sum())
                        .add(standing, due, number);
            }
        } else {
            LocalDate month = row.getObject(11, LocalDate.class);
            if (month != null) {
                doneIn.computeIfAbsent(YearMonth.from(month), any -> new Sum()).add(standing, due, number);
            }
        }
    }

    private void takeCell(ResultSet row, String standing, boolean due, int number) throws SQLException {
        Where where = new Where(row.getLong(6), row.getLong(7), row.getLong(8), row.getLong(9));
        cells.computeIfAbsent(where, any -> new Sum()).add(standing, due, number);
        if (standing.equals("OVERDUE") || standing.equals("RETURNED")) {
            Place place = new Place(where.school, where.school == 0 ? where.body : 0);
            Sum sum = late.computeIfAbsent(place, any -> new Sum());
            sum.add(standing, due, number);
            if (standing.equals("OVERDUE")) {
                sum.oldest = earlier(sum.oldest, row.getObject(5, LocalDate.class));
            }
        } else if (standing.equals("REPORTED")) {
            LocalDate since = row.getObject(5, LocalDate.class);
            if (since != null) {
                reportedSince.merge(where.roadmap, since, (one, other) -> one.isBefore(other) ? one : other);
            }
        }
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    /** Months with what falls due and what is done in them, oldest first. */
    Month month(YearMonth in) {
        Tally tally = tally(months.get(in));
        Tally made = tally(doneIn.get(in));
        return new Month(
                in,
                tally.total() + tally.waits() + tally.notRequired(),
                tally.notRequired(),
                tally.due(),
                tally.accepted(),
                tally.reported(),
                tally.returned(),
                tally.overdue(),
                made.accepted(),
                made.accepted() + made.reported());
    }

    static Tally tally(@Nullable Sum sum) {
        return sum == null ? Tally.NONE : sum.tally();
    }
}
