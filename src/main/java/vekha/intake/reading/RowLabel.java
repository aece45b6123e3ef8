package vekha.intake.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The number of a row where it stands alone on a line.
 *
 * @param levels 2.1 has two
 * @param end what closes it: a point, a bracket or nothing
 */
record RowLabel(List<Integer> levels, String end) {

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3}(?:\\s?\\.{1,2}\\s?\\d{1,3}){0,3})\\s?([.)]*)");

    /** A plan that was shortened has lost so many numbers in a row. */
    private static final int MOST_LOST = 3;

    static @Nullable RowLabel of(String line) {
        Matcher number = NUMBER.matcher(line.strip());
        if (!number.matches()) {
            return null;
        }
        return new RowLabel(
                Stream.of(number.group(1).split("\\s?\\.{1,2}\\s?"))
                        .map(Integer::valueOf)
                        .toList(),
                number.group(2));
    }

    /** 1, 1.1, 2.1.1: the number of a first row. */
    boolean first() {
        return levels.get(levels.size() - 1) == 1;
    }

    /** Whether this number comes after another: the next one, the first below it, or the next of a level above. */
    boolean follows(RowLabel before) {
        if (end.isEmpty() != before.end.isEmpty() && levels.size() == 1 && before.levels.size() == 1) {
            return false; // a quantity
        }
        int common = 0;
        while (common < Math.min(levels.size(), before.levels.size())
                && levels.get(common).equals(before.levels.get(common))) {
            common++;
        }
        if (common == levels.size()) {
            return common == before.levels.size(); // a number that was given twice
        }
        int above = common < before.levels.size() ? before.levels.get(common) : 0;
        int step = levels.get(common) - above;
        return step > 0
                && step <= MOST_LOST
                && levels.subList(common + 1, levels.size()).stream().allMatch(level -> level == 1);
    }

    /** Whether counting begins anew, as it does below the heading of a section. */
    boolean beginsAnew(RowLabel before) {
        return first() && (levels.size() == 1 || !levels.get(0).equals(before.levels.get(0)));
    }
}
