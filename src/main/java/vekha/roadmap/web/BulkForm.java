package vekha.roadmap.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;
import vekha.roadmap.MeasureEdit;
import vekha.roadmap.MeasureField;
import vekha.roadmap.MeasureId;
import vekha.roadmap.SectionId;

/**
 * What to change in the chosen rows.
 *
 * @param rows the chosen measures
 * @param opened measure and version as the preview showed them: «12:3»
 * @param what the words to be exchanged
 * @param by the words that come in their place
 * @param section where to move the rows; 0 for before the first section
 */
public record BulkForm(
        @Nullable List<Long> rows,
        @Nullable List<String> opened,
        @Nullable Act act,
        @Nullable MeasureField field,
        @Nullable String text,
        @Nullable String what,
        @Nullable String by,
        @Nullable String deadline,
        @Nullable CorrectionForm fix,
        @Nullable List<Long> bodies,
        @Nullable List<Long> schools,
        @Nullable Long section) {

    /** What can be done to many rows. */
    public enum Act {
        SET_TEXT,
        REPLACE_TEXT,
        SET_DEADLINE,
        ADD_BODIES,
        REMOVE_BODIES,
        SET_BODIES,
        ADD_SCHOOLS,
        REMOVE_SCHOOLS,
        SET_SCHOOLS,
        MOVE,
        DELETE;

        /** Whether it changes what rows say, and not where they stand. */
        boolean rewrites() {
            return this != MOVE && this != DELETE;
        }
    }

    /** The section rows are moved to; none for the rows before the first one. */
    @Nullable
    SectionId target() {
        return section == null || section == 0 ? null : new SectionId(section);
    }

    List<MeasureId> chosen() {
        return numbers(rows).stream().map(MeasureId::new).toList();
    }

    void check(Errors errors) {
        if (act == null) {
            errors.rejectValue("act", "form.required");
            return;
        }
        switch (act) {
            case SET_TEXT -> checkText(errors);
            case REPLACE_TEXT -> checkReplacement(errors);
            case SET_DEADLINE -> checkDeadline(errors);
            case ADD_BODIES, REMOVE_BODIES, SET_BODIES ->
                required("bodies", numbers(bodies).isEmpty(), errors);
            case ADD_SCHOOLS, REMOVE_SCHOOLS ->
                required("schools", numbers(schools).isEmpty(), errors);
            case MOVE -> required("section", section == null, errors);
            case SET_SCHOOLS, DELETE -> {
                // none chosen means all schools of the plan
            }
        }
    }

    private void checkText(Errors errors) {
        required("field", field == null, errors);
        required("text", field != null && field.isRequired() && text == null, errors);
        if (field != null && text != null && text.length() > field.longest()) {
            errors.rejectValue("text", "roadmap.longer", new Object[] {text.length(), field.longest()}, null);
        }
    }

    private void checkReplacement(Errors errors) {
        required("field", field == null, errors);
        required("what", what == null, errors);
    }

    private void checkDeadline(Errors errors) {
        required("deadline", deadline == null && CorrectionForm.orNone(fix).wording() == null, errors);
        int longest = MeasureField.DEADLINE.longest();
        if (deadline != null && deadline.length() > longest) {
            errors.rejectValue("deadline", "roadmap.longer", new Object[] {deadline.length(), longest}, null);
        }
        CorrectionForm.orNone(fix).check("fix.", errors);
    }

    private static void required(String property, boolean missing, Errors errors) {
        if (missing) {
            errors.rejectValue(property, "form.required");
        }
    }

    /** To be asked after {@link #check}. */
    MeasureEdit toEdit() {
        MeasureField where = Objects.requireNonNullElse(field, MeasureField.NOTE);
        return switch (Objects.requireNonNull(act)) {
            case SET_TEXT -> new MeasureEdit.Text(where, text);
            case REPLACE_TEXT -> new MeasureEdit.Replace(where, text(what), text(by));
            case SET_DEADLINE ->
                new MeasureEdit.Wording(
                        text(deadline), CorrectionForm.orNone(fix).wording());
            case ADD_BODIES -> new MeasureEdit.AddBodies(bodyIds());
            case REMOVE_BODIES -> new MeasureEdit.RemoveBodies(bodyIds());
            case SET_BODIES -> new MeasureEdit.SetBodies(bodyIds());
            case ADD_SCHOOLS -> new MeasureEdit.AddSchools(schoolIds());
            case REMOVE_SCHOOLS -> new MeasureEdit.RemoveSchools(schoolIds());
            case SET_SCHOOLS -> new MeasureEdit.SetSchools(schoolIds());
            case MOVE, DELETE -> throw new IllegalStateException("rewrites nothing");
        };
    }

    /** The chosen bodies by name. */
    public List<Pieces.Option> bodyChips(Choices choices) {
        return choices.chips("body", numbers(bodies));
    }

    public List<Pieces.Option> schoolChips(Choices choices) {
        return choices.chips("school", numbers(schools));
    }

    private List<BodyId> bodyIds() {
        return numbers(bodies).stream().map(BodyId::new).toList();
    }

    private Set<SchoolId> schoolIds() {
        return numbers(schools).stream().map(SchoolId::new).collect(Collectors.toSet());
    }

    private static List<Long> numbers(@Nullable List<Long> numbers) {
        return numbers == null ? List.of() : numbers;
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
