package vekha.demo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import vekha.account.People;

/** With the profile «demo» an installation without people begins with the invented town. */
@Configuration
@Profile("demo")
class DemoConfiguration {

    @Bean
    @Primary
    DemoClock demoClock() {
        return new DemoClock();
    }

    @Bean
    OpenTown openTown(LayOutDemo demo, People people, DemoClock clock) {
        return new OpenTown(demo, people, clock);
    }
}
