package vekha.support;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Gives each Spring context of the tests a database of its own, and a clock that tests set. */
@TestConfiguration(proxyBeanMethods = false)
public class TestBeans {

    @Bean
    JdbcConnectionDetails testDatabase() {
        TestPostgres.Database database = TestPostgres.newDatabase();
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return database.user();
            }

            @Override
            public String getPassword() {
                return database.password();
            }

            @Override
            public String getJdbcUrl() {
                return database.url();
            }
        };
    }

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    StatementCounter statementCounter() {
        return new StatementCounter();
    }
}
