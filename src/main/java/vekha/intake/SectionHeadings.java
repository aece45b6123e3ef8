package vekha.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds sections that an author has written as headings between the pieces of his table. */
final class SectionHeadings {

    private static final int LONGEST = 220;
    private static final int MOST_LINES = 2;
    private static final Pattern OTHER = Pattern.compile(
            "(?:приложение|таблица|продолжение|окончание|примечани[ея]|утвержд\\p{L}+|согласован\\p{L}*)(?!\\p{L}).*|.*[;:,]",
            Wording.RUSSIAN);

    private SectionHeadings() {}

    /** The heading that stands alone between two pieces of a plan, if nothing but it does. */
    static Optional<String> between(List<ProseLine> lines) {
        List<ProseLine> said = said(lines);
        boolean heading =
                !said.isEmpty() && said.size() <= MOST_LINES && said.stream().allMatch(SectionHeadings::isHeading);
        return heading ? Optional.of(text(said)) : Optional.empty();
    }

    /** The heading right above the first piece, in the manner of those that follow, and no part of the plan's title. */
    static Optional<String> above(List<ProseLine> lines, String next) {
        List<ProseLine> said = said(lines);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        ProseLine last = said.get(said.size() - 1);
        boolean sameManner = Labels.startsWithLabel(next) == Labels.startsWithLabel(last.text());
        return isHeading(last) && sameManner && !isIn(PlanTitle.last(lines), last)
                ? Optional.of(last.text())
                : Optional.empty();
    }

    private static boolean isIn(@Nullable String title, ProseLine line) {
        return title != null && Wording.fold(title).contains(Wording.fold(line.text()));
    }

    private static List<ProseLine> said(List<ProseLine> lines) {
        return lines.stream().filter(line -> !line.blank()).toList();
    }

    private static boolean isHeading(ProseLine line) {
        String text = line.text();
        return text.length() <= LONGEST
                && (line.bold() || line.centred() || Labels.startsWithLabel(text))
                && !Wording.startsLower(text)
                && !OTHER.matcher(text).matches()
                && !PlanTitle.isTitle(text)
                && !Persons.namedIn(text);
    }

    private static String text(List<ProseLine> lines) {
        return lines.stream().map(ProseLine::text).collect(Collectors.joining(" "));
    }
}
