package vekha.roadmap;

import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Empties the trash soon after the start and then once a day. */
@Component
@EnableScheduling
@Profile("!test")
class EmptyTrashEveryNight {

    private final EmptyTrash empty;

    EmptyTrashEveryNight(EmptyTrash empty) {
        this.empty = empty;
    }

    @Scheduled(initialDelay = 120_000, fixedDelay = 86_400_000)
    void run() {
        empty.due();
    }
}
