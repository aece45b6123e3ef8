package vekha.support;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures work against a fixed piece of work done in turn with it: words put together, counted and encoded. Neither a slow
 * machine nor another process on it changes the ratio; processor time of this thread is counted, and the best of many rounds.
 */
public final class Yardstick {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROWS = 4_000;
    private static final String[] WORDS = {"школа", "приказ", "мероприятие", "срок", "отчёт", "справка", "комитет"};

    private Yardstick() {}

    /** Something that may fail. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    /** @return how many yardsticks long the work is; said on the console as well */
    public static double lengthOf(String name, int rounds, Work work) throws Exception {
        long longest = Long.MAX_VALUE;
        long yard = Long.MAX_VALUE;
        for (int round = 0; round < rounds; round++) {
            longest = Math.min(longest, timeOf(work));
            yard = Math.min(yard, timeOf(Yardstick::yard));
        }
        double length = (double) longest / yard;
        System.out.printf(
                "%s: %.1f ms of processor time, %.2f yardsticks of %.2f ms%n", name, longest / 1e6, length, yard / 1e6);
        return length;
    }

    /** Nanoseconds of processor time of this thread: other work of the machine does not count. */
    public static long timeOf(Work work) throws Exception {
        long start = THREADS.getCurrentThreadCpuTime();
        work.run();
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    private static void yard() {
        StringBuilder page = new StringBuilder();
        Map<String, Integer> counts = new TreeMap<>();
        for (int row = 0; row < ROWS; row++) {
            String word = WORDS[row % WORDS.length] + row % 97;
            counts.merge(word, row, Integer::sum);
            page.append("<li id=\"r").append(row).append("\">").append(word).append("</li>\n");
        }
        counts.forEach((word, count) -> page.append(word).append(count));
        byte[] encoded = page.toString().getBytes(StandardCharsets.UTF_8);
        if (new String(encoded, StandardCharsets.UTF_8).length() != page.length()) {
            throw new IllegalStateException("words were lost");
        }
    }
}
