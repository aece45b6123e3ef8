package vekha.intake.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vekha.deadline.Deadline;
import vekha.deadline.Plan;
import vekha.deadline.Wordings;
import vekha.intake.ColumnKind;
import vekha.intake.DraftMeasure;

/**
 * A measure as it can be corrected before it is saved.
 *
 * @param key table and first row it was read from; tells which measure of the document it is
 * @param keep false leaves it out of the roadmap
 * @param section index among its table's sections
 * @param names whom the words of responsibility mean, one name a line
 * @param meant how the deadline is understood: {@code as-written}, {@code waits} or {@code dates}
 * @param from first day of dates given by hand
 * @param to last day of dates given by hand
 */
public record MeasureForm(
        @Nullable String key,
        @Nullable Boolean keep,
        @Nullable Integer section,
        @Nullable String number,
        @Nullable String title,
        @Nullable String objective,
        @Nullable String audience,
        @Nullable String deadline,
        @Nullable String meant,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate to,

        @Nullable String responsible,
        @Nullable String names,
        @Nullable String result,
        @Nullable String note) {

    static final String AS_WRITTEN = "as-written";
    static final String WAITS = "waits";
    static final String DATES = "dates";

    static MeasureForm of(int table, DraftMeasure measure) {
        return new MeasureForm(
                key(table, measure),
                true,
                measure.section(),
                blankIsAbsent(measure.number()),
                blankIsAbsent(measure.title()),
                measure.objective(),
                measure.audience(),
                blankIsAbsent(measure.deadline().wording()),
                AS_WRITTEN,
                null,
                null,
                blankIsAbsent(measure.responsibleText()),
                blankIsAbsent(String.join("\n", measure.responsible())),
                measure.result(),
                note(measure));
    }

    /** The part of the form that says when. */
    static MeasureForm ofDeadline(
            String deadline, @Nullable String meant, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new MeasureForm(
                null, null, null, null, null, null, null, deadline, meant, from, to, null, null, null, null);
    }

    static String key(int table, DraftMeasure measure) {
        return table + ":" + measure.rows().get(0);
    }

    /** Columns without a field of their own are kept in the note, under their heading where there is more than one. */
    private static @Nullable String note(DraftMeasure measure) {
        List<String> parts = new ArrayList<>();
        if (measure.note() != null) {
            parts.add(measure.note());
        }
        boolean alone = measure.note() == null && measure.others().size() == 1;
        measure.others().forEach((heading, text) -> parts.add(alone ? text : heading + ": " + text));
        measure.footnotes().forEach(parts::add);
        return blankIsAbsent(String.join("\n", parts));
    }

    /** In the same section when the sections around it have become others. */
    MeasureForm moved(Map<String, List<String>> before, Map<String, List<String>> now) {
        String table =
                String.valueOf(key).substring(0, Math.max(0, String.valueOf(key).indexOf(':')));
        List<String> old = before.getOrDefault(table, List.of());
        int at = section == null || section < 0 || section >= old.size()
                ? -1
                : now.getOrDefault(table, List.of()).indexOf(old.get(section));
        return new MeasureForm(
                key,
                keep,
                at < 0 ? null : (Integer) at,
                number,
                title,
                objective,
                audience,
                deadline,
                meant,
                from,
                to,
                responsible,
                names,
                result,
                note);
    }

    /** What was typed stays; what was not touched follows the new understanding. */
    MeasureForm follow(MeasureForm before, MeasureForm now) {
        return new MeasureForm(
                now.key,
                keep,
                follow(section, before.section, now.section),
                follow(number, before.number, now.number),
                follow(title, before.title, now.title),
                follow(objective, before.objective, now.objective),
                follow(audience, before.audience, now.audience),
                follow(deadline, before.deadline, now.deadline),
                meant,
                from,
                to,
                follow(responsible, before.responsible, now.responsible),
                follow(names, before.names, now.names),
                follow(result, before.result, now.result),
                follow(note, before.note, now.note));
    }

    /** Whether the words of responsibility were corrected and the names in them were not. */
    boolean needsNames(MeasureForm before) {
        return !same(Objects.toString(responsible, ""), Objects.toString(before.responsible, ""))
                && same(Objects.toString(names, ""), Objects.toString(before.names, ""));
    }

    MeasureForm named(List<String> found) {
        return new MeasureForm(
                key,
                keep,
                section,
                number,
                title,
                objective,
                audience,
                deadline,
                meant,
                from,
                to,
                responsible,
                blankIsAbsent(String.join("\n", found)),
                result,
                note);
    }

    private static <T> @Nullable T follow(@Nullable T typed, @Nullable T before, @Nullable T now) {
        return same(typed, before) ? now : typed;
    }

    /** A browser sends line breaks as two characters. */
    private static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof String text && other instanceof String second) {
            return text.replace("\r\n", "\n")
                    .strip()
                    .equals(second.replace("\r\n", "\n").strip());
        }
        return Objects.equals(one, other);
    }

    public boolean kept() {
        return keep == null || keep;
    }

    List<String> nameList() {
        return names == null
                ? List.of()
                : Arrays.stream(names.split("[\\r\\n]+"))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList();
    }

    /** The second wording that is understood in place of the document's, if the coordinator chose one. */
    @Nullable
    String correction() {
        if (WAITS.equals(meant)) {
            return Wordings.waitsForEvent();
        }
        if (!DATES.equals(meant) || from == null && to == null) {
            return null;
        }
        if (from == null) {
            return Wordings.until(Objects.requireNonNull(to));
        }
        if (to == null) {
            return Wordings.from(from);
        }
        return from.equals(to) ? Wordings.date(from) : Wordings.range(from, to);
    }

    /** The measure with what was typed, its deadline understood anew. */
    DraftMeasure over(DraftMeasure read, Plan plan) {
        String correction = correction();
        return new DraftMeasure(
                Objects.toString(number, ""),
                section,
                Objects.toString(title, ""),
                objective,
                audience,
                Deadline.read(correction == null ? deadline : correction, plan),
                responsible,
                nameList(),
                result,
                note,
                read.others(),
                read.footnotes(),
                read.inherited(),
                read.rows(),
                read.repairs(),
                read.targets(),
                read.evidence());
    }

    /** The text of a column, for the form's inputs. */
    @Nullable
    String text(ColumnKind column) {
        return switch (column) {
            case NUMBER -> number;
            case TITLE -> title;
            case OBJECTIVE -> objective;
            case AUDIENCE -> audience;
            case DEADLINE -> deadline;
            case RESPONSIBLE -> responsible;
            case RESULT -> result;
            case NOTE, OTHER -> note;
        };
    }

    private static @Nullable String blankIsAbsent(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
