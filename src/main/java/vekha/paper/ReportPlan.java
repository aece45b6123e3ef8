package vekha.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vekha.foundation.Period;
import vekha.roadmap.Kind;
import vekha.roadmap.Order;

/**
 * A plan that a report is about.
 *
 * @param amended the order of its newest edition, when that is not the first one
 * @param confinedTo the names of the schools of which alone a guest is told; null for whoever is at home there
 */
record ReportPlan(
        long id,
        Kind kind,
        String title,
        Period period,
        Order order,
        @Nullable Order amended,
        String territory,
        int schools,
        List<String> programmes,
        @Nullable List<String> confinedTo) {}
