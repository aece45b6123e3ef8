package bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What wrk says of one run.
 *
 * @param requests how many were answered
 * @param failed how many of them not with 2xx or 3xx, or not at all
 * @param p50 milliseconds
 * @param p99 milliseconds
 */
record Load(long requests, long failed, double perSecond, double p50, double p99) {

    static Load of(String url, Map<String, String> headers, Path script, int connections, int seconds)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("wrk", "-t1", "-c" + connections, "-d" + seconds + "s", "--timeout", "30s", "--latency"));
        headers.forEach((name, value) -> command.addAll(List.of("-H", name + ": " + value)));
        if (script != null) {
            command.addAll(List.of("-s", script.toString()));
        }
        command.add(url);
        Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (wrk.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        long failed = number(said, "Non-2xx or 3xx responses: (\\d+)") + number(said, "timeout (\\d+)");
        return new Load(
                number(said, "(\\d+) requests in"),
                failed,
                Double.parseDouble(first(said, "Requests/sec:\\s+([\\d.]+)")),
                time(said, "50%"),
                time(said, "99%"));
    }

    private static long number(String said, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(said);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    private static String first(String said, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(said);
        if (!found.find()) {
            throw new IllegalStateException(said);
        }
        return found.group(1);
    }

    private static double time(String said, String share) {
        Matcher found = Pattern.compile(share + "\\s+([\\d.]+)(us|ms|s|m)").matcher(said);
        if (!found.find()) {
            throw new IllegalStateException(said);
        }
        double unit = Map.of("us", 0.001, "ms", 1d, "s", 1000d, "m", 60_000d).get(found.group(2));
        return Double.parseDouble(found.group(1)) * unit;
    }
}
