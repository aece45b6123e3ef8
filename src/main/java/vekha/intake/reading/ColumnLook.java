package vekha.intake.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** How the cells of one column look, learned from rows that are known to be whole. */
final class ColumnLook {

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}|\\d+");

    /** Endings of cases differ, so that words are known by their beginnings. */
    private static final int STEM = 5;

    private static final int KINDS = 4;

    private static final int LENGTHS = 5;

    /** One word tells no more than this, however often it was seen. */
    private static final double MOST_OF_A_WORD = 2.5;

    private final Map<String, Integer> stems = new HashMap<>();

    private final int[] kinds = new int[KINDS];

    private final int[] lengths = new int[LENGTHS];

    private int cells;

    private int empty;

    void learn(String cell) {
        cells++;
        if (cell.isBlank()) {
            empty++;
            return;
        }
        kinds[kind(cell)]++;
        lengths[length(cell)]++;
        stems(cell).forEach(stem -> stems.merge(stem, 1, Integer::sum));
    }

    /** The logarithm of how likely an empty cell is here. */
    double emptiness() {
        return Math.log((empty + 0.3) / (cells + 1.0));
    }

    /** How well a line suits as the first of a cell; the columns beside it tell what is common to all. */
    double suits(String line, List<ColumnLook> all) {
        int written = cells - empty;
        return Math.log((written + 0.7) / (cells + 1.0))
                + Math.log((kinds[kind(line)] + 0.5) / (written + 0.5 * KINDS))
                + Math.log((lengths[length(line)] + 0.5) / (written + 0.5 * LENGTHS))
                + words(line, all);
    }

    /** How well the words of a line suit, as all that counts of a further line of a cell. */
    double words(String line, List<ColumnLook> all) {
        double sum = 0;
        Set<String> found = stems(line);
        for (String stem : found) {
            double here = share(stem);
            double everywhere =
                    all.stream().mapToDouble(look -> look.share(stem)).average().orElse(here);
            sum += Math.max(-MOST_OF_A_WORD, Math.min(MOST_OF_A_WORD, Math.log(here / everywhere)));
        }
        return found.isEmpty() ? 0 : 2 * sum / Math.sqrt(found.size());
    }

    private double share(String stem) {
        return (stems.getOrDefault(stem, 0) + 0.2) / (cells + 1.0);
    }

    private static Set<String> stems(String text) {
        Set<String> found = new HashSet<>();
        WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(word ->
                        word.group().substring(0, Math.min(STEM, word.group().length())))
                .forEach(found::add);
        return found;
    }

    private static int kind(String text) {
        int first = text.strip().codePointAt(0);
        if (Character.isUpperCase(first)) {
            return 0;
        }
        return Character.isLowerCase(first) ? 1 : Character.isDigit(first) ? 2 : 3;
    }

    private static int length(String text) {
        int length = text.strip().length();
        return length <= 12 ? 0 : length <= 25 ? 1 : length <= 50 ? 2 : length <= 100 ? 3 : 4;
    }
}
