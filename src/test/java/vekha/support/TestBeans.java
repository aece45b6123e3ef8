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
        return TestPostgres.newDatabase().details();
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
