package vekha.roadmap.web;

import java.util.Locale;
import vekha.roadmap.Standings;

/** Which measures of a plan are shown: those that have a checkpoint in that state. */
public enum Show {
    ALL,
    OVERDUE,
    SOON,
    RETURNED,
    WAITS,
    REPORTED,
    ACCEPTED,
    PLANNED;

    /** As it stands in the address; also the code of the state. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean admits(Standings standings) {
        return switch (this) {
            case ALL -> true;
            case OVERDUE -> standings.overdue() > 0;
            case SOON -> standings.soon() > 0;
            case RETURNED -> standings.returned() > 0;
            case WAITS -> standings.waits() > 0;
            case REPORTED -> standings.reported() > 0;
            case ACCEPTED -> standings.accepted() > 0;
            case PLANNED -> standings.planned() > 0;
        };
    }
}
