package vekha.roadmap;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A goal, a task or an expected result of the plan. */
@Embeddable
record PlanText(@Enumerated(EnumType.STRING) Sort kind, int position, String text) {

    /** Which list of the plan a text stands in. */
    enum Sort {
        GOAL,
        TASK,
        EXPECTED_RESULT
    }

    /** Goals, tasks and expected results one after another. */
    static List<PlanText> of(RoadmapHead head) {
        List<PlanText> texts = new ArrayList<>();
        add(texts, Sort.GOAL, head.goals());
        add(texts, Sort.TASK, head.tasks());
        add(texts, Sort.EXPECTED_RESULT, head.expectedResults());
        return texts;
    }

    private static void add(List<PlanText> texts, Sort sort, List<String> lines) {
        for (String line : lines) {
            texts.add(new PlanText(sort, texts.size(), line));
        }
    }

    /** The lines of one list in their order. */
    static List<String> of(List<PlanText> texts, Sort sort) {
        return texts.stream()
                .filter(text -> text.kind == sort)
                .sorted(Comparator.comparingInt(PlanText::position))
                .map(PlanText::text)
                .toList();
    }
}
