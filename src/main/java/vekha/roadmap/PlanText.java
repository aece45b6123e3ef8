package vekha.roadmap;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A goal, a task or an expected result of the plan. */
@Embeddable
record PlanText(@Enumerated(EnumType.STRING) Sort kind, int position, String text) {

    /** Which list of the plan a text stands in. */
    enum Sort {
        GOAL,
        TASK,
        EXPECTED_RESULT
    }
}
