package vekha.roadmap.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.roadmap.MeasureContent;
import vekha.roadmap.MeasureEdit;
import vekha.roadmap.MeasureField;

/**
 * One cell of the plan's table as typed.
 *
 * @param text the wording
 * @param fix how a deadline is to be understood
 * @param bodies who answers, the leading one first
 * @param base what the cell said when it was opened
 */
public record CellForm(
        @Nullable String text,
        @Nullable CorrectionForm fix,
        @Nullable List<Long> bodies,
        @Nullable List<Long> schools,
        @Nullable String targetPercent,
        @Nullable Integer version,
        @Nullable String base) {

    static CellForm from(MeasureField field, MeasureContent content, int version) {
        BigDecimal target = content.targetPercent();
        return new CellForm(
                field.of(content),
                CorrectionForm.of(content.deadlineCorrection()),
                content.bodies().stream().map(BodyId::value).toList(),
                content.schools().stream().map(SchoolId::value).sorted().toList(),
                target == null ? null : target.toPlainString().replace('.', ','),
                version,
                null);
    }

    void check(MeasureField field, Errors errors) {
        if (field.isRequired() && text == null) {
            errors.rejectValue("text", "form.required");
        }
        if (text != null && text.length() > field.longest()) {
            errors.rejectValue("text", "roadmap.longer", new Object[] {text.length(), field.longest()}, null);
        }
        if (field == MeasureField.DEADLINE) {
            CorrectionForm.orNone(fix).check("fix.", errors);
        }
        if (field == MeasureField.RESULT && targetPercent != null && MeasureForm.target(targetPercent) == null) {
            errors.rejectValue("targetPercent", "roadmap.measure.target.wrong");
        }
    }

    /** To be asked after {@link #check}. */
    MeasureEdit toEdit(MeasureField field) {
        return switch (field) {
            case DEADLINE ->
                new MeasureEdit.Wording(text(text), CorrectionForm.orNone(fix).wording());
            case RESPONSIBLE ->
                new MeasureEdit.Answerable(
                        text(text),
                        chosen(bodies).stream().map(BodyId::new).toList(),
                        chosen(schools).stream().map(SchoolId::new).collect(Collectors.toSet()));
            case RESULT -> new MeasureEdit.Result(text, MeasureForm.target(targetPercent));
            case NUMBER, TITLE, OBJECTIVE, AUDIENCE, NOTE -> new MeasureEdit.Text(field, text);
        };
    }

    /** The same with the other one's text in what was taken over. */
    CellForm taking(Set<String> fields, MeasureField field, CellForm theirs) {
        boolean answering = fields.contains("answering");
        return new CellForm(
                fields.contains(field.key()) ? theirs.text : text,
                fields.contains("deadlineCorrection") ? theirs.fix : fix,
                answering ? theirs.bodies : bodies,
                fields.contains("planSchools") ? theirs.schools : schools,
                fields.contains("targetPercent") ? theirs.targetPercent : targetPercent,
                version,
                base);
    }

    CellForm openedOn(@Nullable Integer version, String base) {
        return new CellForm(text, fix, bodies, schools, targetPercent, version, base);
    }

    /** What the cell holds as plain texts, to be compared and shown. */
    Map<String, String> texts(MeasureField field, Choices choices) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(field.key(), text(text).replace("\r\n", "\n"));
        if (field == MeasureField.DEADLINE) {
            texts.put("deadlineCorrection", text(CorrectionForm.orNone(fix).wording()));
        }
        if (field == MeasureField.RESPONSIBLE) {
            texts.put("answering", choices.named("body", chosen(bodies)));
            texts.put(
                    "planSchools",
                    choices.named("school", chosen(schools).stream().sorted().toList()));
        }
        if (field == MeasureField.RESULT) {
            texts.put("targetPercent", text(targetPercent));
        }
        return texts;
    }

    /** The chosen bodies by name, for the chips. */
    List<Pieces.Option> bodyChips(Choices choices) {
        return choices.chips("body", chosen(bodies));
    }

    List<Pieces.Option> schoolChips(Choices choices) {
        return choices.chips("school", chosen(schools));
    }

    private static List<Long> chosen(@Nullable List<Long> numbers) {
        return numbers == null ? List.of() : numbers;
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
