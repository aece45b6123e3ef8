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
import vekha.intake.DraftSection;
import vekha.intake.DraftTable;
import vekha.roadmap.Order;
import vekha.roadmap.PlanVersion;

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
                        : draft.period().period() + " academic "
                                + draft.period().academic());
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
        int sections = 0;
        for (DraftSection section : table.sections()) {
            lines.put(
                    name + " section " + sections++, section.number() + "|" + section.title() + "|" + section.parent());
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

    /** As it is kept: columns without a field of their own under their heading where there is more than one. */
    private static String note(DraftMeasure measure) {
        List<String> parts = new ArrayList<>();
        if (measure.note() != null) {
            parts.add(measure.note());
        }
        boolean alone = measure.note() == null && measure.others().size() == 1;
        measure.others().forEach((heading, text) -> parts.add(alone ? text : heading + ": " + text));
        parts.addAll(measure.footnotes());
        return parts.isEmpty() ? "null" : String.join("\n", parts);
    }

    /** What a form says, in the same lines; without the bodies, which are understood from the words. */
    static Map<String, String> of(Form form) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("title", form.version().title());
        lines.put("period", form.time().period() + " academic " + form.time().academic());
        Order order = form.stamp().order();
        lines.put(
                "order",
                order.equals(Order.NONE) ? "none" : order.issuer() + " " + order.date() + " № " + order.number());
        Map<String, String> head = form.version().head();
        lines.put("goals", head.getOrDefault("goals", ""));
        lines.put("tasks", head.getOrDefault("tasks", ""));
        lines.put("results", head.getOrDefault("expectedResults", ""));
        lines.put(
                "schools",
                String.join(
                        "\n",
                        new TreeSet<>(form.schools().stream()
                                .map(school -> SchoolName.of(school.name()).key())
                                .toList())));
        for (int at = 0; at < form.version().tables().size(); at++) {
            table("table " + at, form.version().tables().get(at), lines);
        }
        return lines;
    }

    private static void table(String name, PlanVersion.Table table, Map<String, String> lines) {
        lines.put(name + " title", String.valueOf(table.title()));
        List<Long> sections = new ArrayList<>();
        sections.add(null);
        for (PlanVersion.Part part : table.partsInOrder()) {
            sections.add(part.id());
            Integer parent = part.parent() == null ? null : (Integer) (sections.indexOf(part.parent()) - 1);
            lines.put(name + " section " + (sections.size() - 2), part.number() + "|" + part.title() + "|" + parent);
        }
        int number = 0;
        for (int at = 0; at < sections.size(); at++) {
            Integer section = at == 0 ? null : (Integer) (at - 1);
            for (PlanVersion.Row row : table.rowsOf(sections.get(at))) {
                measure(name + " measure " + number++, row, section, lines);
            }
        }
    }

    private static void measure(String name, PlanVersion.Row row, Integer section, Map<String, String> lines) {
        lines.put(name + " number", row.text("number") + " in " + section);
        lines.put(name + " title", row.text("title"));
        lines.put(name + " deadline", row.text("deadline"));
        for (String field : List.of("objective", "audience", "responsible", "result", "note")) {
            lines.put(name + " " + field, row.fields().getOrDefault(field, "null"));
        }
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
