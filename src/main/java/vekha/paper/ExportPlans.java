package vekha.paper;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import vekha.account.Actor;
import vekha.account.Actors;
import vekha.account.PersonId;
import vekha.directory.TerritoryId;
import vekha.foundation.FileNames;
import vekha.foundation.FileStore;
import vekha.foundation.NotVisibleException;
import vekha.foundation.RefusedException;

/** Packs all plans of a territory: a few at once, many in the background, one export after the other. */
@Service
public class ExportPlans implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ExportPlans.class);
    static final String FOLDER = "exports";
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int AT_ONCE = 5;

    private final ReportQueries queries;
    private final Exports exports;
    private final PlanArchive archive;
    private final FileStore files;
    private final Actors actors;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "exports");
        thread.setDaemon(true);
        return thread;
    });

    ExportPlans(
            ReportQueries queries, Exports exports, PlanArchive archive, FileStore files, Actors actors, Clock clock) {
        this.queries = queries;
        this.exports = exports;
        this.archive = archive;
        this.files = files;
        this.actors = actors;
        this.clock = clock;
    }

    /** All plans in force or past that the actor may see there. */
    public List<ExportedPlan> plans(Actor actor, TerritoryId territory) {
        if (!actor.sees(territory)) {
            throw new NotVisibleException();
        }
        List<ExportedPlan> plans = queries.exported(actor, territory);
        if (plans.isEmpty()) {
            throw new RefusedException("exports.refused.none");
        }
        return plans;
    }

    /** Few enough to be waited for. */
    public boolean isSmall(List<ExportedPlan> plans) {
        return plans.size() <= AT_ONCE;
    }

    /** The archive at once, while its reader waits. */
    public void write(Actor actor, List<ExportedPlan> plans, OutputStream out) throws IOException {
        archive.write(actor, plans, out, packed -> {});
    }

    /** Begins an export that goes on while its owner does something else. */
    public void begin(Actor actor, TerritoryId territory, List<ExportedPlan> plans) {
        long id = exports.begin(actor, territory, plans.size(), clock.instant())
                .orElseThrow(() -> new RefusedException("exports.refused.running"));
        worker.execute(() -> make(id, actor.id(), territory, plans));
    }

    private void make(long id, PersonId owner, TerritoryId territory, List<ExportedPlan> plans) {
        try {
            // whoever has lost his rights while he waited gets nothing
            Actor actor = actors.find(owner).filter(one -> one.sees(territory)).orElseThrow(NotVisibleException::new);
            pack(id, actor, plans);
        } catch (IOException | RuntimeException | Error failed) {
            // an error too: what nobody has ended stands in the way of all that its owner asks for later
            boolean stopped = worker.isShutdown();
            log.warn("Export {} was not made", id, failed);
            exports.fail(id, stopped ? Export.State.INTERRUPTED : Export.State.FAILED, clock.instant());
            if (failed instanceof Error error) {
                throw error;
            }
        }
    }

    private void pack(long id, Actor actor, List<ExportedPlan> plans) throws IOException {
        Path unfinished = Files.createTempFile("vekha-export", ".zip");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                archive.write(actor, plans, out, packed -> packed(id, packed));
            }
            try (InputStream in = Files.newInputStream(unfinished)) {
                String key = files.keep(FOLDER, in);
                exports.finish(id, key, fileName(actor), Files.size(unfinished), clock.instant());
            }
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private void packed(long id, int packed) {
        if (worker.isShutdown()) {
            throw new IllegalStateException("The application is being stopped");
        }
        exports.advance(id, packed);
    }

    /** What an archive made today is called. */
    public String fileName(Actor actor) {
        return FileNames.of("Дорожные карты " + OfficialWords.day(actor.today(clock)), "zip");
    }

    /** The actor's own, the newest first; others are nobody's business. */
    public List<Export> own(Actor actor) {
        return exports.own(actor, clock.instant().minus(KEPT));
    }

    /** @throws NotVisibleException when it is not the actor's, not whole, or older than a day */
    public Export ready(Actor actor, long id) {
        return own(actor).stream()
                .filter(export -> export.id() == id && export.isReady())
                .findFirst()
                .orElseThrow(NotVisibleException::new);
    }

    /** The archive of an export that is {@link #ready}. */
    public InputStream open(Export export) throws IOException {
        return files.open(String.valueOf(export.fileKey()));
    }

    @EventListener(ApplicationReadyEvent.class)
    void interruptWhatWasBeingMade() {
        exports.interruptAll(clock.instant());
    }

    /** Files and lines that are older than a day. */
    void sweep() throws IOException {
        Instant before = clock.instant().minus(KEPT);
        exports.forget(before);
        files.removeOlderThan(FOLDER, before);
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
