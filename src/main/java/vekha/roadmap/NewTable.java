package vekha.roadmap;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vekha.foundation.Period;

/**
 * A table of a plan that is about to become a draft.
 *
 * @param period the period the table's own title names, if any
 * @param academic whether that period is one of academic years
 * @param measures in the order of the document
 */
public record NewTable(
        @Nullable String title,
        @Nullable Period period,
        boolean academic,
        List<PlanColumn> columns,
        List<NewSection> sections,
        List<NewMeasure> measures) {}
