package vekha.support;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import vekha.account.Actor;
import vekha.demo.LaidTown;
import vekha.demo.LayOutDemo;

/** The town of the demonstration, laid out around the tests' today when the first test asks for it; for reading only. */
@TestComponent
public class DemoTown {

    private final LayOutDemo demo;
    private final TestClock clock;
    private @Nullable LaidTown laid;

    DemoTown(LayOutDemo demo, TestClock clock) {
        this.demo = demo;
        this.clock = clock;
    }

    public synchronized LaidTown town() {
        if (laid == null) {
            try {
                laid = demo.around(TestClock.TODAY, "demo-", clock::turnTo);
            } finally {
                clock.reset();
            }
        }
        return laid;
    }

    /** @param login «coordinator», «curator», «head» … */
    public Actor actor(String login) {
        return town().actor(login);
    }
}
