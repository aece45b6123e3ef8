package vekha.roadmap.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vekha.roadmap.MeasureQueries;

/** What the forms of a plan offer to choose from, and how the chosen is called. */
public record Choices(
        List<Pieces.Option> bodies,
        List<Pieces.Option> schools,
        List<Pieces.Option> programmes,
        Map<String, String> names) {

    static Choices of(List<MeasureQueries.Choice> all) {
        Map<String, List<Pieces.Option>> byKind = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (MeasureQueries.Choice choice : all) {
            String number = Long.toString(choice.id());
            byKind.computeIfAbsent(choice.kind(), kind -> new ArrayList<>())
                    .add(new Pieces.Option(number, choice.name()));
            names.put(choice.kind() + number, choice.name());
        }
        return new Choices(
                byKind.getOrDefault("body", List.of()),
                byKind.getOrDefault("school", List.of()),
                byKind.getOrDefault("programme", List.of()),
                names);
    }

    /** The chosen one by one, to be shown and taken out again. */
    List<Pieces.Option> chips(String kind, Collection<Long> numbers) {
        return numbers.stream()
                .map(number -> new Pieces.Option(Long.toString(number), named(kind, List.of(number))))
                .toList();
    }

    /** The chosen by name, in the order chosen. */
    String named(String kind, @Nullable Collection<Long> numbers) {
        return numbers == null
                ? ""
                : numbers.stream()
                        .map(number -> Objects.requireNonNullElse(names.get(kind + number), "№ " + number))
                        .collect(Collectors.joining(", "));
    }
}
