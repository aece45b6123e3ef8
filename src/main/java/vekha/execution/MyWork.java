package vekha.execution;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done by one person, in the order in which it presses, or school by school, or measure by measure.
 *
 * @param places schools and bodies in the person's care and how far they are
 * @param overdue how many are overdue, whatever they stand under
 * @param untilMonthEnd how many are still to be done until the end of the month
 */
public record MyWork(
        LocalDate today, Filter filter, List<Group> groups, List<OwnPlace> places, int overdue, int untilMonthEnd) {

    /** Under what the rows stand. */
    public enum By {
        URGENCY(
                "y.press",
                "array_position(array['OVERDUE', 'RETURNED', 'WEEK', 'MONTH', 'WAITS', 'LATER', 'REPORTED'], press), place_in_group"),
        SCHOOL(
                "coalesce('s' || c.school_id, 'b' || c.body_id, 'n')",
                "school_id is null, school collate by_number, body collate by_number, group_key, place_in_group"),
        MEASURE("'m' || c.measure_id", "roadmap_id, position, measure_id, place_in_group");

        private final String key;
        private final String order;

        By(String key, String order) {
            this.key = key;
            this.order = order;
        }

        /** In SQL: what makes rows stand together; what does not press yet stands apart in any case. */
        String key() {
            return "case when y.press in ('LATER', 'REPORTED') then y.press else " + key + " end";
        }

        String order() {
            return "group_key in ('LATER', 'REPORTED'), " + order;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static By of(@Nullable String word) {
            return "school".equals(word) ? SCHOOL : "measure".equals(word) ? MEASURE : URGENCY;
        }
    }

    /** What the page is narrowed to, and how it is ordered. */
    public record Filter(@Nullable Long school, @Nullable Long measure, By by) {

        public static final Filter ALL = new Filter(null, null, By.URGENCY);
    }

    /** How much a row presses; in the order of the page. */
    public enum Press {
        OVERDUE("overdue"),
        RETURNED("returned"),
        WEEK("soon"),
        MONTH("soon"),
        WAITS("waits"),
        LATER("planned"),
        REPORTED("reported");

        private final String state;

        Press(String state) {
            this.state = state;
        }

        /** Which list of checkpoints holds those that find no room here. */
        public String state() {
            return state;
        }

        /** Opened only on request: nothing presses there. */
        public boolean isFolded() {
            return this == LATER || this == REPORTED;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param press how much all of its rows press; null where they stand by school or measure
     * @param rows the first of them
     * @param total how many there are
     * @param open how many of them somebody still has to do
     */
    public record Group(
            @Nullable Press press,
            List<CheckpointRow> rows,
            int total,
            int open,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        public int hidden() {
            return total - rows.size();
        }
    }

    /**
     * @param school null for a body
     * @param due how many are due before today, not required ones left out
     * @param done how many of these are accepted
     */
    public record OwnPlace(@Nullable Long school, @Nullable Long body, String name, Counts counts, int due, int done) {}

    /** What the pole of a school shows. */
    public record Counts(int accepted, int reported, int returned, int overdue, int soon, int planned) {

        public int total() {
            return accepted + reported + returned + overdue + soon + planned;
        }
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }

    public List<OwnPlace> schools() {
        return places.stream().filter(it -> it.school() != null).toList();
    }
}
