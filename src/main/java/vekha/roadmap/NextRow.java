package vekha.roadmap;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vekha.deadline.Deadline;
import vekha.deadline.Occurrence;
import vekha.deadline.Warning;

/**
 * A measure on its way into another period.
 *
 * @param at its place in the old plan, counted from 0
 * @param heading of the section it stands in
 * @param old how its deadline was read in the old period
 * @param verbatim how the same words are read in the new one
 * @param shifted how they are read with their years moved, when they name some
 * @param finished nothing is left to do and it does not come round
 * @param yearsElsewhere its title, audience or result name years of the old period
 * @param ended names of bodies that answer for it and are no more
 * @param usual the same number of dates, each as much later as the period is
 */
public record NextRow(
        int at,
        @Nullable String number,
        String title,
        String heading,
        Wording old,
        Wording verbatim,
        @Nullable Wording shifted,
        boolean finished,
        boolean yearsElsewhere,
        List<String> ended,
        boolean usual) {

    /**
     * Words and what they mean.
     *
     * @param correction the second wording that is understood in place of the first
     */
    public record Wording(String text, @Nullable String correction, Deadline deadline) {

        /** The words that count. */
        public String counting() {
            return correction == null ? text : correction;
        }

        List<Occurrence> occurrences() {
            return deadline.occurrences();
        }
    }

    /** Under which heading of the preview the row stands; one, the first that fits. */
    public enum Group {
        /** Something is different than one expects. */
        ASKED,
        FINISHED,
        SHIFTED,
        WAITS,
        USUAL
    }

    /** How it is carried on unless somebody chooses otherwise. */
    public Wording proposed() {
        return shifted == null ? verbatim : shifted;
    }

    public Group group(boolean proposesToDrop) {
        if (finished && proposesToDrop) {
            return Group.FINISHED;
        }
        if (isAsked()) {
            return Group.ASKED;
        }
        if (shifted != null) {
            return Group.SHIFTED;
        }
        return proposed().occurrences().isEmpty() ? Group.WAITS : Group.USUAL;
    }

    private boolean isAsked() {
        return !ended.isEmpty()
                || yearsElsewhere
                || hasLostItsDates()
                || !usual
                || !newWarnings().isEmpty();
    }

    public boolean hasLostItsDates() {
        return !old.occurrences().isEmpty() && proposed().occurrences().isEmpty();
    }

    /** What is wrong with the deadline in the new period and was not in the old one. */
    public List<Warning> newWarnings() {
        List<Warning.Code> known =
                old.deadline().warnings().stream().map(Warning::code).toList();
        return proposed().deadline().warnings().stream()
                .filter(warning -> !known.contains(warning.code()))
                .toList();
    }

    /** Whether the dates are as many years later as one expects. */
    static boolean isUsual(List<Occurrence> before, List<Occurrence> now, boolean sameLength) {
        if (before.isEmpty() || now.isEmpty()) {
            return before.isEmpty() == now.isEmpty();
        }
        return !sameLength || before.size() == now.size();
    }
}
