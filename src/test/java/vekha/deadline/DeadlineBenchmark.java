package vekha.deadline;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;

/**
 * How many wordings are read in a second of one core's time, warm, occurrences included.
 *
 * <p>Run it with {@code ./mvnw -q -Pquick test-compile && java -cp target/classes:target/test-classes
 * vekha.deadline.DeadlineBenchmark}.
 */
final class DeadlineBenchmark {

    private static final int ROUNDS = 8;
    private static final int WORDINGS_PER_ROUND = 400_000;

    private DeadlineBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        List<Examples.Example> examples = Examples.all();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int round = 1; round <= ROUNDS; round++) {
            long start = threads.getCurrentThreadCpuTime();
            long found = 0;
            for (int i = 0; i < WORDINGS_PER_ROUND; i++) {
                Examples.Example example = examples.get(i % examples.size());
                found += Deadline.read(example.wording(), example.plan())
                        .occurrences()
                        .size();
            }
            double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
            System.out.printf(
                    "round %d: %,.0f wordings/s, %.1f occurrences each%n",
                    round, WORDINGS_PER_ROUND / seconds, (double) found / WORDINGS_PER_ROUND);
        }
    }
}
