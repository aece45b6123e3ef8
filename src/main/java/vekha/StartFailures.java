package vekha;

import java.net.BindException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Turns what stops the start into one sentence and one piece of advice in place of a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailures implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            FailureAnalysis analysis = known(cause, failure);
            if (analysis != null) {
                return analysis;
            }
        }
        return null;
    }

    private static @Nullable FailureAnalysis known(Throwable cause, Throwable failure) {
        if (cause instanceof CannotStartException reason) {
            return new FailureAnalysis(String.valueOf(reason.getMessage()), reason.advice(), failure);
        }
        if (cause instanceof PortInUseException taken) {
            return port(String.valueOf(taken.getPort()), failure);
        }
        if (cause instanceof BindException) {
            return port("", failure);
        }
        if (cause instanceof SQLException sql && sql.getSQLState() != null) {
            return database(sql, failure);
        }
        return null;
    }

    private static FailureAnalysis port(String port, Throwable failure) {
        return new FailureAnalysis(
                "Порт " + port + " уже занят другой программой. / Port " + port + " is taken by another program.",
                "Остановите её или выберите другой порт: SERVER_PORT=8090 (служебный: VEKHA_MANAGEMENT_PORT=8091). / Stop it or choose"
                        + " another port: SERVER_PORT=8090 (management: VEKHA_MANAGEMENT_PORT=8091).",
                failure);
    }

    private static @Nullable FailureAnalysis database(SQLException sql, Throwable failure) {
        String state = sql.getSQLState();
        boolean unreachable = state.startsWith("08") || state.startsWith("57P");
        boolean refused = state.startsWith("28") || state.equals("3D000");
        if (!unreachable && !refused) {
            return null;
        }
        String what = unreachable
                ? "База данных не отвечает. / The database cannot be reached."
                : "База данных не пускает: проверьте имя, пароль и название базы. / The database refuses: check user, password and name.";
        return new FailureAnalysis(
                what + " (" + sql.getMessage() + ")",
                "Проверьте SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME, SPRING_DATASOURCE_PASSWORD; без них Веха поднимает"
                        + " собственный PostgreSQL. / Check these settings; without them Vekha brings a PostgreSQL of its own.",
                failure);
    }
}
