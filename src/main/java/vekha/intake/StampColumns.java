package vekha.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vekha.intake.reading.Paragraph;

/** Reads stamps that an author has set side by side with tabs one after the other, as if each had a cell of its own. */
final class StampColumns {

    private static final Pattern STAMP = Pattern.compile(
            "[«\"]?(?:утвержд|согласован|рассмотрен|принят|одобрен)\\p{L}{0,4}(?!\\p{L}).*",
            Wording.RUSSIAN | Pattern.DOTALL);
    private static final Pattern TABS = Pattern.compile("\\s*\\t\\s*");
    private static final int MOST_LINES = 12;

    private final List<ProseLine> lines;
    private final List<ProseLine> right = new ArrayList<>();

    /** @param lines where the lines go */
    StampColumns(List<ProseLine> lines) {
        this.lines = lines;
    }

    void take(String line, Paragraph paragraph, int tablesBefore) {
        String[] sides = TABS.split(line.strip(), 2);
        boolean beside = sides.length == 2
                && (right.isEmpty() ? isStamp(sides[0]) || isStamp(sides[1]) : right.size() < MOST_LINES);
        if (beside) {
            lines.add(ProseLine.of(sides[0], paragraph, tablesBefore));
            right.add(ProseLine.of(sides[1], paragraph, tablesBefore));
        } else {
            close();
            lines.add(ProseLine.of(line, paragraph, tablesBefore));
        }
    }

    /** The side by side is over: what stood to the right follows. */
    void close() {
        lines.addAll(right);
        right.clear();
    }

    private static boolean isStamp(String text) {
        return STAMP.matcher(text).matches();
    }
}
