package bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** A PostgreSQL server of the bench's own with a data set of one size; what was filled once is kept for the next run of the same day. */
final class DataSet implements AutoCloseable {

    static final String PASSWORD = "измеряем-2-ядра";

    final String size;
    final int municipalities;

    private final EmbeddedPostgres server;
    private final Path folder;

    DataSet(Path kept, String size) throws IOException {
        this.size = size;
        this.municipalities = size.equals("country") ? 2300 : 50 * Integer.parseInt(size);
        // deadlines lie around the day of filling
        this.folder = kept.resolve("data-" + size + "-" + LocalDate.now());
        this.server = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofSeconds(120))
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "ru-RU")
                .setLocaleConfig("lc-ctype", "C.UTF-8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "40")
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("jit", "off")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .setServerConfig("pg_stat_statements.track_utility", "off")
                .start();
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
    }

    /** The process of the server; its workers are its children. */
    long process() throws IOException {
        return Long.parseLong(
                Files.readAllLines(folder.resolve("postmaster.pid")).get(0).strip());
    }

    boolean filled() {
        return Files.exists(folder.resolve("filled"));
    }

    /** Runs the script of the size; the application has made the tables before. */
    void fill(Path script) throws IOException, SQLException {
        String sql = Files.readString(script)
                .replace(":municipalities", Integer.toString(municipalities))
                .replace(":regions", Integer.toString((municipalities + 49) / 50))
                .replace(":today", "current_date")
                .replace(":password", "'{bcrypt}" + new BCryptPasswordEncoder().encode(PASSWORD) + "'");
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
            for (String one : sql.split(";\n(?=\n|--|alter|analyze|create|do |drop|insert|select|set |vacuum)")) {
                if (!one.isBlank()) {
                    statement.execute(one);
                }
            }
        }
        Files.createFile(folder.resolve("filled"));
    }

    /** The one number a query gives. */
    long number(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    List<Long> numbers(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<Long> numbers = new ArrayList<>();
            while (row.next()) {
                numbers.add(row.getLong(1));
            }
            return numbers;
        }
    }

    void run(String command) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    /** Statements sent so far, the bench's own left out. */
    long statements() throws SQLException {
        return number(
                "select coalesce(sum(calls), 0) from pg_stat_statements where query not like '%pg_stat_statements%'");
    }

    /** Blocks of 8 KB that statements have looked at so far, in memory or on disk: the same on a busy machine as on an idle one. */
    long blocks() throws SQLException {
        return number(
                "select coalesce(sum(shared_blks_hit + shared_blks_read), 0) from pg_stat_statements where query not like '%pg_stat_statements%'");
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
