package vekha.roadmap.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head of every page of one plan.
 *
 * @param state class of the approval line: ok, wait or nothing
 * @param approval the state of the plan in one line
 * @param order the order as far as it is known
 * @param mayKeep whether the person may keep it as a template of the own territory
 * @param guest whether it is a plan of the region above, read for the sake of the schools represented
 * @param basis what the plan was made of, and where that is told
 * @param legend the abbreviations in one line
 */
public record HeadWords(
        String title,
        List<Pieces.Crumb> crumbs,
        List<String> facts,
        String state,
        String stateIcon,
        String approval,
        String order,
        @Nullable String legend,
        List<Pieces.Tab> tabs,
        boolean mayPlan,
        boolean mayEdit,
        boolean mayApprove,
        boolean mayKeep,
        boolean guest,
        @Nullable String basis,
        @Nullable String basisHref) {}
