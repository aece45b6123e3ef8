package vekha.roadmap;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vekha.foundation.Id;

/** Puts numbers of things into what an event says for its taking back. */
final class Undo {

    private Undo() {}

    static Map<String, ?> numbers(
            String one, @Nullable Id first, String two, @Nullable Id second, String three, @Nullable Id third) {
        Map<String, @Nullable Long> numbers = new LinkedHashMap<>();
        numbers.put(one, number(first));
        numbers.put(two, number(second));
        numbers.put(three, number(third));
        return numbers;
    }

    private static @Nullable Long number(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}
