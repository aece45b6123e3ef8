package vekha.support;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A database of its own for journeys; the clock is the real one, as the demonstration is laid out around today. */
@TestConfiguration(proxyBeanMethods = false)
public class JourneyBeans {

    @Bean
    @Primary
    JdbcConnectionDetails journeyDatabase() {
        return TestPostgres.newDatabase().details();
    }
}
