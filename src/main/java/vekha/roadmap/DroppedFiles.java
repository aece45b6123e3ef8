package vekha.roadmap;

import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vekha.foundation.FileStore;

/** Files of a plan that is no more; they go only when its rows are really gone. */
final class DroppedFiles {

    private static final Logger log = LoggerFactory.getLogger(DroppedFiles.class);

    private DroppedFiles() {}

    static void afterCommit(FileStore store, List<String> keys) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                keys.forEach(key -> remove(store, key));
            }
        });
    }

    private static void remove(FileStore store, String key) {
        try {
            store.remove(key);
        } catch (IOException cause) {
            log.warn("a file of a plan that is gone stays behind: {}", key, cause);
        }
    }
}
