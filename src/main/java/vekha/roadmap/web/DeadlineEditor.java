package vekha.roadmap.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deadline while it is edited: what the wording is understood as, and the choices for the case that it is understood wrongly.
 *
 * @param corrected what the chosen correction means; nothing without one
 * @param problems what is wrong with the correction as typed, one sentence each
 * @param months of the plan, to choose from
 * @param quarters of the plan, to choose from
 */
public record DeadlineEditor(
        Understanding understood,
        CorrectionForm fix,
        @Nullable Understanding corrected,
        List<String> problems,
        List<Pieces.Option> months,
        List<Pieces.Option> quarters,
        List<Pieces.Option> units) {

    /** Whether one of the other readings offered is the one chosen; if not, the wording counts as it reads. */
    public boolean asItReads() {
        String reading = fix.reading();
        return reading == null
                || (reading.startsWith("as:")
                        && understood.others().stream().noneMatch(other -> reading.equals("as:" + other.wording())));
    }
}
