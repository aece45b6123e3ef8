package vekha.programme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lines copied out of a table of a risk profile: a factor, its weight, and whether it is worked on, divided by tabs or semicolons.
 * A factor is known by the words of its name; what is not understood is told and never guessed.
 */
public record RiskTable(Map<Long, Risk> risks, List<String> unread) {

    private static final Set<String> YES =
            Set.of("да", "+", "активирован", "активировано", "активен", "yes", "✓", "v", "1", "x", "х");

    public static RiskTable read(String text, List<RiskQueries.Factor> factors) {
        Map<Long, Risk> risks = new HashMap<>();
        List<String> unread = new ArrayList<>();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            List<String> cells = Stream.of(line.split("\\s*[\\t;|]\\s*|\\s{2,}"))
                    .map(String::strip)
                    .filter(cell -> !cell.isEmpty())
                    .toList();
            Optional<Long> factor = factor(cells, factors);
            Optional<Significance> weight =
                    cells.stream().flatMap(cell -> weight(cell).stream()).findFirst();
            if (factor.isPresent() && weight.isPresent()) {
                boolean activated = YES.contains(folded(cells.get(cells.size() - 1)));
                risks.put(factor.get(), new Risk(weight.get(), activated));
            } else {
                unread.add(line);
            }
        });
        return new RiskTable(risks, unread);
    }

    private static Optional<Significance> weight(String cell) {
        String word = folded(cell);
        if (word.startsWith("высок") || word.equals("high")) {
            return Optional.of(Significance.HIGH);
        }
        if (word.startsWith("средн") || word.equals("medium")) {
            return Optional.of(Significance.MEDIUM);
        }
        if (word.startsWith("низк") && word.length() <= 7 || word.equals("low")) {
            return Optional.of(Significance.LOW);
        }
        boolean none = word.startsWith("незначим")
                || word.startsWith("отсутств")
                || Set.of("нет риска", "none").contains(word);
        return none ? Optional.of(Significance.NONE) : Optional.empty();
    }

    /** The one factor most of whose words the line has; none when two have as many. */
    private static Optional<Long> factor(List<String> cells, List<RiskQueries.Factor> factors) {
        Set<String> words = cells.stream().flatMap(RiskTable::stems).collect(Collectors.toSet());
        long best = 0;
        List<Long> found = new ArrayList<>();
        for (RiskQueries.Factor factor : factors) {
            List<String> asked = stems(factor.name()).toList();
            long known = asked.stream().filter(words::contains).count();
            if (known > best) {
                best = known;
                found.clear();
            }
            if (known == best && known * 2 >= asked.size() && known > 0) {
                found.add(factor.id());
            }
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Words without their endings: «учебная мотивация» is «учебной мотивации». */
    private static Stream<String> stems(String text) {
        return Stream.of(folded(text).split("[^\\p{L}]+"))
                .filter(word -> word.length() > 2)
                .map(word -> word.substring(0, Math.min(word.length(), 6)));
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
