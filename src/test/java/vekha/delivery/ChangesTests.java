package vekha.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import vekha.support.ApplicationTest;

@ApplicationTest
class ChangesTests {

    private static final List<String> HERE = List.of("t-77", "p-1");
    private static final List<String> ELSEWHERE = List.of("t-78");

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    private final AtomicInteger listener = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private Changes changes;

    @BeforeEach
    void listen() {
        changes = new Changes(new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                if (asked.getAndIncrement() % 2 == 0) { // the other one is for the call
                    listener.set(connection.unwrap(PGConnection.class).getBackendPID());
                }
                return connection;
            }
        });
        changes.start();
        await(() -> changes.moment() != Changes.UNKNOWN);
    }

    @AfterEach
    void stop() {
        changes.stop();
    }

    @Test
    void onlyWhatIsToldOfHasChanged() {
        long then = changes.moment();
        assertThat(changes.since(then, HERE)).isFalse();

        tell("t-77");

        await(() -> changes.since(then, HERE));
        assertThat(changes.since(then, ELSEWHERE)).isFalse();
        assertThat(changes.since(changes.moment(), HERE)).isFalse();
    }

    @Test
    void nothingIsKnownOfASilence() {
        long before = changes.moment();
        int lost = listener.get();

        jdbc.sql("select pg_terminate_backend(?)")
                .param(lost)
                .query(Boolean.class)
                .single();

        await(() -> listener.get() != lost && changes.moment() != Changes.UNKNOWN);
        assertThat(changes.since(before, ELSEWHERE)).isTrue();
        long after = changes.moment();
        assertThat(changes.since(after, ELSEWHERE)).isFalse();
        tell("t-78");
        await(() -> changes.since(after, ELSEWHERE));
    }

    @Test
    void whoStoppedListeningKnowsNothing() {
        changes.stop();

        assertThat(changes.moment()).isEqualTo(Changes.UNKNOWN);
        assertThat(changes.since(Long.MAX_VALUE, ELSEWHERE)).isTrue();
    }

    private void tell(String part) {
        jdbc.sql("select pg_notify('vekha_changed', ?)")
                .param(part)
                .query((row, number) -> 0)
                .list();
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("twenty seconds").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
