package vekha.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** The whole application on a real PostgreSQL, asked without a network; one context for all tests that say this. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        properties = {
            "spring.datasource.url=test",
            "vekha.data=target/test-data${vekha.fork:}",
            // nothing listens: an application that runs beside the tests does not disturb them
            "server.port=-1",
            "management.server.port=-1",
            "vekha.lists.patience=60s"
        })
@AutoConfigureMockMvc
@ActiveProfiles("test")
@Import({TestBeans.class, Town.class, DemoTown.class, Requests.class})
public @interface ApplicationTest {}
