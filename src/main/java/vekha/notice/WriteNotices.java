package vekha.notice;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vekha.foundation.DomainEvent;
import vekha.talk.CommentDeleted;
import vekha.talk.CommentRemoved;

/** Hears every act, as the journal does, and tells those whom it concerns: in the transaction of the act, just before it ends. */
@Component
class WriteNotices {

    private final NoticeRows rows;

    WriteNotices(NoticeRows rows) {
        this.rows = rows;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void hear(DomainEvent event) {
        List<Happening> told = Happenings.of(event);
        if (!told.isEmpty()) {
            pending().told.addAll(told);
        }
        if (event instanceof CommentDeleted deleted) {
            pending().gone.add(deleted.comment());
        }
        if (event instanceof CommentRemoved removed) {
            pending().gone.add(removed.comment());
        }
    }

    /** What was told in this transaction so far is written now; later it would be anyway. */
    void now() {
        pending().beforeCommit(false);
    }

    private Pending pending() {
        for (TransactionSynchronization known : TransactionSynchronizationManager.getSynchronizations()) {
            if (known instanceof Pending pending) {
                return pending;
            }
        }
        Pending pending = new Pending();
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    /** What one transaction has told so far. */
    private final class Pending implements TransactionSynchronization {

        private final List<Happening> told = new ArrayList<>();
        private final List<Long> gone = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!told.isEmpty()) {
                rows.write(told);
                told.clear();
            }
            if (!gone.isEmpty()) {
                rows.forget(gone);
                gone.clear();
            }
        }
    }
}
