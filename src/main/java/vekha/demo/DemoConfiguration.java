package vekha.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import vekha.account.People;

/** With the profile «demo» an installation without people begins with the invented town. */
@Configuration
@Profile("demo")
class DemoConfiguration {

    private static final Logger log = LoggerFactory.getLogger(DemoConfiguration.class);
    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    @Bean
    @Primary
    DemoClock demoClock() {
        return new DemoClock();
    }

    @Bean
    ApplicationRunner demoTown(LayOutDemo demo, People people, DemoClock clock) {
        return arguments -> {
            if (people.count() == 0) {
                layOut(demo, clock);
            }
        };
    }

    private static void layOut(LayOutDemo demo, DemoClock clock) {
        long started = System.nanoTime();
        try {
            demo.around(LocalDate.now(Clock.system(ZONE)), "", clock::turnTo);
        } finally {
            clock.comeBack();
        }
        log.info("The demonstration was laid out in {} ms", (System.nanoTime() - started) / 1_000_000);
    }
}
