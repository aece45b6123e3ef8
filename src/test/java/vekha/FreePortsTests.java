package vekha;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.mock.env.MockEnvironment;

class FreePortsTests {

    @Test
    void refusesAPortThatIsTakenBeforeAnythingStarts() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> start("server.port", taken.getLocalPort()))
                    .isInstanceOf(PortInUseException.class)
                    .hasMessageContaining(String.valueOf(taken.getLocalPort()));
            assertThatThrownBy(() -> start("management.server.port", taken.getLocalPort()))
                    .isInstanceOf(PortInUseException.class);
        }
    }

    @Test
    void leavesAFreePortFree() throws IOException {
        int port;
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = probe.getLocalPort();
        }
        start("server.port", port);
        assertThatCode(() -> new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close())
                .doesNotThrowAnyException();
    }

    @Test
    void theBuildAsksForNoPort() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            MockEnvironment settings =
                    settings("server.port", taken.getLocalPort()).withProperty("spring.aot.processing", "true");
            assertThatCode(() -> start(settings)).doesNotThrowAnyException();
        }
    }

    private static void start(String setting, int port) {
        start(settings(setting, port));
    }

    private static MockEnvironment settings(String setting, int port) {
        return new MockEnvironment()
                .withProperty("server.address", "127.0.0.1")
                .withProperty("management.server.address", "127.0.0.1")
                .withProperty(setting, String.valueOf(port));
    }

    private static void start(MockEnvironment settings) {
        new FreePorts()
                .onApplicationEvent(new ApplicationEnvironmentPreparedEvent(
                        mock(ConfigurableBootstrapContext.class), new SpringApplication(), new String[0], settings));
    }
}
