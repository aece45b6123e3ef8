package vekha.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;
import vekha.support.ApplicationTest;
import vekha.support.TestClock;
import vekha.support.Town;

@ApplicationTest
class JournalTests {

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JournalQueries journal;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Town town;

    @Autowired
    private TestClock clock;

    @Test
    void actIsToldWithWhoWhenWhatAndCause() {
        Actor actor = town.person(town.municipality(), Role.COORDINATOR);
        Subject roof = new Subject("roof", actor.id().value());

        transaction.executeWithoutResult(
                status -> events.publishEvent(new RoofPainted(actor.act(clock).because("облезла"), roof)));

        assertThat(journal.history(roof, actor.zone(), 10)).singleElement().satisfies(entry -> {
            assertThat(entry.by()).isEqualTo(actor.name());
            assertThat(entry.act()).isEqualTo("roofPainted");
            assertThat(entry.cause()).isEqualTo("облезла");
            assertThat(entry.at().toLocalDate()).isEqualTo(TestClock.TODAY);
            assertThat(entry.changes())
                    .containsExactly(
                            new JournalEntry.Change("colour", "серая", "синяя"),
                            new JournalEntry.Change("due", null, "01.02.2023"));
        });
    }

    @Test
    void textThatIsNoDayIsToldAsItIs() {
        Actor actor = town.person(town.municipality(), Role.COORDINATOR);
        Subject roof = new Subject("roof", actor.id().value());

        transaction.executeWithoutResult(
                status -> events.publishEvent(new RoofPainted(actor.act(clock), roof, Map.of("order", "2023-01-45"))));

        assertThat(journal.history(roof, actor.zone(), 10))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.changes()).contains(new JournalEntry.Change("order", null, "2023-01-45")));
    }

    @Test
    void actThatFailsLeavesNoRow() {
        Actor actor = town.person(town.municipality(), Role.COORDINATOR);
        Subject roof = new Subject("roof", actor.id().value());

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    events.publishEvent(new RoofPainted(actor.act(clock), roof));
                    throw new IllegalStateException("the ladder fell");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(journal.history(roof, actor.zone(), 10)).isEmpty();
    }

    @Test
    void actOutsideATransactionIsRefused() {
        Actor actor = town.person(town.municipality(), Role.COORDINATOR);
        RoofPainted event = new RoofPainted(actor.act(clock), new Subject("roof", 1));

        assertThatThrownBy(() -> events.publishEvent(event)).isInstanceOf(IllegalTransactionStateException.class);
    }

    private record RoofPainted(Act act, Subject roof, Map<String, ?> after) implements DomainEvent {

        RoofPainted(Act act, Subject roof) {
            this(act, roof, new TreeMap<>(Map.of("colour", "синяя", "due", LocalDate.of(2023, 2, 1))));
        }

        @Override
        public List<Subject> subjects() {
            return List.of(roof);
        }

        @Override
        public Map<String, ?> before() {
            return Map.of("colour", "серая");
        }
    }
}
