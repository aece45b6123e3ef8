package vekha.talk;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vekha.account.Actor;
import vekha.support.ApplicationTest;
import vekha.support.Requests;
import vekha.support.TestClock;
import vekha.support.Town;

/** A town with a plan to talk about, at noon of the tests’ day. */
@ApplicationTest
abstract class TalkingTown {

    @Autowired
    MockMvcTester web;

    @Autowired
    Requests requests;

    @Autowired
    Town town;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    TalkTown place;
    String point;
    String measure;

    @BeforeEach
    void aPlan() {
        place = new TalkTown(town, jdbc);
        point = "/checkpoints/" + place.checkpoint;
        measure = "/roadmaps/" + place.roadmap + "/measures/" + place.measure;
    }

    @AfterEach
    void noon() {
        clock.reset();
    }

    long last() {
        return jdbc.sql("select max(id) from comment where measure_id = ?")
                .param(place.measure)
                .query(Long.class)
                .single();
    }

    MvcTestResult say(Actor who, String page, String text) {
        return post(
                who, page + "/comments", "text", text, "key", UUID.randomUUID().toString());
    }

    MvcTestResult get(Actor who, String address) {
        return requests.get(who, address);
    }

    MvcTestResult post(Actor who, String address, String... fields) {
        return requests.post(who, address, fields);
    }
}
