package vekha.roadmap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds the measures of a plan again in its new wording. The title decides; number, section, deadline and bodies decide
 * between titles that are alike. All pairs are weighed together, so that a good match never takes a better one away.
 */
final class MatchMeasures {

    /** Below that two titles speak of different things. */
    private static final double ALIKE = 0.5;
    /** So much alike a title must be when everything around it is the same. */
    private static final double ALIKE_IN_PLACE = 0.36;
    /** From there on nobody needs to be asked; so much less where everything around is the same. */
    private static final double SURE = 0.78;

    private static final double SURE_IN_PLACE = 0.2;
    /** A title of which less than that is left has perhaps been divided. */
    private static final double WHOLE = 0.7;
    /** So much worse every other choice must be. */
    private static final double MARGIN = 0.02;
    /** So much of a part its whole repeats. */
    private static final double PART = 0.72;
    /** A title that is explained so far by its own origin has no room for another one. */
    private static final double EXPLAINED = 0.88;
    /** So much a second part must add. */
    private static final double ADDS = 0.12;

    private static final double SAME_TEXT = 0.1;
    private static final double AROUND = 0.06;
    private static final double PLACE = 0.004;

    private final List<MatchText> old;
    private final List<MatchText> now;
    private final Shingles titles;
    private final Shingles sections;
    private final Around[] around;
    private final double[][] alike;
    private final double[][] worth;
    private final int[] nowOf;
    private final int[] oldOf;

    private MatchMeasures(List<MatchText> old, List<MatchText> now) {
        this.old = old;
        this.now = now;
        List<MatchText> both = Stream.concat(old.stream(), now.stream()).toList();
        List<String> headings = both.stream().map(MatchText::section).distinct().toList();
        this.titles = new Shingles(both.stream().map(MatchText::title).toList());
        this.sections = new Shingles(headings);
        this.around = both.stream().map(text -> Around.of(text, headings)).toArray(Around[]::new);
        this.alike = new double[old.size()][now.size()];
        this.worth = new double[old.size()][now.size()];
        weighAll();
        this.nowOf = Assignment.best(worth);
        this.oldOf = turned();
    }

    static MeasureMatch between(List<MatchText> old, List<MatchText> now) {
        return new MatchMeasures(old, now).found();
    }

    private void weighAll() {
        for (int o = 0; o < old.size(); o++) {
            for (int n = 0; n < now.size(); n++) {
                alike[o][n] = titles.alike(o, old.size() + n);
                worth[o][n] = worth(o, n);
            }
        }
    }

    private double worth(int o, int n) {
        if (alike[o][n] < ALIKE_IN_PLACE) {
            return 0;
        }
        double around = around(o, n);
        if (alike[o][n] < ALIKE - (ALIKE - ALIKE_IN_PLACE) * around) {
            return 0;
        }
        double same = alike[o][n] > 0.999 ? SAME_TEXT : 0;
        double shift = Math.abs((o + 1.0) / (old.size() + 1) - (n + 1.0) / (now.size() + 1));
        return alike[o][n] + same + AROUND * around - PLACE * shift;
    }

    /** 0 … 1, how much of what stands around the title is the same. */
    private double around(int o, int n) {
        Around was = around[o];
        Around is = around[old.size() + n];
        return (was.number.equals(is.number) ? 0.35 : 0)
                + 0.25 * sections.alike(was.section, is.section)
                + (was.deadline.equals(is.deadline) ? 0.25 : 0)
                + (was.responsible.equals(is.responsible) ? 0.15 : 0);
    }

    /** What stands around a title, made plain once. */
    private record Around(String number, int section, String deadline, String responsible) {

        static Around of(MatchText text, List<String> headings) {
            return new Around(
                    Shingles.plain(Objects.requireNonNullElse(text.number(), "")),
                    headings.indexOf(text.section()),
                    Shingles.plain(text.deadline()),
                    Shingles.plain(text.responsible()));
        }
    }

    private int[] turned() {
        int[] turned = new int[now.size()];
        Arrays.fill(turned, -1);
        for (int o = 0; o < nowOf.length; o++) {
            if (nowOf[o] >= 0) {
                turned[nowOf[o]] = o;
            }
        }
        return turned;
    }

    private MeasureMatch found() {
        List<MeasureMatch.Found> found = new ArrayList<>();
        for (int n = 0; n < now.size(); n++) {
            found.add(oldOf[n] < 0 ? addedOrPart(n) : continued(oldOf[n], n));
        }
        return new MeasureMatch(found, merged());
    }

    private MeasureMatch.Found continued(int o, int n) {
        boolean sure = alike[o][n] >= SURE - SURE_IN_PLACE * around(o, n)
                && titles.within(o, old.size() + n) >= WHOLE
                && margin(o, n) >= MARGIN;
        return new MeasureMatch.Found(
                now.get(n).id(), old.get(o).id(), sure ? Origin.KEPT : Origin.LIKELY, alike[o][n]);
    }

    /** How much worse the best other choice would be: with a measure that is free, or with two pairs changing places. */
    private double margin(int o, int n) {
        double least = Double.POSITIVE_INFINITY;
        for (int other = 0; other < now.size(); other++) {
            if (other != n && worth[o][other] > 0) {
                int its = oldOf[other];
                double lost = worth[o][n] - worth[o][other] + (its < 0 ? 0 : worth[its][other] - worth[its][n]);
                least = Math.min(least, lost);
            }
        }
        for (int other = 0; other < old.size(); other++) {
            if (other != o && nowOf[other] < 0 && worth[other][n] > 0) {
                least = Math.min(least, worth[o][n] - worth[other][n]);
            }
        }
        return least;
    }

    /** What continues no measure may be a part of one that was divided. */
    private MeasureMatch.Found addedOrPart(int n) {
        long measure = now.get(n).id();
        int best = -1;
        double most = 0;
        for (int o = 0; o < old.size(); o++) {
            double within = titles.within(old.size() + n, o);
            if (within >= PART && within > most && hasRoomFor(o, n)) {
                best = o;
                most = within;
            }
        }
        return best < 0
                ? MeasureMatch.Found.added(measure)
                : new MeasureMatch.Found(measure, old.get(best).id(), Origin.SPLIT, alike[best][n]);
    }

    /** Whether the measure it continues in says only a part of it, and this one says more. */
    private boolean hasRoomFor(int o, int n) {
        int part = old.size() + n;
        if (nowOf[o] < 0) {
            return titles.within(o, part) >= ADDS;
        }
        int first = old.size() + nowOf[o];
        double explained = titles.within(o, first);
        return explained < EXPLAINED && titles.within(o, first, part) - explained >= ADDS;
    }

    private Map<Long, Long> merged() {
        Map<Long, Long> merged = new TreeMap<>();
        for (int o = 0; o < old.size(); o++) {
            if (nowOf[o] < 0) {
                int into = mergedInto(o);
                if (into >= 0) {
                    merged.put(old.get(o).id(), now.get(into).id());
                }
            }
        }
        return merged;
    }

    private int mergedInto(int o) {
        int best = -1;
        double most = 0;
        for (int n = 0; n < now.size(); n++) {
            int whole = old.size() + n;
            double within = titles.within(o, whole);
            if (oldOf[n] >= 0 && within >= PART && within > most) {
                double explained = titles.within(whole, oldOf[n]);
                if (explained < EXPLAINED && titles.within(whole, oldOf[n], o) - explained >= ADDS) {
                    best = n;
                    most = within;
                }
            }
        }
        return best;
    }
}
