package vekha.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vekha.directory.SchoolName;
import vekha.intake.DraftMeasure;
import vekha.intake.DraftOrder;
import vekha.intake.DraftRoadmap;
import vekha.intake.DraftSchool;
import vekha.intake.DraftSection;
import vekha.intake.DraftTable;

/** All that a draft says of a plan, line by line under what it is, so that two of them can be compared and a difference can be read. */
final class PlanText {

    private PlanText() {}

    static Map<String, String> of(DraftRoadmap draft) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("title", String.valueOf(draft.title()));
        lines.put("kind", String.valueOf(draft.kind()));
        lines.put(
                "period",
                draft.period() == null
                        ? "none"
                        : draft.period().period() + " academic " + draft.period().academic());
        lines.put("order", order(draft.order()));
        lines.put("goals", String.join("\n", draft.goals()));
        lines.put("tasks", String.join("\n", draft.tasks()));
        lines.put("results", String.join("\n", draft.expectedResults()));
        lines.put("legend", draft.abbreviations().toString());
        lines.put(
                "schools",
                String.join(
                        "\n",
                        new TreeSet<>(draft.schools().stream()
                                .map(school -> SchoolName.of(school.name()).key())
                                .toList())));
        for (int at = 0; at < draft.tables().size(); at++) {
            table("table " + at, draft.tables().get(at), lines);
        }
        return lines;
    }

    private static String order(DraftOrder order) {
        return order == null ? "none" : order.issuer() + " " + order.date() + " № " + order.number();
    }

    private static void table(String name, DraftTable table, Map<String, String> lines) {
        lines.put(name + " title", String.valueOf(table.title()));
        lines.put(
                name + " period",
                table.period() == null ? "none" : table.period().period().toString());
        lines.put(name + " columns", table.columns() + " " + table.headings());
        for (DraftSection section : table.sections()) {
            lines.put(
                    name + " section " + lines.size(),
                    section.number() + "|" + section.title() + "|" + section.parent());
        }
        int number = 0;
        for (DraftMeasure measure : table.measures()) {
            measure(name + " measure " + number++, measure, lines);
        }
    }

    private static void measure(String name, DraftMeasure measure, Map<String, String> lines) {
        lines.put(name + " number", measure.number() + " in " + measure.section());
        lines.put(name + " title", measure.title());
        lines.put(name + " objective", String.valueOf(measure.objective()));
        lines.put(name + " audience", String.valueOf(measure.audience()));
        lines.put(name + " deadline", measure.deadline().wording());
        lines.put(name + " responsible", String.valueOf(measure.responsibleText()));
        lines.put(name + " bodies", measure.responsible().toString());
        lines.put(name + " result", String.valueOf(measure.result()));
        lines.put(name + " note", note(measure));
    }

    private static String note(DraftMeasure measure) {
        List<String> parts = new ArrayList<>();
        parts.add(String.valueOf(measure.note()));
        measure.others().forEach((heading, text) -> parts.add(heading + ": " + text));
        parts.addAll(measure.footnotes());
        return String.join("\n", parts);
    }

    static List<String> differences(Map<String, String> one, Map<String, String> other) {
        List<String> differences = new ArrayList<>();
        one.forEach((name, text) -> {
            if (!text.equals(other.get(name))) {
                differences.add(name + ": «" + text + "» became «" + other.get(name) + "»");
            }
        });
        other.keySet().stream()
                .filter(name -> !one.containsKey(name))
                .forEach(name -> differences.add(name + ": new «" + other.get(name) + "»"));
        return differences;
    }
}
