package vekha.dashboard;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vekha.support.TestClock;
import vekha.support.TestPostgres;

/** Counting ahead where nobody has made a territory yet. */
class KeepCountsTests {

    @Test
    void aFreshInstallationHasNothingToCount() {
        TestPostgres.Database fresh = TestPostgres.newDatabase();
        DriverManagerDataSource source = new DriverManagerDataSource(fresh.url(), fresh.user(), fresh.password());
        Flyway.configure().dataSource(source).load().migrate();
        KeepCounts counts = new KeepCounts(JdbcClient.create(source), new TestClock());

        assertThatCode(counts::count).doesNotThrowAnyException();
    }
}
