package vekha;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Where the data lie: in the server that {@code SPRING_DATASOURCE_URL} names, else in one of our own in the data folder. Found out when
 * the application starts and not by a condition, which the packaged application would have decided when it was built.
 */
final class Database implements JdbcConnectionDetails, AutoCloseable {

    private static final String EMBEDDED = "embedded";

    private final JdbcConnectionDetails server;

    private Database(JdbcConnectionDetails server) {
        this.server = server;
    }

    static Database of(DataSourceProperties settings, DataFolder data) {
        String url = settings.getUrl();
        return new Database(url == null || url.equals(EMBEDDED) ? new EmbeddedDatabase(data) : new Named(settings));
    }

    @Override
    public @Nullable String getUsername() {
        return server.getUsername();
    }

    @Override
    public @Nullable String getPassword() {
        return server.getPassword();
    }

    @Override
    public String getJdbcUrl() {
        return server.getJdbcUrl();
    }

    @Override
    public String getDriverClassName() {
        return server.getDriverClassName();
    }

    @Override
    public void close() {
        if (server instanceof EmbeddedDatabase ours) {
            ours.close();
        }
    }

    private record Named(DataSourceProperties settings) implements JdbcConnectionDetails {

        @Override
        public @Nullable String getUsername() {
            return settings.determineUsername();
        }

        @Override
        public @Nullable String getPassword() {
            return settings.determinePassword();
        }

        @Override
        public String getJdbcUrl() {
            return settings.determineUrl();
        }
    }
}
