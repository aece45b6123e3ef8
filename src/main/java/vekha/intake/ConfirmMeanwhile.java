package vekha.intake;

import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import vekha.account.Actor;
import vekha.account.Actors;
import vekha.foundation.NotPermittedException;
import vekha.foundation.RefusedException;

/** Makes a plan of a document with many measures while its sender does something else: all of it or nothing. */
@Service
public class ConfirmMeanwhile implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ConfirmMeanwhile.class);

    /** So many measures are waited for. */
    static final int AT_ONCE = 300;

    private final ConfirmDraft confirmDraft;
    private final PendingDocuments pending;
    private final SentDocuments sent;
    private final Actors actors;
    private final MessageSource messages;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "intake");
        thread.setDaemon(true);
        return thread;
    });

    ConfirmMeanwhile(
            ConfirmDraft confirmDraft,
            PendingDocuments pending,
            SentDocuments sent,
            Actors actors,
            MessageSource messages) {
        this.confirmDraft = confirmDraft;
        this.pending = pending;
        this.sent = sent;
        this.actors = actors;
        this.messages = messages;
    }

    /** Whether a document of so many measures is shown whole and waited for. */
    public static boolean isSmall(int measures) {
        return measures <= AT_ONCE;
    }

    /**
     * @param draft is asked for it later
     * @throws RefusedException when it is being made a plan already, or has become one
     */
    public void begin(Actor actor, PendingDocument document, int measures, Supplier<ConfirmedDraft> draft) {
        if (!sent.begin(document.token(), measures)) {
            throw new RefusedException("intake.refused.running");
        }
        Locale locale = LocaleContextHolder.getLocale();
        worker.execute(() -> make(actor, document, draft, locale));
    }

    private void make(Actor asking, PendingDocument document, Supplier<ConfirmedDraft> draft, Locale locale) {
        LocaleContextHolder.setLocale(locale);
        try {
            // whoever has lost his rights while he waited makes nothing
            Actor actor = actors.find(asking.id()).orElseThrow(NotPermittedException::new);
            confirmDraft.by(actor, draft.get(), document, measures -> sent.advanced(document.token(), measures));
            pending.forget(document);
        } catch (RuntimeException failed) {
            log.warn("Document {} became no plan", document.token(), failed);
            sent.stopped(document.token(), reason(failed, locale));
        } catch (Error failed) { // the document would stand as running, and could not be sent again
            sent.stopped(document.token(), messages.getMessage("intake.refused.failed", null, locale));
            throw failed;
        } finally {
            sent.ended(document.token());
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private String reason(RuntimeException failed, Locale locale) {
        return failed instanceof RefusedException known
                ? messages.getMessage(known.messageKey(), known.arguments().toArray(), locale)
                : messages.getMessage("intake.refused.failed", null, locale);
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
