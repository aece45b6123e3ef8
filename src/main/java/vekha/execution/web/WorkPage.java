package vekha.execution.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * «Моя работа» with every text ready.
 *
 * @param today «четверг, 26 января 2023 г.»
 * @param care «3 школы: …»
 * @param here address of the page as it is shown, ticking left
 * @param several address of the page with boxes to tick
 * @param measure the one measure it is narrowed to
 */
record WorkPage(
        String today,
        @Nullable String care,
        WorkFilter filter,
        String here,
        String several,
        List<Order> orders,
        List<Group> groups,
        @Nullable String measure,
        String whole) {

    /** One of the ways to order the rows. */
    public record Order(String word, String href, boolean current) {}

    /**
     * Rows that stand together.
     *
     * @param before markup of the rows before the opened one, or of all of them
     * @param opened the row that shows its form
     * @param all where the hidden ones stand
     * @param several where all of them are ticked for one mark
     */
    public record Group(
            String id,
            String title,
            @Nullable String href,
            int count,
            boolean late,
            boolean folded,
            @Nullable String range,
            String before,
            @Nullable RowView opened,
            String after,
            @Nullable String shown,
            @Nullable String all,
            @Nullable String several) {}
}
