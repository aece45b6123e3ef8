package vekha;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A PostgreSQL of our own for a machine that has none: binaries come with the application, data lie in the data folder.
 * Listens on the loopback address only and asks for a password that is kept beside the data.
 */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private static final String NAME = "vekha";
    private static final String SUPERUSER = "postgres";

    private final EmbeddedPostgres server;
    private final String password;

    EmbeddedDatabase(DataFolder data) {
        Path folder = data.resolve("postgres");
        stopLeftOver(folder);
        try {
            boolean first = !Files.exists(folder.resolve("PG_VERSION"));
            password = password(data.resolve("postgres.password"));
            server = start(folder);
            if (first || !databaseExists()) {
                prepare(folder);
            }
        } catch (IOException | SQLException | RuntimeException cause) {
            throw new CannotStartException(
                    "Собственный PostgreSQL не запустился.",
                    "The embedded PostgreSQL did not start.",
                    "Причина — в журнале выше; можно указать свой сервер: SPRING_DATASOURCE_URL. / The log above says why; a server of"
                            + " yours can be named: SPRING_DATASOURCE_URL.",
                    cause);
        }
    }

    private EmbeddedPostgres start(Path folder) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setConnectConfig("password", password)
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "ru-RU")
                .setLocaleConfig("lc-ctype", "C.UTF-8")
                // the library starts for tests, without safety; this server keeps people's work
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "30")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("jit", "off")
                .start();
    }

    /** Gives the server its database and password; from then on nobody enters without it. */
    private void prepare(Path folder) throws SQLException, IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter role " + SUPERUSER + " password '" + password + "'");
            statement.execute("create database " + NAME);
            Files.writeString(folder.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
        }
    }

    private boolean databaseExists() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
            return row.next();
        }
    }

    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.writeString(file, HexFormat.of().formatHex(random));
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        }
        return Files.readString(file).strip();
    }

    /** After a kill of the application its server lives on and would block the next start. */
    private static void stopLeftOver(Path folder) {
        Path pidFile = folder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            List<String> lines = Files.readAllLines(pidFile);
            ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                    .filter(process -> process.info().command().orElse("").contains("postgres"))
                    .ifPresent(EmbeddedDatabase::stop);
            Files.deleteIfExists(pidFile);
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException unreadable) {
            log.warn("cannot read {}: {}", pidFile, unreadable.toString());
        }
    }

    private static void stop(ProcessHandle server) {
        log.info("stopping the database server left over from the last run (process {})", server.pid());
        server.destroy();
        try {
            server.onExit().get(20, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException stubborn) {
            server.destroyForcibly();
        }
    }

    @Override
    public String getUsername() {
        return SUPERUSER;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + NAME;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
