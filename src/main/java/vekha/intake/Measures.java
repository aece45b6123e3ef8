package vekha.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vekha.deadline.Deadline;
import vekha.deadline.Plan;
import vekha.intake.reading.Note;

/** Makes measures of rows that have been put together. */
final class Measures {

    private static final Pattern BULLET = Pattern.compile("^[-–—•·▪➢✓]\\s+", Pattern.MULTILINE);

    /** A column that is filled in when a measure has been done has no place for what its author explains. */
    private static final Pattern MARKS =
            Pattern.compile(".*(?:отметк|ход выполнения|статус|фактическ).*", Wording.RUSSIAN | Pattern.DOTALL);

    private final Bodies bodies;
    private final Legend legend;
    private final Map<String, String> footnotes = new LinkedHashMap<>();

    Measures(Bodies bodies, Legend legend, List<Note> footnotes) {
        this.bodies = bodies;
        this.legend = legend;
        footnotes.forEach(note -> this.footnotes.put(note.marker(), Wording.squeeze(note.text())));
    }

    DraftMeasure of(PlanRow row, Plan plan) {
        String responsible = row.text(ColumnKind.RESPONSIBLE);
        String result = Wording.orNull(row.text(ColumnKind.RESULT));
        return new DraftMeasure(
                Wording.squeeze(row.number()),
                row.section(),
                withoutBullet(row.text(ColumnKind.TITLE)),
                Wording.orNull(row.text(ColumnKind.OBJECTIVE)),
                Wording.orNull(row.text(ColumnKind.AUDIENCE)),
                Deadline.read(DeadlineCells.wording(row), plan),
                Wording.orNull(responsible),
                answering(row, responsible),
                result,
                Wording.orNull(row.text(ColumnKind.NOTE)),
                others(row),
                notes(row),
                row.inherited(),
                row.rows(),
                row.repairs(),
                ResultWords.targets(result),
                ResultWords.evidence(result));
    }

    /** Whoever «Ответственный» names, and then those of a further column of the kind, «Соисполнители». */
    private List<String> answering(PlanRow row, String responsible) {
        Set<String> names = new LinkedHashSet<>(bodies.namesIn(responsible));
        List<PlanColumns.Column> columns = row.columns().columns();
        for (int at = 0; at < columns.size(); at++) {
            if (columns.get(at).kind() == ColumnKind.OTHER
                    && ColumnWords.answers(columns.get(at).heading())) {
                names.addAll(bodies.namesIn(row.text(at)));
            }
        }
        return List.copyOf(names);
    }

    /** A mark before the whole of a title, where the author gives his measures marks for numbers; lines of a list keep theirs. */
    private static String withoutBullet(String title) {
        long bullets = BULLET.matcher(title).results().count();
        return bullets == 1 && BULLET.matcher(title).lookingAt()
                ? BULLET.matcher(title).replaceFirst("")
                : title;
    }

    private static Map<String, String> others(PlanRow row) {
        Map<String, String> others = new LinkedHashMap<>();
        List<PlanColumns.Column> columns = row.columns().columns();
        for (int at = 0; at < columns.size(); at++) {
            if (columns.get(at).kind() == ColumnKind.OTHER && !row.text(at).isBlank()) {
                others.merge(columns.get(at).heading(), row.text(at), Wording::join);
            }
        }
        return others;
    }

    /** A footnote becomes a part of the note, so that a column of notes has it unless it is one of marks or the legend tells it. */
    private List<String> notes(PlanRow row) {
        int note = row.columns().of(ColumnKind.NOTE);
        boolean marks = note >= 0
                && MARKS.matcher(row.columns().columns().get(note).heading()).matches();
        return row.markers().stream()
                .distinct()
                .map(footnotes::get)
                .filter(Objects::nonNull)
                .filter(text -> note < 0 || !marks && !legend.tells(text))
                .toList();
    }

    /** The texts of a column's cells, each as it stands after repair. */
    static Stream<String> texts(List<PlanRows> tables, ColumnKind kind) {
        List<String> texts = new ArrayList<>();
        tables.forEach(rows -> rows.measures().forEach(row -> texts.add(row.text(kind))));
        return texts.stream().filter(text -> !text.isBlank());
    }
}
