package vekha.directory.web;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Several names in one field of a form, each on a line of its own. */
final class Lines {

    private static final int LONGEST = 300;

    private Lines() {}

    static Set<String> read(@Nullable String text) {
        return text == null
                ? Set.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static @Nullable String write(Collection<String> lines) {
        return lines.isEmpty() ? null : String.join("\n", lines);
    }

    static boolean fit(@Nullable String text) {
        return read(text).stream().allMatch(line -> line.length() <= LONGEST);
    }
}
