package vekha.roadmap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import vekha.directory.BodyId;

/** When it is chosen for many rows who answers, the words of each row follow: they are what is read and printed. */
final class AnsweringText {

    private static final int RUSSIAN = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private AnsweringText() {}

    static MeasureContent after(MeasureEdit edit, MeasureContent before, Names names) {
        String words = before.responsible();
        if (edit instanceof MeasureEdit.AddBodies added) {
            words = with(words, names.bodies(fresh(before, added.bodies())));
        } else if (edit instanceof MeasureEdit.RemoveBodies removed) {
            words = without(words, names.bodies(gone(before, removed.bodies())));
        } else if (edit instanceof MeasureEdit.SetBodies set) {
            words = String.join("\n", names.bodies(set.bodies()));
        } else {
            return edit.applyTo(before);
        }
        return edit.applyTo(before).with(MeasureField.RESPONSIBLE, words);
    }

    /** Who answers already is named there in one way or another. */
    private static List<BodyId> fresh(MeasureContent before, Collection<BodyId> added) {
        return added.stream().filter(body -> !before.bodies().contains(body)).toList();
    }

    private static List<BodyId> gone(MeasureContent before, Collection<BodyId> removed) {
        return before.bodies().stream().filter(removed::contains).toList();
    }

    /** Each in a line of its own, unless it stands there already. */
    private static String with(String text, List<String> added) {
        List<String> lines = new ArrayList<>(text.isBlank() ? List.of() : List.of(text));
        added.stream().filter(name -> !standing(name).matcher(text).find()).forEach(lines::add);
        return String.join("\n", lines);
    }

    private static String without(String text, List<String> removed) {
        String rest = text;
        for (String name : removed) {
            rest = standing(name).matcher(rest).replaceAll("");
        }
        return rest.replaceFirst("^[\\s,;]+", "");
    }

    /** The name between marks or breaks of lines, with the mark before it. */
    private static Pattern standing(String name) {
        return Pattern.compile("(?:^|[\\r\\n;,])\\s*" + Pattern.quote(name) + "\\s*(?=$|[\\r\\n;,])", RUSSIAN);
    }
}
