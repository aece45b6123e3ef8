package vekha.foundation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One link of the joined row above a list: which rows, how many, and whether it is chosen now. */
public record Filter(String label, @Nullable Long count, String href, boolean current) {

    /**
     * Links that narrow a list to one kind of things: all of them first, then each kind in the order of the map.
     *
     * @param list address of the list with what else is asked for
     * @param parameter under which the kind stands in the address
     * @param label the word for a kind
     */
    public static <K extends Enum<K>> List<Filter> byKind(
            Address list,
            String parameter,
            String all,
            Map<K, Long> counts,
            @Nullable K chosen,
            Function<K, String> label) {
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        List<Filter> filters = new ArrayList<>();
        filters.add(new Filter(all, total, list.with(parameter, null).toString(), chosen == null));
        counts.forEach((kind, count) -> filters.add(
                new Filter(label.apply(kind), count, list.with(parameter, kind).toString(), kind == chosen)));
        return filters;
    }
}
