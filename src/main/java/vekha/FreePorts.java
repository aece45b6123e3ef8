package vekha;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationListener;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.env.Environment;

/** Asks for the ports before a database is started for nothing: a taken one is known within a second. */
class FreePorts implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Environment settings = event.getEnvironment();
        if (settings.getProperty(AbstractAotProcessor.AOT_PROCESSING, Boolean.class, false)) {
            return; // the build finds out what a start would, beside an application that may be running
        }
        require(settings.getProperty("server.address"), settings.getProperty("server.port", Integer.class, 0));
        require(
                settings.getProperty("management.server.address"),
                settings.getProperty("management.server.port", Integer.class, 0));
    }

    /** @param port 0 or less: any free one, or none */
    private static void require(@Nullable String address, int port) {
        if (port <= 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(
                    address == null
                            ? new InetSocketAddress(port)
                            : new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException cause) {
            throw new PortInUseException(port, cause);
        }
    }
}
