package vekha.intake.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Prints the numbers and bullets that Word puts before paragraphs by itself and keeps nowhere in the text. */
final class WordNumbering {

    private static final int LEVELS = 9;

    /** No author writes more before a paragraph; it is printed before every one of the list. */
    private static final int LONGEST_TEXT = 200;

    private final Map<Integer, Level[]> patterns = new HashMap<>();

    private final Map<Integer, String> linksToStyle = new HashMap<>();

    private final Map<String, Integer> linkedByStyle = new HashMap<>();

    private final Map<Integer, Integer> patternOf = new HashMap<>();

    private final Map<Integer, Level[]> overrides = new HashMap<>();

    private final Map<Integer, Integer[]> restarts = new HashMap<>();

    private final Map<Integer, Integer[]> counters = new HashMap<>();

    private final Set<Integer> begun = new HashSet<>();

    private static final class Level {
        int start = 1;
        String format = "decimal";
        String text = "";
        int restartsAfter = -1;
        boolean arabic;
    }

    static WordNumbering read(XmlCursor xml) {
        WordNumbering numbering = new WordNumbering();
        xml.children(name -> {
            if (name.equals("abstractNum")) {
                numbering.pattern(xml);
            } else if (name.equals("num")) {
                numbering.list(xml);
            }
        });
        return numbering;
    }

    private void pattern(XmlCursor xml) {
        int id = xml.number("abstractNumId", -1);
        Level[] levels = new Level[LEVELS];
        patterns.put(id, levels);
        xml.children(name -> {
            switch (name) {
                case "lvl" -> level(xml, levels);
                case "numStyleLink" -> linksToStyle.put(id, xml.attribute("val", ""));
                case "styleLink" -> linkedByStyle.put(xml.attribute("val", ""), id);
                default -> {}
            }
        });
    }

    private static void level(XmlCursor xml, Level[] levels) {
        Level level = new Level();
        put(levels, xml.number("ilvl", 0), level);
        xml.children(name -> {
            switch (name) {
                case "start" -> level.start = xml.number("val", 1);
                case "numFmt" -> level.format = xml.attribute("val", "decimal");
                case "lvlText" -> level.text = cut(xml.attribute("val", ""));
                case "lvlRestart" -> level.restartsAfter = xml.number("val", -1);
                case "isLgl" -> level.arabic = xml.on();
                default -> {}
            }
        });
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(LONGEST_TEXT, text.length()));
    }

    private void list(XmlCursor xml) {
        int id = xml.number("numId", -1);
        Level[] own = new Level[LEVELS];
        Integer[] starts = new Integer[LEVELS];
        overrides.put(id, own);
        restarts.put(id, starts);
        xml.children(name -> {
            if (name.equals("abstractNumId")) {
                patternOf.put(id, xml.number("val", -1));
            } else if (name.equals("lvlOverride")) {
                override(xml, own, starts);
            }
        });
    }

    private static void override(XmlCursor xml, Level[] own, Integer[] starts) {
        int level = xml.number("ilvl", 0);
        xml.children(name -> {
            if (name.equals("lvl")) {
                level(xml, own);
            } else if (name.equals("startOverride")) {
                put(starts, level, xml.number("val", 1));
            }
        });
    }

    private static <T> void put(T[] levels, int level, T value) {
        if (level >= 0 && level < LEVELS) {
            levels[level] = value;
        }
    }

    /** Counts a paragraph of the list and gives what Word prints before it; empty for a paragraph outside any list. */
    String print(@Nullable Integer list, @Nullable Integer depth) {
        int level = depth == null ? 0 : Math.max(0, Math.min(LEVELS - 1, depth));
        if (list == null || list == 0 || level(list, level) == null) {
            return "";
        }
        count(list, level);
        return text(list, level);
    }

    private @Nullable Level level(int list, int level) {
        Level[] own = overrides.get(list);
        if (own != null && own[level] != null) {
            return own[level];
        }
        Level[] levels = patterns.get(pattern(list));
        return levels == null ? null : levels[level];
    }

    private int pattern(int list) {
        int pattern = patternOf.getOrDefault(list, -1);
        String style = linksToStyle.get(pattern);
        return style == null ? pattern : linkedByStyle.getOrDefault(style, pattern);
    }

    /** Lists of one pattern go on counting where the last one stopped, unless a list says where it starts anew. */
    private void count(int list, int level) {
        Integer[] counts = counters.computeIfAbsent(pattern(list), any -> new Integer[LEVELS]);
        if (begun.add(list)) {
            restart(list, counts);
        }
        for (int above = 0; above < level; above++) {
            counts[above] = counts[above] == null ? start(list, above) : counts[above];
        }
        counts[level] = counts[level] == null ? start(list, level) : Integer.valueOf(counts[level] + 1);
        for (int below = level + 1; below < LEVELS; below++) {
            Level lower = level(list, below);
            if (lower == null || lower.restartsAfter < 0 || lower.restartsAfter > level) {
                counts[below] = null;
            }
        }
    }

    private void restart(int list, Integer[] counts) {
        Integer[] starts = restarts.getOrDefault(list, new Integer[LEVELS]);
        for (int level = 0; level < LEVELS; level++) {
            if (starts[level] != null) {
                counts[level] = null;
            }
        }
    }

    private Integer start(int list, int level) {
        Integer[] starts = restarts.get(list);
        if (starts != null && starts[level] != null) {
            return starts[level];
        }
        Level pattern = level(list, level);
        return pattern == null ? 1 : pattern.start;
    }

    private String text(int list, int level) {
        Level own = level(list, level);
        if (own == null) {
            return "";
        }
        if (own.format.equals("bullet")) {
            return bullet(own.text);
        }
        Integer[] counts = counters.getOrDefault(pattern(list), new Integer[LEVELS]);
        String text = own.text;
        for (int i = 0; i <= level; i++) {
            Level part = level(list, i);
            int count = counts[i] == null ? start(list, i) : counts[i];
            String format = part == null || own.arabic ? "decimal" : part.format;
            text = text.replace("%" + (i + 1), NumberFormats.print(format, count));
        }
        return Characters.plain(text).strip();
    }

    /** A round or square bullet of a symbol font is shown as a round one; a typed dash stays a dash. */
    private static String bullet(String text) {
        String plain = Characters.plain(text).strip();
        return plain.equals("o") || plain.equals("\u00B7") ? "\u2022" : plain;
    }
}
