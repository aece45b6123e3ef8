package vekha.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The one PostgreSQL of a test run: a container when a Docker engine answers within 700 ms, else the embedded server.
 * Each asker gets a database of its own in it.
 */
public final class TestPostgres {

    private static final AtomicInteger databases = new AtomicInteger();
    private static final Server SERVER = start();

    private TestPostgres() {}

    /** Where a database is and who may enter. */
    public record Database(String url, String user, String password) {

        public JdbcConnectionDetails details() {
            return new JdbcConnectionDetails() {
                @Override
                public String getUsername() {
                    return user;
                }

                @Override
                public String getPassword() {
                    return password;
                }

                @Override
                public String getJdbcUrl() {
                    return url;
                }
            };
        }
    }

    private record Server(String host, int port, String user, String password) {

        String url(String database) {
            return "jdbc:postgresql://" + host + ":" + port + "/" + database;
        }
    }

    /** A new, empty database with the collation the application has in production. */
    public static Database newDatabase() {
        String name = "t" + databases.incrementAndGet();
        try (Connection connection =
                        DriverManager.getConnection(SERVER.url("postgres"), SERVER.user(), SERVER.password());
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException cause) {
            throw new IllegalStateException("no database for the tests", cause);
        }
        return new Database(SERVER.url(name), SERVER.user(), SERVER.password());
    }

    private static Server start() {
        if (!DockerEngine.answers()) {
            System.out.println("Tests use the embedded PostgreSQL: no Docker engine answers");
            return embedded();
        }
        try {
            return container();
        } catch (RuntimeException cause) { // off-line an engine has no image and can fetch none
            System.out.println("Tests use the embedded PostgreSQL: Docker starts no PostgreSQL, " + cause.getMessage());
            return embedded();
        }
    }

    @SuppressWarnings("resource") // ends with the JVM
    private static Server container() {
        PostgreSQLContainer container = new PostgreSQLContainer("postgres:17")
                .withEnv("POSTGRES_INITDB_ARGS", "--locale-provider=icu --icu-locale=ru-RU --lc-ctype=C.UTF-8")
                .withCommand("postgres", "-c", "max_connections=200", "-c", "fsync=off");
        container.start();
        System.out.println("Tests use PostgreSQL in Docker");
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
        return new Server(
                container.getHost(), container.getMappedPort(5432), container.getUsername(), container.getPassword());
    }

    @SuppressWarnings("resource") // ends with the JVM
    private static Server embedded() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale-provider", "icu")
                    .setLocaleConfig("icu-locale", "ru-RU")
                    .setLocaleConfig("lc-ctype", "C.UTF-8")
                    .setServerConfig("max_connections", "200")
                    .setPGStartupWait(Duration.ofMinutes(1)) // a machine that runs something else as well
                    .start();
            return new Server("127.0.0.1", server.getPort(), "postgres", "postgres");
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
