package vekha.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A text of the demonstration: parts in brackets, a line for each thing, its fields divided by «|»; «-» is an empty field. */
final class DemoText {

    private final Map<String, List<Row>> parts = new LinkedHashMap<>();

    private DemoText() {}

    /** One line. */
    record Row(List<String> fields) {

        static Row of(String line) {
            return new Row(
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
        }

        String get(int field) {
            return fields.get(field);
        }

        @Nullable
        String orNull(int field) {
            return field >= fields.size() || get(field).equals("-") ? null : get(field);
        }

        int number(int field) {
            return Integer.parseInt(get(field));
        }

        /** A list of names, divided by commas. */
        List<String> names(int field) {
            String text = orNull(field);
            return text == null ? List.of() : List.of(text.split(",\\s*"));
        }
    }

    /** @param name file in the folder of the demonstration */
    static DemoText read(String name) {
        DemoText text = new DemoText();
        List<Row> part = new ArrayList<>();
        for (String line : lines(name)) {
            if (line.startsWith("[")) {
                part = new ArrayList<>();
                text.parts.put(line.substring(1, line.length() - 1), part);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                part.add(Row.of(line));
            }
        }
        return text;
    }

    List<Row> rows(String part) {
        return parts.getOrDefault(part, List.of());
    }

    /** The lines of a part that have one field each. */
    List<String> sentences(String part) {
        return rows(part).stream().map(row -> row.get(0)).toList();
    }

    /** The rest of the line in the part «plan» that begins with a word, when there is one. */
    @Nullable
    Row about(String word) {
        return rows("plan").stream()
                .filter(row -> row.get(0).equals(word))
                .findFirst()
                .orElse(null);
    }

    String value(String word) {
        return Objects.requireNonNull(about(word), word).get(1);
    }

    private static List<String> lines(String name) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DemoText.class.getResourceAsStream("/demo/" + name), name),
                StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
