package vekha.execution;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done by one person, in the order in which it presses.
 *
 * @param places schools and bodies in the person's care and how far they are
 * @param school the one school the page is narrowed to
 */
public record MyWork(
        LocalDate today,
        List<Group> groups,
        List<OwnPlace> places,
        @Nullable Long school) {

    /** Why rows stand together; in the order of the page. */
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
     * @param rows the first of them
     * @param total how many there are
     * @param open how many of them somebody still has to do
     */
    public record Group(
            Press press,
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

    private int open(Press press) {
        return groups.stream()
                .filter(it -> it.press() == press)
                .mapToInt(Group::open)
                .sum();
    }

    public int overdue() {
        return open(Press.OVERDUE);
    }

    public int untilMonthEnd() {
        return open(Press.WEEK) + open(Press.MONTH);
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }

    public List<OwnPlace> schools() {
        return places.stream().filter(it -> it.school() != null).toList();
    }
}
