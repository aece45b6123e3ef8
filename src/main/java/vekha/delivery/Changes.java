package vekha.delivery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Knows what has changed in the database without asking it: PostgreSQL tells of every committed change, of this process and of others,
 * on a channel (LISTEN). A moment is a count of changes, told of so far. What was read after a moment is still true while nothing
 * it depends on has changed since.
 */
@Component
public class Changes implements SmartLifecycle {

    /** The moment of a time in which nothing is heard: nothing can be said of what has changed. */
    static final long UNKNOWN = -1;

    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);

    /** How long a lost connection may go unnoticed: what was kept is shown that long, though somebody has changed it. */
    private static final int PATIENCE_MILLIS = 1_000;

    /** In units of the patience. */
    private static final int CALLS_HEARD_WITHIN = 5;

    private final DataSource database;
    private final AtomicLong moment = new AtomicLong();
    private final Map<String, Long> changed = new ConcurrentHashMap<>();

    /** Before it something may have gone unheard. */
    private volatile long begun;

    private volatile boolean listening;
    private volatile @Nullable Thread listener;

    Changes(DataSource database) {
        this.database = database;
    }

    /** @return {@link #UNKNOWN} while nothing is heard */
    long moment() {
        return listening ? moment.get() : UNKNOWN;
    }

    /**
     * @param parts what somebody's page depends on, as the database names it: {@code t} and a territory, {@code p} and a person
     * @return true as well when that cannot be known
     */
    boolean since(long then, Collection<String> parts) {
        if (!listening || then < begun) {
            return true;
        }
        for (String part : parts) {
            Long at = changed.get(part);
            if (at != null && at > then) {
                return true;
            }
        }
        return false;
    }

    /** @return a moment of its own for something that has just happened in this process */
    long next() {
        return moment.incrementAndGet();
    }

    @Override
    public void start() {
        Thread thread = new Thread(this::listen, "changes");
        thread.setDaemon(true);
        listener = thread;
        thread.start();
    }

    @Override
    public void stop() {
        Thread thread = listener;
        listener = null;
        listening = false;
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join(2L * PATIENCE_MILLIS);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return listener != null;
    }

    private boolean mine() {
        return Objects.equals(listener, Thread.currentThread());
    }

    private void listen() {
        while (mine()) {
            try (Connection connection = database.getConnection()) {
                hear(connection);
            } catch (SQLException | RuntimeException lost) {
                if (mine()) {
                    LOG.warn(
                            "The database does not tell of changes; pages are made anew until it does: {}",
                            lost.getMessage());
                    pause();
                }
            } finally {
                listening = false;
            }
        }
    }

    private void hear(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen vekha_changed");
        }
        PGConnection told = connection.unwrap(PGConnection.class);
        call(told);
        begun = moment.incrementAndGet();
        listening = true;
        while (mine()) {
            PGNotification[] changes = told.getNotifications(PATIENCE_MILLIS);
            if (changes == null || changes.length == 0) {
                if (!connection.isValid(PATIENCE_MILLIS / 1000)) {
                    throw new SQLException("the connection is lost");
                }
                continue;
            }
            for (PGNotification change : changes) {
                changed.put(change.getParameter(), moment.incrementAndGet());
            }
        }
    }

    /** A pooler that hands connections to others between transactions takes a LISTEN, but nothing is ever heard: asked once by a call. */
    private void call(PGConnection told) throws SQLException {
        String call = "call " + UUID.randomUUID();
        try (Connection other = database.getConnection();
                PreparedStatement statement = other.prepareStatement("select pg_notify('vekha_changed', ?)")) {
            statement.setString(1, call);
            statement.execute();
        }
        for (int waited = 0; waited < CALLS_HEARD_WITHIN; waited++) {
            PGNotification[] heard = told.getNotifications(PATIENCE_MILLIS);
            if (heard != null && Arrays.stream(heard).anyMatch(it -> call.equals(it.getParameter()))) {
                return;
            }
        }
        throw new SQLException("a call of our own was not heard");
    }

    private static void pause() {
        try {
            Thread.sleep(PATIENCE_MILLIS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
