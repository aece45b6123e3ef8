package vekha.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** The whole application with its demonstration town, on a port of its own, as a browser sees it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=test",
            "vekha.data=target/journey-data${vekha.fork:}",
            "management.server.port=-1",
            "vekha.lists.patience=60s"
        })
@ActiveProfiles("demo")
@Import(JourneyBeans.class)
public @interface JourneyTest {}
