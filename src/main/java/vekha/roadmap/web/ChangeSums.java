package vekha.roadmap.web;

import java.util.ArrayList;
import java.util.List;
import vekha.foundation.Words;
import vekha.roadmap.VersionDiff;

/** How often each kind of change occurs, for the line above a comparison. */
final class ChangeSums {

    private ChangeSums() {}

    public record Sum(long number, String label) {}

    static List<Sum> of(List<VersionDiff.Line> lines, Words words) {
        List<Sum> sums = new ArrayList<>();
        for (VersionDiff.Change change : VersionDiff.Change.values()) {
            long number = lines.stream()
                    .filter(line -> line.changes().contains(change))
                    .count();
            if (number > 0) {
                sums.add(new Sum(number, words.text("comparison.sum." + change)));
            }
        }
        return sums;
    }
}
