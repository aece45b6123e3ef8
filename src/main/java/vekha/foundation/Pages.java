package vekha.foundation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Where in a long list the reader is; what the fragment {@code pagination} shows.
 *
 * @param from number of the first row shown, counted from 1; 0 when there is none
 * @param total rows in all
 */
public record Pages(
        int from,
        int to,
        int total,
        @Nullable String previousHref,
        @Nullable String nextHref,
        List<Step> items) {

    public static final int SIZE = 50;

    /** So many rows of a list without pages are in memory at a time. */
    public static final int AT_ONCE = 500;

    /** A page one can go to; without an address it stands for those left out. */
    public record Step(String label, @Nullable String href, boolean current) {}

    /**
     * @param page counted from 1; what lies outside is taken for the nearest one
     * @param list address of the list, under which each page has its own; the first one has no number in it
     */
    public static Pages of(int total, int page, Address list) {
        IntFunction<String> href =
                number -> list.with("page", number == 1 ? null : number).toString();
        int last = last(total);
        int current = Math.max(1, Math.min(page, last));
        return new Pages(
                total == 0 ? 0 : (current - 1) * SIZE + 1,
                Math.min(total, current * SIZE),
                total,
                current > 1 ? href.apply(current - 1) : null,
                current < last ? href.apply(current + 1) : null,
                steps(current, last, href));
    }

    /** How many rows come before that page. */
    public static int offset(int page) {
        return (Math.max(1, Math.min(page, 1_000_000)) - 1) * SIZE;
    }

    private static int last(int total) {
        return Math.max(1, (total + SIZE - 1) / SIZE);
    }

    private static List<Step> steps(int current, int last, IntFunction<String> href) {
        List<Step> steps = new ArrayList<>();
        for (int page = 1; page <= last; page++) {
            boolean near = Math.abs(page - current) <= 2;
            if (near || page == 1 || page == last) {
                steps.add(new Step(String.valueOf(page), href.apply(page), page == current));
            } else if (steps.get(steps.size() - 1).href() != null) {
                steps.add(new Step("…", null, false));
            }
        }
        return steps;
    }
}
