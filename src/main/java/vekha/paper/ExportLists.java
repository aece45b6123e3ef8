package vekha.paper;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;
import vekha.account.Actor;
import vekha.account.ActorArgument;
import vekha.foundation.FileStore;
import vekha.foundation.RefusedException;
import vekha.foundation.Sheet;
import vekha.foundation.SheetFormat;
import vekha.foundation.SlowFiles;

/** Makes lists as files: what takes no longer than one waits comes at once, the rest goes on and is kept for a day. */
@Service
class ExportLists implements SlowFiles, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ExportLists.class);
    private static final int TOLD_AFTER = 1_000;
    private static final int LONGEST_TITLE = 500;

    private final Exports exports;
    private final FileStore files;
    private final ActorArgument actors;
    private final Clock clock;
    private final Duration patience;
    private final ExecutorService workers = Executors.newFixedThreadPool(2, work -> {
        Thread thread = new Thread(work, "lists");
        thread.setDaemon(true);
        return thread;
    });

    ExportLists(
            Exports exports,
            FileStore files,
            ActorArgument actors,
            Clock clock,
            @Value("${vekha.lists.patience:6s}") Duration patience) {
        this.exports = exports;
        this.files = files;
        this.actors = actors;
        this.clock = clock;
        this.patience = patience;
    }

    /** A list on its way: how many rows it has, and as which export it is told of once nobody waits for it. */
    private static final class Work {
        private final String name;
        private final AtomicInteger rows = new AtomicInteger();
        private final AtomicLong export = new AtomicLong();
        private final AtomicBoolean dropped = new AtomicBoolean();

        Work(String name) {
            this.name = name;
        }
    }

    @Override
    public Optional<Path> write(String name, Sheet sheet, SheetFormat format) throws IOException {
        return write(asking(), name, sheet, format, patience);
    }

    Optional<Path> write(Actor actor, String name, Sheet sheet, SheetFormat format, Duration patience)
            throws IOException {
        Work work = new Work(name);
        @Nullable LocaleContext locale = LocaleContextHolder.getLocaleContext();
        CompletableFuture<Path> file =
                CompletableFuture.supplyAsync(() -> made(work, counted(sheet, work), format, locale), workers);
        try {
            return Optional.of(file.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException tooLong) {
            leave(actor, sheet.name(), work, file);
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw refused(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private static RuntimeException refused(@Nullable Throwable cause) {
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }

    private Actor asking() {
        NativeWebRequest request = new ServletWebRequest(
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest());
        return actors.current(request).orElseThrow();
    }

    private Sheet counted(Sheet sheet, Work work) {
        return new Sheet(
                sheet.name(),
                sheet.columns(),
                lines -> sheet.content().writeTo(cells -> {
                    lines.add(cells);
                    told(work, work.rows.incrementAndGet());
                }));
    }

    private void told(Work work, int rows) {
        if (work.dropped.get() || workers.isShutdown()) {
            throw new CancellationException("nobody waits for it");
        }
        if (rows % TOLD_AFTER == 0 && work.export.get() > 0) {
            exports.advance(work.export.get(), rows);
        }
    }

    private static Path made(Work work, Sheet sheet, SheetFormat format, @Nullable LocaleContext locale) {
        LocaleContextHolder.setLocaleContext(locale);
        try {
            Path file = Files.createTempFile("vekha-list", null);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                format.write(sheet, out);
                return file;
            } catch (IOException | RuntimeException failed) {
                Files.deleteIfExists(file);
                throw failed;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(work.name, failed);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    /** From now on it is one of the actor's exports; of these only one is made at a time. */
    private void leave(Actor actor, String title, Work work, CompletableFuture<Path> file) {
        String told = title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
        Optional<Long> export = exports.beginList(actor, told, work.rows.get(), clock.instant());
        if (export.isEmpty()) {
            work.dropped.set(true);
            file.thenAccept(ExportLists::remove);
            throw new RefusedException("exports.refused.running");
        }
        work.export.set(export.get());
        file.whenComplete((made, failed) -> keep(export.get(), work, made, failed));
    }

    private void keep(long export, Work work, @Nullable Path file, @Nullable Throwable failed) {
        if (file == null) {
            log.warn(
                    "List {} was not made",
                    work.name,
                    failed instanceof CompletionException ? failed.getCause() : failed);
            exports.fail(
                    export, workers.isShutdown() ? Export.State.INTERRUPTED : Export.State.FAILED, clock.instant());
            return;
        }
        try (InputStream in = Files.newInputStream(file)) {
            String key = files.keep(ExportPlans.FOLDER, in);
            exports.advance(export, work.rows.get());
            exports.finish(export, key, work.name, Files.size(file), clock.instant());
        } catch (IOException | RuntimeException lost) {
            log.warn("List {} was not kept", work.name, lost);
            exports.fail(export, Export.State.FAILED, clock.instant());
        } finally {
            remove(file);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            log.debug("{} is left to the system", file, left);
        }
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }
}
