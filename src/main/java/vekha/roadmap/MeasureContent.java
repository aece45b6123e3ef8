package vekha.roadmap;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;

/**
 * Everything a measure says, wherever it stands.
 *
 * @param number as printed, never a key
 * @param deadline the wording, verbatim
 * @param deadlineCorrection a second wording that is understood in its place
 * @param responsible the wording of who answers, verbatim
 * @param bodies who that is, the leading one first
 * @param schools the schools it is for, when it names its own
 * @param targetPercent what is aimed at, of a hundred
 */
public record MeasureContent(
        @Nullable String number,
        String title,
        @Nullable String objective,
        @Nullable String audience,
        @Nullable String result,
        @Nullable String note,
        String deadline,
        @Nullable String deadlineCorrection,
        String responsible,
        List<BodyId> bodies,
        Set<SchoolId> schools,
        @Nullable BigDecimal targetPercent) {

    public MeasureContent {
        bodies = bodies.stream().distinct().toList();
        schools = Set.copyOf(schools);
        targetPercent = targetPercent == null ? null : targetPercent.stripTrailingZeros();
    }

    /** The wording that counts: the correction where there is one. */
    public String effectiveDeadline() {
        return deadlineCorrection == null ? deadline : deadlineCorrection;
    }

    /**
     * What people found out about the old wording and no document says stays with what is worded as before: how the
     * deadline is meant, who answers, for which schools, what is aimed at.
     */
    MeasureContent keepingFrom(MeasureContent old) {
        boolean sameDeadline = deadline.equals(old.deadline) && deadlineCorrection == null;
        boolean sameBodies = responsible.equals(old.responsible) && !old.bodies.isEmpty();
        boolean sameResult = Objects.equals(result, old.result) && targetPercent == null;
        return with(
                sameDeadline ? old.deadlineCorrection : deadlineCorrection,
                sameBodies ? old.bodies : bodies,
                schools.isEmpty() ? old.schools : schools,
                sameResult ? old.targetPercent : targetPercent);
    }

    /** The same with another text in one place. */
    MeasureContent with(MeasureField field, @Nullable String text) {
        String known = text == null ? "" : text;
        return new MeasureContent(
                field == MeasureField.NUMBER ? text : number,
                field == MeasureField.TITLE ? known : title,
                field == MeasureField.OBJECTIVE ? text : objective,
                field == MeasureField.AUDIENCE ? text : audience,
                field == MeasureField.RESULT ? text : result,
                field == MeasureField.NOTE ? text : note,
                field == MeasureField.DEADLINE ? known : deadline,
                deadlineCorrection,
                field == MeasureField.RESPONSIBLE ? known : responsible,
                bodies,
                schools,
                targetPercent);
    }

    MeasureContent withCorrection(@Nullable String correction) {
        return with(correction, bodies, schools, targetPercent);
    }

    MeasureContent withTarget(@Nullable BigDecimal percent) {
        return with(deadlineCorrection, bodies, schools, percent);
    }

    MeasureContent with(List<BodyId> answering, Set<SchoolId> among) {
        return with(deadlineCorrection, answering, among, targetPercent);
    }

    /** The same words, understood otherwise. */
    private MeasureContent with(
            @Nullable String correction, List<BodyId> answering, Set<SchoolId> among, @Nullable BigDecimal percent) {
        return new MeasureContent(
                number,
                title,
                objective,
                audience,
                result,
                note,
                deadline,
                correction,
                responsible,
                answering,
                among,
                percent);
    }

    /** What this says differently from another, in words, for the journal. */
    Map<String, Object> differencesFrom(MeasureContent other, Names names) {
        Map<String, Object> theirs = other.fields(names);
        Map<String, Object> differences = new LinkedHashMap<>(fields(names));
        differences.entrySet().removeIf(field -> Objects.equals(field.getValue(), theirs.get(field.getKey())));
        return differences;
    }

    /** Only what differs, as the record names it: «before» here, «after» there. */
    Map<String, ?> changeTo(MeasureContent other) {
        Map<String, @Nullable Object> before = values();
        Map<String, @Nullable Object> after = other.values();
        Set<String> same = new HashSet<>(before.keySet());
        same.removeIf(field -> !Objects.equals(before.get(field), after.get(field)));
        before.keySet().removeAll(same);
        after.keySet().removeAll(same);
        return Map.of("before", before, "after", after);
    }

    private Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("number", number);
        values.put("title", title);
        values.put("objective", objective);
        values.put("audience", audience);
        values.put("result", result);
        values.put("note", note);
        values.put("deadline", deadline);
        values.put("deadlineCorrection", deadlineCorrection);
        values.put("responsible", responsible);
        values.put("bodies", bodies);
        values.put("schools", schools);
        values.put("targetPercent", targetPercent);
        return values;
    }

    private Map<String, Object> fields(Names names) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("number", text(number));
        fields.put("title", title);
        fields.put("objective", text(objective));
        fields.put("audience", text(audience));
        fields.put("deadline", deadline);
        fields.put("deadlineCorrection", text(deadlineCorrection));
        fields.put("responsible", responsible);
        fields.put("answering", names.bodies(bodies));
        fields.put("result", text(result));
        fields.put("targetPercent", targetPercent == null ? "" : targetPercent.toPlainString());
        fields.put("note", text(note));
        fields.put("planSchools", names.schools(schools));
        return fields;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
