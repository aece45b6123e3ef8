package vekha.programme;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets one after the other write into a table: a name or a year is looked up and taken without anybody in between. */
@Component
class ProgrammeLock {

    private final JdbcClient jdbc;

    ProgrammeLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody may still read. */
    @Transactional(propagation = Propagation.MANDATORY)
    void take(String table) {
        jdbc.sql("lock table " + table + " in share row exclusive mode").update();
    }
}
