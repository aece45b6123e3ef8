package vekha.dashboard;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vekha.directory.SchoolLabel;

/** How the checkpoints of one roadmap, section, school and body stand; everything else on the page is summed up from these. */
record Cell(
        long roadmap,
        @Nullable SectionOf section,
        @Nullable SchoolOf school,
        @Nullable BodyOf body,
        Tally tally) {

    /** Within one roadmap: by section, school and body; what has none of them comes last. */
    static final Comparator<Cell> IN_ORDER = Comparator.comparing(
                    Cell::section, Comparator.nullsLast(Comparator.<SectionOf>naturalOrder()))
            .thenComparing(Cell::school, Comparator.nullsLast(Comparator.<SchoolOf>naturalOrder()))
            .thenComparing(Cell::body, Comparator.nullsLast(Comparator.<BodyOf>naturalOrder()));

    record SectionOf(long id, int place, String name) implements Comparable<SectionOf> {

        @Override
        public int compareTo(SectionOf other) {
            int order = Integer.compare(place, other.place);
            return order != 0 ? order : Long.compare(id, other.id);
        }
    }

    record SchoolOf(long id, SchoolLabel label) implements Comparable<SchoolOf> {

        @Override
        public int compareTo(SchoolOf other) {
            int order = label.compareTo(other.label);
            return order != 0 ? order : Long.compare(id, other.id);
        }
    }

    record BodyOf(long id, String name) implements Comparable<BodyOf> {

        @Override
        public int compareTo(BodyOf other) {
            int order = name.compareTo(other.name);
            return order != 0 ? order : Long.compare(id, other.id);
        }
    }
}
