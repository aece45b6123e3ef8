package vekha.directory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets one after the other write into a territory's directory: a name is looked up and taken without anybody in between. */
@Component
class DirectoryLock {

    private final JdbcClient jdbc;

    DirectoryLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void take(TerritoryId territory) {
        jdbc.sql("select id from territory where id = ? for no key update")
                .param(territory.value())
                .query(Long.class)
                .optional();
    }
}
