package vekha.foundation;

import java.sql.Types;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of a list: those of one page, or all of them one after another.
 *
 * @param asked a query with {@code :limit} and {@code :offset} and every other parameter set
 */
public record PagedRows<R>(JdbcClient.StatementSpec asked, RowMapper<R> mapper) {

    public List<R> page(int page) {
        return asked.param("limit", Pages.SIZE)
                .param("offset", Pages.offset(page))
                .query(mapper)
                .list();
    }

    /** Whatever the page; some hundreds are in memory at a time. */
    public void each(Consumer<R> taker) {
        try (Stream<R> rows = asked
                .param("limit", null, Types.BIGINT)
                .param("offset", 0)
                .withFetchSize(Pages.AT_ONCE)
                .query(mapper)
                .stream()) {
            rows.forEach(taker);
        }
    }
}
