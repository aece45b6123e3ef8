package vekha.roadmap.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the checks say about a plan, in words.
 *
 * @param count how many doubts are open
 * @param dismissed those of which somebody said that it is meant so
 * @param mayDismiss the person keeps the plan
 */
public record DoubtList(int count, List<Group> groups, List<Dismissed> dismissed, boolean mayDismiss) {

    /** Doubts of one kind, with what happens when nobody heeds them. */
    public record Group(String title, String ignored, List<Item> items) {}

    /**
     * One doubt.
     *
     * @param more how many rows it concerns beside those named
     */
    public record Item(
            @Nullable String text,
            List<Pieces.Crumb> rows,
            @Nullable String more,
            String address) {}

    /** A doubt that was dismissed, by whom and why. */
    public record Dismissed(
            String text, List<Pieces.Crumb> rows, @Nullable String more, String why, String address) {}
}
