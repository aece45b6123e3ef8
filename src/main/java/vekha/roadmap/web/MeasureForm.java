package vekha.roadmap.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.roadmap.MeasureContent;

/**
 * A measure as typed.
 *
 * @param fix how the deadline is to be understood
 * @param lead the body that answers first
 * @param base what the fields said when the form was opened
 */
public record MeasureForm(
        @Size(max = 50, message = "{roadmap.too-long.max}") @Nullable
        String number,

        @NotBlank(message = "{form.required}") @Size(max = 10000, message = "{roadmap.too-long.max}") @Nullable
        String title,

        @Size(max = 10000, message = "{roadmap.too-long.max}") @Nullable
        String objective,

        @Size(max = 10000, message = "{roadmap.too-long.max}") @Nullable
        String audience,

        @Size(max = 10000, message = "{roadmap.too-long.max}") @Nullable
        String result,

        @Size(max = 10000, message = "{roadmap.too-long.max}") @Nullable
        String note,

        @Size(max = 2000, message = "{roadmap.too-long.max}") @Nullable
        String deadline,

        @Nullable CorrectionForm fix,

        @Size(max = 10000, message = "{roadmap.too-long.max}") @Nullable
        String responsible,

        @Nullable Long lead,
        @Nullable List<Long> bodies,
        @Nullable List<Long> schools,
        @Nullable String targetPercent,
        @Nullable Long table,
        @Nullable Long section,
        @Nullable Integer version,
        @Nullable String base) {

    static MeasureForm blank(@Nullable Long table, @Nullable Long section) {
        return new MeasureForm(
                null, null, null, null, null, null, null, null, null, null, List.of(), List.of(), null, table, section,
                null, null);
    }

    static MeasureForm from(MeasureContent content, int version, @Nullable String base) {
        List<Long> bodies = content.bodies().stream().map(BodyId::value).toList();
        BigDecimal target = content.targetPercent();
        return new MeasureForm(
                content.number(),
                content.title(),
                content.objective(),
                content.audience(),
                content.result(),
                content.note(),
                content.deadline(),
                CorrectionForm.of(content.deadlineCorrection()),
                content.responsible(),
                bodies.isEmpty() ? null : bodies.get(0),
                bodies,
                content.schools().stream().map(SchoolId::value).sorted().toList(),
                target == null ? null : target.toPlainString().replace('.', ','),
                null,
                null,
                version,
                base);
    }

    /** Complains about what the annotations cannot see. */
    void check(Errors errors) {
        CorrectionForm.orNone(fix).check("fix.", errors);
        if (targetPercent != null && target() == null) {
            errors.rejectValue("targetPercent", "roadmap.measure.target.wrong");
        }
    }

    MeasureContent toContent() {
        return new MeasureContent(
                number,
                title == null ? "" : title,
                objective,
                audience,
                result,
                note,
                deadline == null ? "" : deadline,
                CorrectionForm.orNone(fix).wording(),
                responsible == null ? "" : responsible,
                orderedBodies().stream().map(BodyId::new).toList(),
                chosen(schools).stream().map(SchoolId::new).collect(Collectors.toSet()),
                target());
    }

    /** The chosen bodies by name, the one that answers first before the others. */
    public List<Pieces.Option> bodyChips(Choices choices) {
        return choices.chips("body", orderedBodies());
    }

    public List<Pieces.Option> schoolChips(Choices choices) {
        return choices.chips("school", chosen(schools));
    }

    private List<Long> orderedBodies() {
        Set<Long> ordered = new LinkedHashSet<>();
        if (lead != null) {
            ordered.add(lead);
        }
        ordered.addAll(chosen(bodies));
        return List.copyOf(ordered);
    }

    private static List<Long> chosen(@Nullable List<Long> numbers) {
        return numbers == null ? List.of() : numbers;
    }

    private @Nullable BigDecimal target() {
        return target(targetPercent);
    }

    /** A percentage with a decimal comma or point; nothing for what is none. */
    static @Nullable BigDecimal target(@Nullable String targetPercent) {
        try {
            BigDecimal target = targetPercent == null
                    ? null
                    : new BigDecimal(targetPercent.replace(',', '.').strip());
            return target != null && target.signum() >= 0 && target.compareTo(BigDecimal.valueOf(100)) <= 0
                    ? target
                    : null;
        } catch (NumberFormatException typo) {
            return null;
        }
    }

    /** The same with the other one's text in the fields taken over. */
    MeasureForm taking(Set<String> fields, MeasureForm theirs) {
        return fields.isEmpty()
                ? this
                : new MeasureForm(
                        fields.contains("number") ? theirs.number : number,
                        fields.contains("title") ? theirs.title : title,
                        fields.contains("objective") ? theirs.objective : objective,
                        fields.contains("audience") ? theirs.audience : audience,
                        fields.contains("result") ? theirs.result : result,
                        fields.contains("note") ? theirs.note : note,
                        fields.contains("deadline") ? theirs.deadline : deadline,
                        fields.contains("deadlineCorrection") ? theirs.fix : fix,
                        fields.contains("responsible") ? theirs.responsible : responsible,
                        fields.contains("answering") ? theirs.lead : lead,
                        fields.contains("answering") ? theirs.bodies : bodies,
                        fields.contains("planSchools") ? theirs.schools : schools,
                        fields.contains("targetPercent") ? theirs.targetPercent : targetPercent,
                        table,
                        section,
                        version,
                        base);
    }

    /** The same, opened on another version. */
    MeasureForm openedOn(int version, String base) {
        return new MeasureForm(
                number,
                title,
                objective,
                audience,
                result,
                note,
                deadline,
                fix,
                responsible,
                lead,
                bodies,
                schools,
                targetPercent,
                table,
                section,
                version,
                base);
    }

    /** The fields as plain texts, to be compared and shown. */
    Map<String, String> texts(Choices choices) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("number", text(number));
        texts.put("title", text(title));
        texts.put("objective", text(objective));
        texts.put("audience", text(audience));
        texts.put("deadline", text(deadline));
        texts.put("deadlineCorrection", text(CorrectionForm.orNone(fix).wording()));
        texts.put("responsible", text(responsible));
        texts.put("answering", choices.named("body", orderedBodies()));
        texts.put("result", text(result));
        texts.put("targetPercent", text(targetPercent));
        texts.put("note", text(note));
        texts.put(
                "planSchools",
                choices.named("school", chosen(schools).stream().sorted().toList()));
        return texts;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n");
    }
}
