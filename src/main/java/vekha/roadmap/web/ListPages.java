package vekha.roadmap.web;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The row of page numbers under a list. */
public record ListPages(
        long from,
        long to,
        long total,
        @Nullable String previousHref,
        @Nullable String nextHref,
        List<Page> items) {

    public record Page(String label, String href, boolean current) {}

    static ListPages of(int current, long total, int size, IntFunction<String> href) {
        int last = (int) Math.max(1, (total + size - 1) / size);
        long from = total == 0 ? 0 : (long) (current - 1) * size + 1;
        return new ListPages(
                from,
                Math.min(total, (long) current * size),
                total,
                current > 1 ? href.apply(current - 1) : null,
                current < last ? href.apply(current + 1) : null,
                IntStream.rangeClosed(1, last)
                        .mapToObj(page -> new Page(Integer.toString(page), href.apply(page), page == current))
                        .toList());
    }
}
