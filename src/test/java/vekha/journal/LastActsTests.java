package vekha.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.TerritoryId;
import vekha.support.ApplicationTest;
import vekha.support.StatementCounter;
import vekha.support.TestClock;
import vekha.support.Town;

@ApplicationTest
class LastActsTests {

    @Autowired
    private LastActs acts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Town town;

    @Autowired
    private TestClock clock;

    @Autowired
    private StatementCounter statements;

    @Test
    void tokenIsTheSameUntilSomethingIsDone() {
        TerritoryId region = town.region();
        TerritoryId place = town.municipality(region);
        Actor head = town.person(place, Role.HEAD);
        String before = acts.seen(head).token();

        assertThat(acts.seen(head).token()).isEqualTo(before);
        act(place.value());
        assertThat(acts.seen(head).token()).isNotEqualTo(before);
    }

    @Test
    void actsOfTheRegionAndOfNoTerritoryAreNoticedToo() {
        TerritoryId region = town.region();
        Actor head = town.person(town.municipality(region), Role.HEAD);

        String first = acts.seen(head).token();
        act(region.value());
        String second = acts.seen(head).token();
        act(null);

        assertThat(second).isNotEqualTo(first);
        assertThat(acts.seen(head).token()).isNotEqualTo(second);
    }

    @Test
    void actsOfANeighbourAreNot() {
        TerritoryId region = town.region();
        Actor head = town.person(town.municipality(region), Role.HEAD);
        String before = acts.seen(head).token();

        act(town.municipality(region).value());

        assertThat(acts.seen(head).token()).isEqualTo(before);
    }

    @Test
    void actsInEveryMunicipalityAreNoticedInTheRegion() {
        TerritoryId region = town.region();
        TerritoryId place = town.municipality(region);
        Actor coordinator = town.person(region, Role.REGIONAL_COORDINATOR);
        String before = acts.seen(coordinator).token();

        act(place.value());

        assertThat(acts.seen(coordinator).token()).isNotEqualTo(before);
    }

    @Test
    void actThatBeganEarlierAndEndedLaterThanTheLastOneIsNoticed() {
        TerritoryId place = town.municipality();
        Actor head = town.person(place, Role.HEAD);
        String[] between = new String[1];

        inOwnTransaction(() -> {
            act(place.value());
            inOwnTransaction(() -> act(place.value()));
            inOwnTransaction(() -> between[0] = acts.seen(head).token());
        });

        assertThat(acts.seen(head).token()).isNotEqualTo(between[0]);
    }

    @Test
    void tokenDoesNotChangeWithTimeAloneOnceTheLastActIsLongAgo() {
        TerritoryId place = town.municipality();
        Actor head = town.person(place, Role.HEAD);
        act(place.value());
        clock.turnTo(clock.instant().plus(Duration.ofHours(1)));
        String before = acts.seen(head).token();
        clock.turnTo(clock.instant().plus(Duration.ofHours(1)));

        assertThat(acts.seen(head).token()).isEqualTo(before);
        clock.reset();
    }

    @Test
    void costsOneStatement() throws Exception {
        Actor head = town.person(town.municipality(), Role.HEAD);

        assertThat(statements.during(() -> acts.seen(head).token())).hasSize(1);
    }

    private void act(Long territory) {
        jdbc.sql(
                        "insert into journal_entry (at, territory_id, act, subjects) values (:at, :territory, 'RoofPainted', '{roof:1}')")
                .param("at", java.sql.Timestamp.from(clock.instant()))
                .param("territory", territory, java.sql.Types.BIGINT)
                .update();
    }

    private void inOwnTransaction(Runnable work) {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        own.executeWithoutResult(status -> work.run());
    }
}
