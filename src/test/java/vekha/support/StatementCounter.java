package vekha.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts the SQL statements that go to the database, by JPA and by JDBC alike; a batch is one. */
public final class StatementCounter implements BeanPostProcessor {

    private final List<String> statements = Collections.synchronizedList(new ArrayList<>());

    /** Something that sends SQL. */
    public interface Work {
        void run() throws Exception;
    }

    /** The statements that the work sent, in their order. */
    public List<String> during(Work work) throws Exception {
        statements.clear();
        work.run();
        return List.copyOf(statements);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource dataSource ? proxy(DataSource.class, dataSource) : bean;
    }

    private <T> T proxy(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                StatementCounter.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        Object answer = method.invoke(target, arguments);
                        return answer instanceof Connection connection ? watch(connection) : answer;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }

    private Connection watch(Connection target) {
        return (Connection) Proxy.newProxyInstance(
                StatementCounter.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (self, method, arguments) -> {
                    try {
                        Object answer = method.invoke(target, arguments);
                        if (answer instanceof PreparedStatement statement) {
                            return count(PreparedStatement.class, statement, String.valueOf(arguments[0]));
                        }
                        return answer instanceof Statement statement ? count(Statement.class, statement, null) : answer;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    private Object count(Class<?> type, Statement target, @Nullable String sql) {
        return Proxy.newProxyInstance(
                StatementCounter.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getName().startsWith("execute")) {
                        statements.add(sql != null ? sql : String.valueOf(arguments[0]));
                    }
                    try {
                        return method.invoke(target, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
