package vekha.roadmap;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vekha.directory.BodyId;
import vekha.directory.SchoolId;

/**
 * A measure of a new table.
 *
 * @param number as printed, never a key
 * @param section index among the table's sections, or none
 * @param deadline the wording, verbatim
 * @param deadlineCorrection a second wording that is understood in its place
 * @param responsible the wording of who answers, verbatim
 * @param bodies who that is, the leading one first
 * @param schools the schools it is for, when it names its own
 */
public record NewMeasure(
        @Nullable String number,
        @Nullable Integer section,
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

    static NewMeasure of(MeasureContent content, @Nullable Integer section) {
        return new NewMeasure(
                content.number(),
                section,
                content.title(),
                content.objective(),
                content.audience(),
                content.result(),
                content.note(),
                content.deadline(),
                content.deadlineCorrection(),
                content.responsible(),
                content.bodies(),
                content.schools(),
                content.targetPercent());
    }

    MeasureContent content() {
        return new MeasureContent(
                number,
                title,
                objective,
                audience,
                result,
                note,
                deadline,
                deadlineCorrection,
                responsible,
                bodies,
                schools,
                targetPercent);
    }
}
