package vekha.roadmap;

import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A line of the legend in its place. */
@Embeddable
record LegendLine(int position, String abbreviation, String meaning) {

    static List<LegendLine> of(List<LegendEntry> entries) {
        List<LegendLine> lines = new ArrayList<>();
        for (LegendEntry entry : entries) {
            lines.add(new LegendLine(lines.size(), entry.abbreviation(), entry.meaning()));
        }
        return lines;
    }

    static List<LegendEntry> entries(List<LegendLine> lines) {
        return lines.stream()
                .sorted(Comparator.comparingInt(LegendLine::position))
                .map(line -> new LegendEntry(line.abbreviation, line.meaning))
                .toList();
    }
}
