package vekha.execution;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is due on the days of a month or of a week.
 *
 * @param from first day shown, a Monday
 * @param to last day shown
 * @param days what is due, by day; a day with nothing is not there
 * @param going what is to be done now and due only later, the nearest first
 * @param overdue how many checkpoints are late by now, whatever days are shown
 */
public record Calendar(
        LocalDate from,
        LocalDate to,
        LocalDate today,
        Map<LocalDate, List<Entry>> days,
        List<Entry> going,
        int overdue,
        List<Choice> choices) {

    /**
     * A measure on a day, in all schools and bodies that are asked about.
     *
     * @param one the checkpoint, where there is only one
     */
    public record Entry(long measure, long roadmap, String number, String title, TimelineMark mark, long one) {

        public LocalDate due() {
            return LocalDate.ofEpochDay(mark.to());
        }

        public LocalDate start() {
            return LocalDate.ofEpochDay(mark.from());
        }

        public boolean isRange() {
            return mark.from() < mark.to();
        }
    }

    /** @param kind roadmap, school, body or person */
    public record Choice(String kind, long id, String name) {}

    /** Asks for what is in the care of a person, of one school, one body or one plan; of all that may be seen without. */
    public record Filter(
            @Nullable Long roadmap,
            @Nullable Long school,
            @Nullable Long body,
            @Nullable Long person) {

        public boolean isNarrow() {
            return roadmap != null || school != null || body != null || person != null;
        }
    }
}
