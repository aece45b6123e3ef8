package bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program under measurement, started in a process of its own. */
final class Application implements AutoCloseable {

    final String address;
    final long readyAfter;

    private final Process process;

    /**
     * Starts and waits until the page answers.
     *
     * @param command program and arguments
     * @param ready the page to ask
     */
    Application(List<String> command, Map<String, String> environment, String ready, Path log)
            throws IOException, InterruptedException {
        int port = freePort();
        this.address = "http://127.0.0.1:" + port;
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("VEKHA_MANAGEMENT_PORT", Integer.toString(freePort()));
        long begun = System.nanoTime();
        this.process = builder.start();
        waitFor(ready, log);
        this.readyAfter = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    long process() {
        return process.pid();
    }

    private void waitFor(String page, Path log) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + page)).build();
        while (true) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the application did not start:\n" + Files.readString(log));
            }
            try {
                if (client.send(request, BodyHandlers.discarding()).statusCode() < 400) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(10);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
