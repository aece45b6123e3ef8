package vekha.roadmap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A measure with names instead of numbers, for its own page. */
public record MeasureFacts(
        MeasureId id,
        long table,
        @Nullable String section,
        @Nullable String number,
        String title,
        @Nullable String objective,
        @Nullable String audience,
        @Nullable String result,
        @Nullable String note,
        String deadline,
        @Nullable String deadlineCorrection,
        String deadlineKind,
        @Nullable Freshness every,
        String responsible,
        @Nullable BigDecimal targetPercent,
        List<String> bodies,
        List<String> schools) {

    /** The wording that counts. */
    public String effectiveDeadline() {
        return deadlineCorrection == null ? deadline : deadlineCorrection;
    }

    /**
     * A checkpoint of the measure.
     *
     * @param who the school or body that answers
     * @param state as the function standing tells
     */
    public record Due(
            long checkpoint,
            @Nullable String who,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String state,
            @Nullable LocalDate doneOn,
            @Nullable String reason,
            @Nullable Actual actual) {}

    /**
     * What came out in figures.
     *
     * @param of out of how many people, where that was said
     * @param share in per cent, else a number of people
     */
    public record Actual(BigDecimal value, @Nullable BigDecimal of, boolean share) {

        /** In per cent, where that can be told. */
        public @Nullable BigDecimal percent() {
            if (share) {
                return value;
            }
            return of == null ? null : value.movePointRight(2).divide(of, 1, RoundingMode.HALF_UP);
        }
    }
}
