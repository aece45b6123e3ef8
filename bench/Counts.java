package bench;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a page made anew asks of the database: statements, and the blocks they look at. Unlike times it does not depend on what else the
 * machine does, and so tells how a page grows with the data set.
 */
final class Counts {

    private static final int TRIES = 3;

    private final Map<String, Long> smallest = new HashMap<>();

    private record Asked(long statements, long blocks) {}

    void head() {
        System.out.println("| page | SQL | blocks | × smallest |%n|---|---|---|---|".formatted());
    }

    void row(Page page, DataSet data, Application vekha) throws Exception {
        Visitor visitor = new Visitor(vekha.address).signIn(page.login());
        Asked asked = asked(visitor, page.path(), data);
        long first = smallest.computeIfAbsent(page.name(), name -> asked.blocks());
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %,d | %.2f |%n",
                page.name(),
                asked.statements(),
                asked.blocks(),
                (double) asked.blocks() / Math.max(1, first));
    }

    static long statements(Visitor visitor, String path, DataSet data) throws Exception {
        return asked(visitor, path, data).statements();
    }

    /** Of one request; the least of three, because what the load before left behind may still be running. */
    private static Asked asked(Visitor visitor, String path, DataSet data) throws Exception {
        Asked least = new Asked(Long.MAX_VALUE, Long.MAX_VALUE);
        for (int i = 0; i < TRIES; i++) {
            Thread.sleep(300);
            Asked before = new Asked(data.statements(), data.blocks());
            visitor.get(path, Visitor.ANEW);
            least = new Asked(
                    Math.min(least.statements(), data.statements() - before.statements()),
                    Math.min(least.blocks(), data.blocks() - before.blocks()));
        }
        return least;
    }
}
