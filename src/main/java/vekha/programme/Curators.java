package vekha.programme;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.PersonId;

/** Who was curator of a membership from when to when; nobody is forgotten when another follows. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Curators {

    private final JdbcClient jdbc;

    Curators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From that day on it is another; corrected on the very day, the first of the two never was. */
    void follow(long membership, @Nullable PersonId before, @Nullable PersonId after, LocalDate day) {
        if (Objects.equals(before, after)) {
            return;
        }
        jdbc.sql("delete from curatorship where membership_id = ? and until is null and since >= ?")
                .params(membership, day)
                .update();
        jdbc.sql("update curatorship set until = ? where membership_id = ? and until is null")
                .params(day.minusDays(1), membership)
                .update();
        if (after != null) {
            jdbc.sql("insert into curatorship (membership_id, person_id, since) values (?, ?, ?)")
                    .params(membership, after.value(), day)
                    .update();
        }
    }
}
