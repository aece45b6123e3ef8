package vekha.execution.web;

import org.jspecify.annotations.Nullable;
import vekha.execution.MyWork;

/**
 * What «Моя работа» is narrowed to and how it is ordered, as it stands in the address.
 *
 * @param by «school», «measure», else by urgency
 * @param several rows are ticked for one common mark
 */
record WorkFilter(
        @Nullable Long school,
        @Nullable Long measure,
        @Nullable String by,
        @Nullable Boolean several) {

    MyWork.Filter toFilter() {
        return new MyWork.Filter(school, measure, MyWork.By.of(by));
    }

    public boolean isSeveral() {
        return Boolean.TRUE.equals(several);
    }

    WorkFilter ordered(MyWork.By other) {
        return new WorkFilter(school, measure, other == MyWork.By.URGENCY ? null : other.word(), several);
    }

    WorkFilter several(boolean ticked) {
        return new WorkFilter(school, measure, by, ticked ? Boolean.TRUE : null);
    }

    WorkFilter of(@Nullable Long otherMeasure) {
        return new WorkFilter(school, otherMeasure, by, several);
    }

    String address() {
        StringBuilder query = new StringBuilder();
        add(query, "by", toFilter().by() == MyWork.By.URGENCY ? null : by);
        add(query, "school", school);
        add(query, "measure", measure);
        add(query, "several", isSeveral() ? Boolean.TRUE : null);
        return query.isEmpty() ? "/my-work" : "/my-work?" + query;
    }

    private static void add(StringBuilder query, String name, @Nullable Object value) {
        if (value != null) {
            query.append(query.isEmpty() ? "" : "&").append(name).append('=').append(value);
        }
    }
}
