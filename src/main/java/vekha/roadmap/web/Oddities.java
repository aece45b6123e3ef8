package vekha.roadmap.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vekha.foundation.Words;
import vekha.roadmap.Numbering;
import vekha.roadmap.PlanRows;

/** Says which printed numbers of a plan stand twice, are missing or leave a gap, each with its row. */
@Component
class Oddities {

    private final Words words;

    Oddities(Words words) {
        this.words = words;
    }

    private record Line(Numbering.Row row, String anchor, String title) {}

    List<PlanPage.Oddity> of(PlanRows plan) {
        List<PlanPage.Oddity> oddities = new ArrayList<>();
        Map<Long, List<PlanRows.Row>> rows = plan.rows().stream().collect(Collectors.groupingBy(PlanRows.Row::table));
        for (PlanRows.Table table : plan.tables()) {
            List<Line> lines = lines(table, rows.getOrDefault(table.id(), List.of()));
            new Numbering(lines.stream().map(Line::row).toList())
                    .findings()
                    .forEach(finding -> oddities.add(oddity(finding, lines.get(finding.row()))));
        }
        return oddities;
    }

    private PlanPage.Oddity oddity(Numbering.Finding finding, Line line) {
        String key = "roadmap.oddity." + finding.oddity() + (finding.number().isEmpty() ? ".first" : "");
        return new PlanPage.Oddity(words.text(key, finding.number(), line.title()), "#" + line.anchor());
    }

    private static List<Line> lines(PlanRows.Table table, List<PlanRows.Row> rows) {
        List<Line> lines = new ArrayList<>();
        for (PartTree.Node node : PartTree.of(table, rows, false)) {
            PlanRows.Part part = node.part();
            if (part != null) {
                Numbering.Row heading = new Numbering.Row(true, node.depth(), part.number());
                lines.add(new Line(heading, "s" + part.id(), part.title()));
            }
            int depth = part == null ? 0 : node.depth() + 1;
            for (PlanRows.Row row : node.rows()) {
                lines.add(new Line(new Numbering.Row(false, depth, row.number()), "m" + row.id(), row.title()));
            }
        }
        return lines;
    }
}
