package vekha.journey;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;
import vekha.support.Browser;
import vekha.support.JourneyTest;

/** People at a browser before the whole application and its demonstration town; skipped where there is no Chromium. */
@JourneyTest
abstract class Journey {

    private static final Optional<Path> CHROMIUM = Browser.installed();

    /** One for all journeys to an application; it ends with the JVM. */
    private static final Map<Integer, Browser> OPEN = new ConcurrentHashMap<>();

    @LocalServerPort
    private int port;

    @BeforeEach
    void needsChromium() {
        assumeTrue(CHROMIUM.isPresent(), "no Chromium");
    }

    Browser browser() {
        return OPEN.computeIfAbsent(port, it -> {
            Browser opened = another();
            Runtime.getRuntime().addShutdownHook(new Thread(opened::close));
            return opened;
        });
    }

    /** For a thread of its own, which closes it. */
    Browser another() {
        return new Browser(CHROMIUM.orElseThrow(), port);
    }

    /** Somebody of the demonstration who has signed in. */
    Browser.Visitor visitor(int width, boolean javaScript, String login) {
        return browser().visitor(width, javaScript).signIn(login, "vekha-demo");
    }
}
