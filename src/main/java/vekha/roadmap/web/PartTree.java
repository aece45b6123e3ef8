package vekha.roadmap.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vekha.roadmap.PlanRows;
import vekha.roadmap.SectionId;
import vekha.roadmap.Standings;

/** The sections of one table in the order of the page, each with its measures and how everything in it stands. */
final class PartTree {

    private final PlanRows.Table table;
    private final Map<Long, List<PlanRows.Row>> rows = new HashMap<>();
    private final boolean narrow;

    private PartTree(PlanRows.Table table, List<PlanRows.Row> shown, boolean narrow) {
        this.table = table;
        this.narrow = narrow;
        for (PlanRows.Row row : shown) {
            if (row.table() == table.id()) {
                rows.computeIfAbsent(key(row.section()), key -> new ArrayList<>())
                        .add(row);
            }
        }
    }

    /** @param part no section for the measures before the first one */
    record Node(PlanRows.@Nullable Part part, int depth, List<PlanRows.Row> rows, Standings within) {}

    /** @param narrow leaves out sections of which nothing is shown */
    static List<Node> of(PlanRows.Table table, List<PlanRows.Row> shown, boolean narrow) {
        PartTree tree = new PartTree(table, shown, narrow);
        List<Node> nodes = new ArrayList<>();
        List<PlanRows.Row> before = tree.rowsOf(null);
        if (!before.isEmpty()) {
            nodes.add(new Node(null, 0, before, Standings.NONE));
        }
        nodes.addAll(tree.under(null, 0));
        return nodes;
    }

    private List<Node> under(@Nullable SectionId parent, int depth) {
        List<Node> nodes = new ArrayList<>();
        for (PlanRows.Part part : table.sections()) {
            if (Objects.equals(part.parent(), parent)) {
                nodes.addAll(node(part, depth));
            }
        }
        return nodes;
    }

    private List<Node> node(PlanRows.Part part, int depth) {
        List<Node> below = under(part.id(), depth + 1);
        List<PlanRows.Row> own = rowsOf(part.id());
        if (narrow && own.isEmpty() && below.isEmpty()) {
            return List.of();
        }
        Standings within = own.stream().map(PlanRows.Row::standings).reduce(Standings.NONE, Standings::plus);
        for (Node child : below) {
            if (child.depth() == depth + 1) {
                within = within.plus(child.within());
            }
        }
        List<Node> nodes = new ArrayList<>(List.of(new Node(part, depth, own, within)));
        nodes.addAll(below);
        return nodes;
    }

    private List<PlanRows.Row> rowsOf(@Nullable SectionId section) {
        return rows.getOrDefault(key(section), List.of());
    }

    private static long key(@Nullable SectionId section) {
        return section == null ? 0 : section.value();
    }
}
