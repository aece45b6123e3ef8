package vekha.roadmap.web;

import org.jspecify.annotations.Nullable;
import vekha.foundation.Subject;
import vekha.roadmap.RoadmapId;

/** What the plan's page is opened for. */
public enum PlanMode {
    /** To be read. */
    READ,
    /** Every cell is edited in its place. */
    EDIT,
    /** Rows are chosen, to be changed together. */
    SELECT,
    /** Rows are put in order with buttons. */
    ARRANGE;

    /** Only a draft in the hands of somebody who plans is anything but read. */
    static PlanMode of(PlanMode asked, boolean mayEdit) {
        return !mayEdit ? READ : asked == READ ? EDIT : asked;
    }

    /** The page of a plan in this mode. */
    String address(RoadmapId plan) {
        return this == SELECT || this == ARRANGE ? "/roadmaps/" + plan + "?mode=" + this : "/roadmaps/" + plan;
    }

    /** The same page where one of its rows stands; a thing that has no row leads to the top. */
    String address(RoadmapId plan, @Nullable Subject row) {
        if (row == null) {
            return address(plan);
        }
        return switch (row.kind()) {
            case "measure" -> address(plan) + "#m" + row.id();
            case "section" -> address(plan) + "#s" + row.id();
            default -> address(plan);
        };
    }
}
