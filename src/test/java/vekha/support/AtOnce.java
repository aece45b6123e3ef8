package vekha.support;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A button pressed several times in the same moment. */
public final class AtOnce {

    private static final int TIMES = 6;

    private AtOnce() {}

    /** @return what each was answered */
    public static List<Integer> statuses(Callable<MvcTestResult> press) throws Exception {
        ExecutorService fingers = Executors.newFixedThreadPool(TIMES);
        try {
            List<Integer> statuses = new ArrayList<>();
            for (Future<MvcTestResult> answer : fingers.invokeAll(Collections.nCopies(TIMES, press))) {
                statuses.add(answer.get().getResponse().getStatus());
            }
            return statuses;
        } finally {
            fingers.shutdownNow();
        }
    }
}
