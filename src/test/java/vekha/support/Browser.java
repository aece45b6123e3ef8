package vekha.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A headless Chromium for journeys: the one named by {@code VEKHA_CHROMIUM}, else the one on the path. */
public final class Browser implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String base;

    /** Where Chromium is; nowhere says so in a line, and journeys are skipped. */
    public static Optional<Path> installed() {
        Optional<Path> found = Stream.concat(
                        Stream.ofNullable(System.getenv("VEKHA_CHROMIUM")).map(Path::of),
                        Arrays.stream(String.valueOf(System.getenv("PATH")).split(":"))
                                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                                        .map(name -> Path.of(folder, name))))
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty()) {
            System.out.println("Journeys are skipped: no Chromium on the path and none named by VEKHA_CHROMIUM");
        }
        return found;
    }

    public Browser(Path executable, int port) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(FLAGS));
        base = "http://localhost:" + port;
    }

    /** Somebody at a screen of their own. */
    public Visitor visitor(int width, boolean javaScript) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(base)
                .setViewportSize(width, 900)
                .setLocale("ru-RU")
                .setJavaScriptEnabled(javaScript));
        context.setDefaultTimeout(15_000);
        return new Visitor(context, base);
    }

    /** A person with a browser window; remembers what the console complained about and what was asked of other hosts. */
    public static final class Visitor implements AutoCloseable {

        private final BrowserContext context;
        private final Page page;
        private final List<String> complaints = new ArrayList<>();

        private Visitor(BrowserContext context, String base) {
            this.context = context;
            this.page = context.newPage();
            context.onRequest(request -> {
                if (!request.url().startsWith(base + "/") && !request.url().startsWith("data:")) {
                    complaints.add(page.url() + ": asks a foreign host for " + request.url());
                }
            });
            page.onConsoleMessage(message -> {
                // a date that no date field can show is only warned of, and is lost when the form is sent
                if (message.type().equals("error") || message.text().contains("does not conform")) {
                    complaints.add(page.url() + ": " + message.text());
                }
            });
            page.onPageError(error -> complaints.add(page.url() + ": " + error));
        }

        public Page page() {
            return page;
        }

        public List<String> complaints() {
            return List.copyOf(complaints);
        }

        /** What was complained about until now; forgotten with that. */
        public List<String> takeComplaints() {
            List<String> taken = List.copyOf(complaints);
            complaints.clear();
            return taken;
        }

        /** @return by how many pixels the page is wider than the window */
        public int sideways() {
            return ((Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).intValue();
        }

        public Visitor signIn(String login, String password) {
            page.navigate("/login");
            page.locator("#username").fill(login);
            page.locator("#password").fill(password);
            page.locator("form:has(#username) button.btn-primary").click();
            page.waitForURL(url -> !url.contains("/login"));
            return this;
        }

        @Override
        public void close() {
            context.close();
        }
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
