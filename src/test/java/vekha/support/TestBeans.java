package vekha.support;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpHeaders;

/** Gives each Spring context of the tests a database of its own, and a clock that tests set. */
@TestConfiguration(proxyBeanMethods = false)
public class TestBeans {

    @Bean
    @Primary
    JdbcConnectionDetails testDatabase() {
        return TestPostgres.newDatabase().details();
    }

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    /** Tests change rows behind the journal's back: each page they ask for is made anew unless they say otherwise. */
    @Bean
    MockMvcBuilderCustomizer pagesMadeAnew() {
        return mvc -> mvc.defaultRequest(get("/").header(HttpHeaders.CACHE_CONTROL, "no-cache"));
    }

    @Bean
    StatementCounter statementCounter() {
        return new StatementCounter();
    }
}
