package vekha.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Goals, tasks and expected results, as the text before the table lists them. */
final class Aims {

    /** What a paragraph can list. */
    enum Aim {
        GOAL("(?:основн\\p{L}+ |главн\\p{L}+ |стратегическ\\p{L}+ )?цел[ьи]"),
        TASK("(?:основн\\p{L}+ |ключев\\p{L}+ )?задачи|(?:[^.:]{3,90} )задачи"),
        RESULT(
                "(?:основн\\p{L}+ )?(?:ожидаем\\p{L}+|планируем\\p{L}+|предполагаем\\p{L}+|прогнозируем\\p{L}+)(?: конечн\\p{L}+)? (?:результат\\p{L}*|эффект\\p{L}*)");

        private final Pattern heading;

        Aim(String words) {
            heading = Pattern.compile(
                    "(?:(?:раздел\\s+)?(?:\\d{1,2}(?:\\.\\d){0,6}[.)]\\s*|[IVX]+[.)]\\s*))?(?:" + words
                            + ")(?: (?!является|являются|[-–—])[^:;.–—]{2,110}?)?\\s*(?:[:–—]|\\s-\\s|\\.?$)\\s*(.*)",
                    Wording.RUSSIAN | Pattern.DOTALL);
        }
    }

    private static final Pattern AIM_IS = Pattern.compile(
            "(цел|задач)\\p{L}+ [^:]{2,120}? (?:является|являются)\\s*[:–—-]?\\s*(.*)", Wording.RUSSIAN);
    private static final Pattern ITEM =
            Pattern.compile("^(?:\\(?\\d{1,2}[.)]+|[-–—•·*●▪➢✓o]|\\p{L}\\))\\s*(\\S.*)$", Pattern.DOTALL);
    private static final Pattern OTHER_HEADING = Pattern.compile(
            "[\\p{Lu}\\d][^.;]{2,100}:|(?:раздел|таблица|приложение|этапы|сроки|исполнители|участники|механизм)(?!\\p{L}).{0,120}",
            Wording.RUSSIAN);
    /** «2. Цели и задачи …… 3». */
    private static final Pattern IN_CONTENTS = Pattern.compile("\\d.*\\p{L}[\\s.…_]+\\d{1,3}");

    private static final Pattern BETWEEN = Pattern.compile(";\\s+");
    private static final int LONGEST_HEADING = 140;

    private final Map<Aim, List<Block>> blocks = new EnumMap<>(Aim.class);
    private @Nullable Block open;

    /** What follows one heading. */
    private static final class Block {
        private final List<String> items = new ArrayList<>();
        private boolean marked;
        private boolean gap;
        private boolean fromHeading;
        private @Nullable Manner manner;
    }

    /**
     * How an item is set: after «1)» and «2)» a «2.» heads what follows the list, and so does a bold line after plain ones.
     *
     * @param number of the item, or of the last one that had any; with what closes it
     */
    private record Manner(boolean bold, int number, String closing) {

        private static final Pattern NUMBERED = Pattern.compile("(\\d{1,2})([.)]+)\\s.*", Pattern.DOTALL);

        static Manner of(ProseLine line) {
            Matcher mark = NUMBERED.matcher(line.text());
            return mark.matches()
                    ? new Manner(line.bold(), Integer.parseInt(mark.group(1)), mark.group(2))
                    : new Manner(line.bold(), 0, "");
        }

        Manner after(@Nullable Manner above) {
            return above != null && closing.isEmpty() ? new Manner(bold, above.number, above.closing) : this;
        }

        boolean follows(Manner above) {
            boolean counted = above.closing.isEmpty() || closing.equals(above.closing) || number == above.number + 1;
            return counted && (above.bold || !bold);
        }
    }

    static Aims in(List<ProseLine> lines) {
        Aims aims = new Aims();
        lines.stream().flatMap(line -> AimLines.of(line).stream()).forEach(aims::take);
        return aims;
    }

    static boolean isHeading(String text) {
        for (Aim aim : Aim.values()) {
            Matcher heading = aim.heading.matcher(Wording.squeeze(text));
            if (heading.matches() && heading.group(1).isBlank() && text.length() < LONGEST_HEADING) {
                return true;
            }
        }
        return false;
    }

    /** «Цель: помочь школам»: a heading with what it heads behind its colon. */
    static boolean tells(String text) {
        String squeezed = Wording.squeeze(text);
        for (Aim aim : Aim.values()) {
            Matcher heading = aim.heading.matcher(squeezed);
            if (heading.matches() && !heading.group(1).isBlank()) {
                return squeezed.substring(0, heading.start(1)).strip().endsWith(":");
            }
        }
        return false;
    }

    /** A list item without its number or bullet. */
    static String unlabelled(String line) {
        Matcher item = ITEM.matcher(line);
        return item.matches() ? item.group(1) : line;
    }

    private void take(ProseLine line) {
        String text = line.text();
        if (text.isBlank()) {
            if (open != null) {
                open.gap = true;
            }
        } else if (!heads(text) && open != null) {
            Manner manner = Manner.of(line).after(open.manner);
            if (open.manner == null || manner.follows(open.manner)) {
                open.manner = manner;
                goOn(open, line);
            } else {
                open = null;
            }
        }
    }

    private boolean heads(String text) {
        if (IN_CONTENTS.matcher(text).matches()) {
            return false;
        }
        for (Aim aim : Aim.values()) {
            Matcher heading = aim.heading.matcher(text);
            boolean colon =
                    heading.matches() && heading.end() - heading.group(1).length() <= LONGEST_HEADING;
            if (colon && !ITEM.matcher(text).matches() || colon && isHeading(text)) {
                begin(aim, heading.group(1));
                return true;
            }
        }
        Matcher is = AIM_IS.matcher(text);
        if (is.matches()) {
            begin(is.group(1).startsWith("ц") || is.group(1).startsWith("Ц") ? Aim.GOAL : Aim.TASK, is.group(2));
            return true;
        }
        return false;
    }

    private void begin(Aim aim, String rest) {
        Block block = new Block();
        blocks.computeIfAbsent(aim, key -> new ArrayList<>()).add(block);
        open = block;
        if (!rest.isBlank()) {
            Matcher item = ITEM.matcher(rest);
            block.marked = item.matches();
            block.items.add(block.marked ? item.group(1) : rest);
            block.fromHeading = !block.marked;
        }
    }

    private void goOn(Block block, ProseLine line) {
        Matcher item = ITEM.matcher(line.text());
        boolean closed = block.fromHeading
                && !Wording.breaksOff(last(block))
                && !last(block).endsWith(";");
        if (item.matches() && (block.marked || block.items.isEmpty() || block.fromHeading)) {
            block.items.add(item.group(1));
            block.marked = true;
        } else if (Wording.startsLower(line.text())
                && !block.items.isEmpty()
                && !last(block).endsWith(";")
                && !last(block).endsWith(".")) {
            block.items.set(block.items.size() - 1, Wording.join(last(block), line.text()));
        } else if (block.marked
                || closed
                || isOtherHeading(line)
                || block.gap && !block.items.isEmpty() && !last(block).endsWith(";")) {
            open = null;
        } else {
            block.items.add(line.text());
        }
        block.gap = false;
    }

    private static String last(Block block) {
        return block.items.isEmpty() ? "" : block.items.get(block.items.size() - 1);
    }

    private static boolean isOtherHeading(ProseLine line) {
        return OTHER_HEADING.matcher(line.text()).matches()
                || PlanTitle.isTitle(line.text())
                || line.bold() && line.centred();
    }

    /** The items of one kind; where a numbered list was found, prose under a like heading is not one. */
    List<String> all(Aim aim) {
        List<Block> found = blocks.getOrDefault(aim, List.of());
        boolean marked = found.stream().anyMatch(block -> block.marked);
        boolean oneByOne = aim != Aim.GOAL && !marked;
        return found.stream()
                .filter(block -> !marked || block.marked)
                .flatMap(block -> block.items.stream())
                .flatMap(item -> oneByOne ? BETWEEN.splitAsStream(item) : Stream.of(item))
                .map(Wording::squeeze)
                .distinct()
                .toList();
    }
}
