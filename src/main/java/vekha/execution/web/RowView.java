package vekha.execution.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vekha.execution.EvidenceItem;

/**
 * A checkpoint as a line on a page, every text ready: a template that only copies texts is quick.
 *
 * @param code style, icon and word of its badge
 * @param note the next useful thing: «27 дней»
 * @param date what stands under it: «до 31.01.2023»
 * @param moved «перенесено с 20.01.2023»
 * @param figures «план 100 %, факт 96 %», or only the half that is known
 * @param dueText the due date, whatever has been done
 * @param noteOf the note in a list: when it was done, if it was
 * @param remark why it was returned, and who says so
 * @param said what the mark says was done, who made it and when
 * @param comments «3 комментария», nothing where there is none
 * @param noProof it is marked, but nothing proves it
 */
public record RowView(
        long id,
        int version,
        String title,
        @Nullable String number,
        String numberText,
        String who,
        String roadmapTitle,
        String code,
        String badge,
        @Nullable String note,
        String date,
        @Nullable String moved,
        @Nullable String figures,
        String dueText,
        @Nullable String noteOf,
        @Nullable LocalDate due,
        boolean open,
        boolean reported,
        boolean own,
        @Nullable String remark,
        @Nullable String what,
        @Nullable String said,
        @Nullable String comments,
        List<EvidenceItem> evidence,
        boolean noProof,
        String tickLabel,
        String pickLabel) {

    /** The own mark, not verified yet. */
    public boolean isWithdrawable() {
        return reported && own;
    }
}
