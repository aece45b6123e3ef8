package vekha.notice;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Asks every quarter of an hour whether a new day has begun in some territory, and clears away what is old. */
@Configuration
@EnableScheduling
@Profile("!test")
class RemindByTheClock {

    private final Remind remind;
    private final ForgetNotices forget;

    RemindByTheClock(Remind remind, ForgetNotices forget) {
        this.remind = remind;
        this.forget = forget;
    }

    @Scheduled(initialDelay = 20_000, fixedDelay = 900_000)
    void run() {
        remind.everybody();
        forget.old();
    }
}
