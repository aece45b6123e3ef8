package vekha.roadmap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Two versions of a plan side by side: every measure of either once, what is gone beside what came. */
public final class VersionDiff {

    /** What happened to a measure; several at once are usual. */
    public enum Change {
        REWORDED,
        RENUMBERED,
        MOVED,
        RESCHEDULED,
        REASSIGNED,
        OTHERWISE,
        SPLIT,
        MERGED,
        ADDED,
        DELETED
    }

    /** A measure before and after. */
    public record Line(PlanVersion.@Nullable Placed before, PlanVersion.@Nullable Placed after, Set<Change> changes) {

        public boolean isSame() {
            return changes.isEmpty();
        }

        public String heading() {
            return after != null ? after.heading() : before != null ? before.heading() : "";
        }
    }

    private final List<PlanVersion.Placed> old;
    private final List<PlanVersion.Placed> now;
    private final Map<Long, Integer> placeOf = new HashMap<>();
    private final int[] pair;

    private VersionDiff(PlanVersion before, PlanVersion after, LongFunction<@Nullable Long> origin) {
        old = before.inOrder();
        now = after.inOrder();
        for (int at = 0; at < old.size(); at++) {
            placeOf.put(old.get(at).row().id(), at);
        }
        pair = new int[now.size()];
        Set<Integer> taken = new HashSet<>();
        for (int at = 0; at < pair.length; at++) {
            Long from = origin.apply(now.get(at).row().id());
            Integer place = from == null ? null : placeOf.get(from);
            pair[at] = place == null || !taken.add(place) ? -1 : place;
        }
    }

    /** @param origin the measure of the first version that goes on in a measure of the second; the same one in editions */
    public static List<Line> between(PlanVersion before, PlanVersion after, LongFunction<@Nullable Long> origin) {
        return new VersionDiff(before, after, origin).lines();
    }

    /** In the order of the second version; what is gone stands after what it followed. */
    private List<Line> lines() {
        Set<Integer> steady = steady();
        List<Line> lines = new ArrayList<>();
        boolean[] shown = new boolean[old.size()];
        Set<Integer> kept = new HashSet<>();
        for (int place : pair) {
            kept.add(place);
        }
        gone(0, kept, shown, lines);
        for (int at = 0; at < now.size(); at++) {
            if (pair[at] < 0) {
                lines.add(new Line(null, now.get(at), EnumSet.of(Change.ADDED)));
            } else {
                lines.add(line(old.get(pair[at]), now.get(at), !steady.contains(at)));
                gone(pair[at] + 1, kept, shown, lines);
            }
        }
        return lines;
    }

    private void gone(int from, Set<Integer> kept, boolean[] shown, List<Line> lines) {
        for (int at = from; at < old.size() && !kept.contains(at); at++) {
            if (!shown[at]) {
                shown[at] = true;
                lines.add(new Line(old.get(at), null, EnumSet.of(Change.DELETED)));
            }
        }
    }

    private static Line line(PlanVersion.Placed before, PlanVersion.Placed after, boolean moved) {
        Set<Change> changes = EnumSet.noneOf(Change.class);
        for (String field : PlanVersion.FIELDS) {
            if (!before.row().text(field).equals(after.row().text(field))) {
                changes.add(change(field));
            }
        }
        if (moved || !sameSection(before.heading(), after.heading())) {
            changes.add(Change.MOVED);
        }
        return new Line(before, after, changes);
    }

    private static Change change(String field) {
        return switch (field) {
            case "number" -> Change.RENUMBERED;
            case "title" -> Change.REWORDED;
            case "deadline" -> Change.RESCHEDULED;
            case "responsible" -> Change.REASSIGNED;
            default -> Change.OTHERWISE;
        };
    }

    /** A section may get another number or be reworded a little without anything moving. */
    private static boolean sameSection(String one, String other) {
        return one.equals(other) || new Shingles(List.of(one, other)).alike(0, 1) > 0.6;
    }

    /** Places of the second version that keep their order among each other: as many as possible. */
    private Set<Integer> steady() {
        int[] last = new int[pair.length];
        int[] before = new int[pair.length];
        int[] tails = new int[pair.length];
        int length = 0;
        for (int at = 0; at < pair.length; at++) {
            if (pair[at] >= 0) {
                int place = Arrays.binarySearch(tails, 0, length, pair[at]);
                int slot = place < 0 ? -place - 1 : place;
                tails[slot] = pair[at];
                last[slot] = at;
                before[at] = slot == 0 ? -1 : last[slot - 1];
                length = Math.max(length, slot + 1);
            }
        }
        Set<Integer> steady = new HashSet<>();
        for (int at = length == 0 ? -1 : last[length - 1]; at >= 0; at = before[at]) {
            steady.add(at);
        }
        return steady;
    }
}
