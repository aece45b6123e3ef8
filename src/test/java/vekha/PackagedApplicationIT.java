package vekha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that the build made, started as bin/pack starts it: with what the framework found out ahead, and a database of its own. */
class PackagedApplicationIT {

    private static final Path JAR = Path.of("target/vekha.jar");
    private static final Pattern CODE = Pattern.compile("/first-run\\?code=([^\\s/]+)");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String PASSWORD = "синяя лодка у причала 7";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @TempDir
    Path folder;

    private Path log;
    private Process application;
    private String address;

    @BeforeEach
    void start() throws IOException {
        assumeTrue(Files.exists(JAR), "the jar is made by ./mvnw package");
        int port = freePort();
        address = "http://127.0.0.1:" + port;
        log = folder.resolve("log");
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dspring.aot.enabled=true",
                        "-jar",
                        JAR.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        command.environment().remove("SPRING_PROFILES_ACTIVE");
        command.environment()
                .putAll(Map.of(
                        "SERVER_ADDRESS", "127.0.0.1",
                        "SERVER_PORT", String.valueOf(port),
                        "VEKHA_MANAGEMENT_PORT", String.valueOf(freePort()),
                        "VEKHA_DATA", folder.resolve("data").toString()));
        application = command.start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (application != null) {
            application.destroy();
            assertThat(application.waitFor(60, TimeUnit.SECONDS)).as("it stops").isTrue();
        }
    }

    @Test
    void beginsEmptyAndLetsItsAdministratorIn() throws Exception {
        waitUntilReady();
        assertThat(Files.readString(log)).contains("AOT-processed");
        String code = found(CODE, Files.readString(log));
        post(
                "/first-run",
                "/first-run?code=" + code,
                Map.of(
                        "code", code,
                        "region", "Ладожская область",
                        "municipality", "Город Заозёрск",
                        "zone", "Europe/Moscow",
                        "name", "Сергеева Вера Ильинична",
                        "login", "admin",
                        "password", PASSWORD,
                        "repeated", PASSWORD));
        post("/login", "/login", Map.of("username", "admin", "password", PASSWORD));
        for (String path : List.of(
                "/", "/roadmaps", "/schools", "/bodies", "/admin/people", "/checkpoints", "/search?text=школа")) {
            HttpResponse<String> answer = page(path.replace("школа", encoded("школа")));
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).contains("Сергеева");
        }
        HttpRequest api = HttpRequest.newBuilder(URI.create(
                        address + "/api/v1/deadlines?from=2026-01-01&to=2026-12-31&text=" + encoded("до 5 марта")))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8)))
                .build();
        assertThat(browser.send(api, BodyHandlers.ofString()).body()).contains("2026-03-05");
    }

    private void waitUntilReady() throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until && application.isAlive()) {
            try {
                page("/about");
                return;
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        throw new AssertionError("not ready:\n" + Files.readString(log));
    }

    private HttpResponse<String> page(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
    }

    private void post(String path, String form, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining(
                        "&", "_csrf=" + found(TOKEN, page(form).body()) + "&", ""));
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path + "\n" + answer.body()).isEqualTo(200);
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s in%n%s", pattern, text).isTrue();
        return matcher.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
