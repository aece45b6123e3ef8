package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time and memory of a process and its children, as the operating system accounts them (proc(5)). */
final class Processes {

    /** Milliseconds of one tick of the kernel's clock; 100 a second on every Linux of today. */
    private static final double TICK = 10;

    private Processes() {}

    /** Milliseconds that the process, its living children and those it has buried have used. */
    static double milliseconds(long process) throws IOException {
        double own = ticks(process, true);
        for (ProcessHandle child :
                ProcessHandle.of(process).orElseThrow().children().toList()) {
            try {
                own += ticks(child.pid(), false);
            } catch (IOException gone) {
                continue;
            }
        }
        return own * TICK;
    }

    /** Memory that lies in RAM, in megabytes. */
    static long megabytes(long process) throws IOException {
        return megabytes(process, "VmRSS:");
    }

    /** The part of it that is the process's own; the rest are mapped files, which the system may drop. */
    static long ownMegabytes(long process) throws IOException {
        return megabytes(process, "RssAnon:");
    }

    private static long megabytes(long process, String what) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
                .filter(line -> line.startsWith(what))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private static double ticks(long process, boolean buried) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + process + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        double own = Double.parseDouble(fields[11]) + Double.parseDouble(fields[12]);
        return buried ? own + Double.parseDouble(fields[13]) + Double.parseDouble(fields[14]) : own;
    }
}
