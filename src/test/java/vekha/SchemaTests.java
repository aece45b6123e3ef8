package vekha;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vekha.support.ApplicationTest;

/** What holds for all rooms' tables. */
@ApplicationTest
class SchemaTests {

    @Autowired
    private JdbcClient jdbc;

    /** Whoever searches reads the list of what is not yet in the index whole, and by default it grows to 4 MB. */
    @Test
    void indexesOfManyWordsKeepNoLongListsOfNewOnes() {
        String withoutLimit = """
                select c.relname from pg_class c join pg_am a on a.oid = c.relam
                where a.amname = 'gin' and not coalesce(c.reloptions::text, '') ~ 'gin_pending_list_limit|fastupdate=off'""";

        assertThat(jdbc.sql(withoutLimit).query(String.class).list()).isEmpty();
    }
}
