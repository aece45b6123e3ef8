package vekha.roadmap.web;

import java.util.List;

/**
 * What was understood of a deadline, for the eye.
 *
 * @param sentence how it was understood, or why it has no date
 * @param dates the due periods, the first twelve
 * @param more how many are not shown
 * @param others other readings to choose from
 */
public record Understanding(
        String sentence, List<String> dates, int more, List<String> warnings, boolean waits, List<Reading> others) {

    /**
     * Another way to read the same words.
     *
     * @param wording the correction that means this
     */
    public record Reading(String wording, String sentence, List<String> dates) {}

    /** The second line of a deadline cell: an icon of the sprite and a few words; empty when it would repeat the wording. */
    public record Line(String icon, String text) {

        static final Line NONE = new Line("", "");
    }
}
