package vekha.notice;

import static vekha.support.Town.as;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vekha.account.Actor;
import vekha.execution.CheckpointId;
import vekha.support.ApplicationTest;
import vekha.support.StatementCounter;
import vekha.support.TestClock;
import vekha.support.Town;
import vekha.talk.KeepComments;
import vekha.talk.TalkTown;
import vekha.talk.Topics;

/** A town whose people are told of acts, at noon of the tests’ day. */
@ApplicationTest
abstract class NoticeTown {

    @Autowired
    MockMvcTester web;

    @Autowired
    Town town;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StatementCounter statements;

    @Autowired
    TestClock clock;

    @Autowired
    KeepComments comments;

    @Autowired
    Topics topics;

    TalkTown place;
    CheckpointId point;

    @BeforeEach
    void aPlan() {
        place = new TalkTown(town, jdbc);
        point = new CheckpointId(place.checkpoint);
    }

    @AfterEach
    void noon() {
        clock.reset();
    }

    long say(Actor who, String text) {
        return comments.write(who, topics.checkpoint(who, point), UUID.randomUUID(), text)
                .comment();
    }

    /** What everybody of the town was told, by name: kind, «×number», detail. */
    Map<String, List<String>> told() {
        Map<String, List<String>> told = new HashMap<>();
        jdbc.sql("""
                        select p.name, n.kind || case when n.count > 1 then ' ×' || n.count else '' end
                               || coalesce(' ' || n.detail, '') as what
                        from notice n join person p on p.id = n.person_id
                        where p.territory_id in (:own, (select parent_id from territory where id = :own)) or p.id = :stranger
                        order by n.id""")
                .param("own", place.territory.value())
                .param("stranger", place.stranger.id().value())
                .query(row -> {
                    told.computeIfAbsent(row.getString("name"), name -> new ArrayList<>())
                            .add(row.getString("what"));
                });
        return told;
    }

    long unread(Actor person) {
        return jdbc.sql("select count(*) from notice where person_id = ? and read_at is null")
                .param(person.id().value())
                .query(Long.class)
                .single();
    }

    MvcTestResult get(Actor who, String address) {
        return web.get().uri(address).with(as(who)).exchange();
    }
}
