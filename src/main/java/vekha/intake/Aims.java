package vekha.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
                    "(?:\\d{1,2}(?:\\.\\d)*[.)]\\s*|[IVX]+[.)]\\s*)?(?:" + words
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
    private static final int LONGEST_HEADING = 140;

    private final Map<Aim, List<Block>> blocks = new EnumMap<>(Aim.class);
    private @Nullable Block open;

    /** What follows one heading. */
    private static final class Block {
        private final List<String> items = new ArrayList<>();
        private boolean marked;
        private boolean gap;
        private boolean fromHeading;
        private boolean bold;
        private @Nullable Mark last;
    }

    static Aims in(List<ProseLine> lines) {
        Aims aims = new Aims();
        lines.forEach(aims::take);
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
            if (isOfOtherManner(open, line)) {
                open = null;
            } else {
                goOn(open, line);
            }
        }
    }

    private boolean heads(String text) {
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

    /** After «1)» and «2)» a «2.» heads what follows the list, and so does a bold line after plain ones. */
    private static boolean isOfOtherManner(Block block, ProseLine line) {
        Mark mark = Mark.of(line.text());
        boolean first = block.items.isEmpty();
        boolean bolder = !first && line.bold() && !block.bold;
        boolean marked = mark != null && block.last != null && !mark.follows(block.last);
        block.bold = first ? line.bold() : block.bold && line.bold();
        block.last = mark == null ? block.last : mark;
        return bolder || marked;
    }

    /** The number before an item, with what closes it. */
    private record Mark(int number, String closing) {

        private static final Pattern NUMBERED = Pattern.compile("(\\d{1,2})([.)]+)\\s.*", Pattern.DOTALL);

        static @Nullable Mark of(String text) {
            Matcher mark = NUMBERED.matcher(text);
            return mark.matches() ? new Mark(Integer.parseInt(mark.group(1)), mark.group(2)) : null;
        }

        boolean follows(Mark above) {
            return closing.equals(above.closing) || number == above.number + 1;
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
        return found.stream()
                .filter(block -> !marked || block.marked)
                .flatMap(block -> block.items.stream())
                .map(Wording::squeeze)
                .distinct()
                .toList();
    }
}
