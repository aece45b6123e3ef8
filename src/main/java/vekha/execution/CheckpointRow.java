package vekha.execution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A checkpoint as a line of a list, on a given day.
 *
 * @param deadline the wording of the document
 * @param reason why it is not required
 * @param target what the planned result promises, in per cent
 * @param said how many comments there are
 * @param last the mark that stands, if there is one
 */
public record CheckpointRow(
        CheckpointId id,
        int version,
        Standing standing,
        Place place,
        Dates dates,
        String deadline,
        @Nullable String reason,
        @Nullable BigDecimal target,
        int said,
        @Nullable LastMark last) {

    /** What it is and whose; one of school and body is named, or nobody answers yet. */
    public record Place(
            long measure,
            @Nullable String number,
            String title,
            long roadmap,
            String roadmapTitle,
            @Nullable Long school,
            @Nullable String schoolName,
            @Nullable String bodyName) {

        public @Nullable String who() {
            return schoolName != null ? schoolName : bodyName;
        }
    }

    /**
     * @param missed the date that had passed unmet when it was postponed
     * @param today the day on which the row is looked at
     */
    public record Dates(
            @Nullable LocalDate starts,
            @Nullable LocalDate due,
            @Nullable LocalDate firstDue,
            @Nullable LocalDate missed,
            @Nullable LocalDate done,
            LocalDate today) {

        public boolean isDueToday() {
            return today.equals(due);
        }

        public boolean isOneDay() {
            return due != null && due.equals(starts);
        }

        public boolean isMoved() {
            return firstDue != null && !firstDue.equals(due);
        }

        /** Days since the due date, or until it. */
        public long distance() {
            return due == null ? 0 : Math.abs(ChronoUnit.DAYS.between(due, today));
        }

        /** By how many days it was done after the date it is counted by; 0 in time. */
        public long late() {
            LocalDate counted = missed == null ? due : missed;
            return counted == null || done == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(counted, done));
        }
    }

    /**
     * @param at when it was reported, by the clock of the territory
     * @param own reported by the one who looks
     * @param verified when it was accepted or returned
     */
    public record LastMark(
            long completion,
            String by,
            boolean own,
            LocalDate at,
            @Nullable String what,
            @Nullable Actual actual,
            @Nullable String remark,
            @Nullable String verifier,
            @Nullable LocalDate verified,
            List<EvidenceItem> evidence) {

        LastMark with(List<EvidenceItem> items) {
            return new LastMark(completion, by, own, at, what, actual, remark, verifier, verified, items);
        }
    }

    CheckpointRow with(List<EvidenceItem> evidence) {
        return last == null
                ? this
                : new CheckpointRow(
                        id, version, standing, place, dates, deadline, reason, target, said, last.with(evidence));
    }

    /** Somebody still has to do or report it. */
    public boolean isOpen() {
        return standing != Standing.REPORTED && standing != Standing.ACCEPTED && standing != Standing.NOT_REQUIRED;
    }

    /** May be taken back by the one who looks. */
    public boolean isWithdrawable() {
        return standing == Standing.REPORTED && last != null && last.own();
    }
}
