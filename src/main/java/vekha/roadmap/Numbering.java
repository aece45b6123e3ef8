package vekha.roadmap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The printed numbers of one table: what is odd about them, and what they would be if they were counted anew. */
public final class Numbering {

    private static final Pattern LABEL = Pattern.compile("(.*?)(\\d+(?:\\.\\d+)*|[IVX]+)([.)]?)", Pattern.DOTALL);
    private static final Pattern COUNTED = Pattern.compile("((?:\\d+\\.)*)(\\d{1,6})\\.?");
    private static final String[] ROMAN = {"X", "IX", "V", "IV", "I"};
    private static final int[] WORTH = {10, 9, 5, 4, 1};

    private final List<Row> rows;

    /** @param rows from top to bottom */
    public Numbering(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /** @param depth how many sections a row stands in */
    public record Row(boolean section, int depth, @Nullable String number) {

        private boolean isNumbered() {
            return number != null && !number.isBlank();
        }

        private String label() {
            String label = Objects.requireNonNullElse(number, "").strip();
            return label.endsWith(".") ? label.substring(0, label.length() - 1) : label;
        }
    }

    /** How the measures of a table are counted. */
    public enum Style {
        /** 1.1, 1.2, 2.1: the number of the section goes before. */
        BY_SECTION,
        /** 1, 2, 1, 2: from one in each section. */
        RESTARTED,
        /** 1, 2, 3, 4: through all sections. */
        THROUGH
    }

    /** What is odd about a number. */
    public enum Oddity {
        REPEATED,
        MISSING,
        SKIPPED
    }

    /**
     * @param row which of the rows
     * @param number the number that stands there twice, or the one before the gap
     */
    public record Finding(Oddity oddity, int row, String number) {}

    /** The way the table is counted already, as far as one can tell. */
    public Style style() {
        int numbered = 0;
        int dotted = 0;
        int restarts = 0;
        int last = 0;
        for (Row row : rows) {
            Matcher counted = COUNTED.matcher(row.section() ? "" : row.label());
            if (counted.matches()) {
                numbered++;
                dotted += counted.group(1).isEmpty() ? 0 : 1;
                int now = Integer.parseInt(counted.group(2));
                restarts += now <= last ? 1 : 0;
                last = now;
            }
        }
        boolean sections = rows.stream().anyMatch(Row::section);
        if (numbered == 0 || dotted * 2 > numbered) {
            return sections ? Style.BY_SECTION : Style.THROUGH;
        }
        return sections && restarts > 0 ? Style.RESTARTED : Style.THROUGH;
    }

    /** The numbers counted anew, row by row; a section that had none gets none. */
    public List<@Nullable String> counted(Style style) {
        boolean dotAfter = endsWithDot();
        List<@Nullable String> counted = new ArrayList<>();
        List<Integer> path = new ArrayList<>();
        int through = 0;
        int within = 0;
        for (Row row : rows) {
            if (row.section()) {
                enter(path, row.depth());
                within = 0;
                counted.add(row.isNumbered() ? sectionLabel(row, path) : row.number());
            } else {
                through++;
                within++;
                String own = style == Style.THROUGH ? Integer.toString(through) : Integer.toString(within);
                String number = style == Style.BY_SECTION && row.depth() > 0 ? joined(path) + "." + own : own;
                counted.add(dotAfter ? number + "." : number);
            }
        }
        return counted;
    }

    private boolean endsWithDot() {
        List<String> numbers = rows.stream()
                .filter(row -> !row.section() && row.isNumbered())
                .map(row -> Objects.requireNonNullElse(row.number(), "").strip())
                .toList();
        return numbers.stream().filter(number -> number.endsWith(".")).count() * 2 > numbers.size();
    }

    private static void enter(List<Integer> path, int depth) {
        while (path.size() > depth + 1) {
            path.remove(path.size() - 1);
        }
        while (path.size() < depth + 1) {
            path.add(0);
        }
        path.set(depth, path.get(depth) + 1);
    }

    private static String joined(List<Integer> path) {
        return String.join(".", path.stream().map(String::valueOf).toList());
    }

    /** «Раздел II.» stays a «Раздел …» in Roman figures with its dot. */
    private static String sectionLabel(Row row, List<Integer> path) {
        Matcher label =
                LABEL.matcher(Objects.requireNonNullElse(row.number(), "").strip());
        if (!label.matches()) {
            return Objects.requireNonNullElse(row.number(), "");
        }
        String figures = label.group(2);
        int own = path.get(path.size() - 1);
        String number = !Character.isDigit(figures.charAt(0))
                ? roman(own)
                : figures.contains(".") ? joined(path) : Integer.toString(own);
        return label.group(1) + number + label.group(3);
    }

    private static String roman(int number) {
        StringBuilder roman = new StringBuilder();
        int rest = number;
        for (int at = 0; at < WORTH.length; at++) {
            while (rest >= WORTH[at]) {
                roman.append(ROMAN[at]);
                rest -= WORTH[at];
            }
        }
        return roman.toString();
    }

    /** Numbers that stand twice, are missing where the others have one, or leave a gap; a hint, never a reason to refuse. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Style style = style();
        boolean numbered = isMostlyNumbered();
        Set<String> seen = new HashSet<>();
        Set<String> headings = new HashSet<>();
        List<Integer> path = new ArrayList<>();
        int part = 0;
        String before = "";
        for (int at = 0; at < rows.size(); at++) {
            Row row = rows.get(at);
            if (row.section()) {
                part++;
                before = "";
                enter(path, row.depth());
                String under = joined(path.subList(0, row.depth())) + ":";
                if (row.isNumbered() && !headings.add(under + row.label().toLowerCase(Locale.ROOT))) {
                    findings.add(new Finding(Oddity.REPEATED, at, row.label()));
                }
            } else if (!row.isNumbered()) {
                if (numbered) {
                    findings.add(new Finding(Oddity.MISSING, at, before));
                }
            } else {
                String place = style == Style.RESTARTED ? part + ":" : "";
                if (!seen.add(place + row.label().toLowerCase(Locale.ROOT))) {
                    findings.add(new Finding(Oddity.REPEATED, at, row.label()));
                } else if (leavesGap(before, row.label())) {
                    findings.add(new Finding(Oddity.SKIPPED, at, before));
                }
                before = row.label();
            }
        }
        return findings;
    }

    private boolean isMostlyNumbered() {
        long measures = rows.stream().filter(row -> !row.section()).count();
        long numbered =
                rows.stream().filter(row -> !row.section() && row.isNumbered()).count();
        return numbered * 2 > measures;
    }

    private static boolean leavesGap(String before, String after) {
        Matcher one = COUNTED.matcher(before);
        Matcher next = COUNTED.matcher(after);
        return one.matches()
                && next.matches()
                && one.group(1).equals(next.group(1))
                && Integer.parseInt(next.group(2)) > Integer.parseInt(one.group(2)) + 1;
    }
}
