package vekha.roadmap;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vekha.deadline.Warning;

/**
 * Something about a plan that somebody should look at; never a reason to refuse.
 *
 * @param thing number of the body or school it is about, 0 for the measure itself
 * @param name how that body or school is called
 * @param who the person who has left
 * @param warning what is odd about the deadline
 * @param rows the measures it concerns, in the order of the plan
 */
public record Doubt(
        Kind kind,
        long thing,
        @Nullable String name,
        @Nullable String who,
        @Nullable Warning warning,
        List<Row> rows) {

    /** What can be doubtful, in the order in which it is listed. */
    public enum Kind {
        YEAR_CANNOT_BE_MEANT(false),
        NO_SUCH_DATE(false),
        ENDS_BEFORE_IT_STARTS(false),
        OUTSIDE_PLAN_PERIOD(false),
        BEFORE_ORDER(false),
        NO_BODY(false),
        NO_SCHOOLS(false),
        BODY_ENDED(true),
        SCHOOL_CLOSED(true),
        PERSON_LEFT(true),
        CURATOR_LEFT(true),
        NO_CURATOR(true),
        NOBODY_MARKS(true),
        NOBODY_MARKS_SCHOOL(true);

        private final boolean aboutPeople;

        Kind(boolean aboutPeople) {
            this.aboutPeople = aboutPeople;
        }

        /** It can come about, and be put right, when the plan itself is settled. */
        public boolean aboutPeople() {
            return aboutPeople;
        }

        /** Said of a school and not of a body. */
        public boolean ofSchool() {
            return this == SCHOOL_CLOSED || this == CURATOR_LEFT || this == NO_CURATOR || this == NOBODY_MARKS_SCHOOL;
        }

        static Kind of(Warning warning) {
            return valueOf(warning.code().name());
        }
    }

    public Doubt {
        rows = List.copyOf(rows);
    }

    /** A measure it concerns. */
    public record Row(MeasureId measure, @Nullable String number, String title) {}

    /** The same about fewer measures. */
    Doubt about(List<Row> fewer) {
        return new Doubt(kind, thing, name, who, warning, fewer);
    }
}
