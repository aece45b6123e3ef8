package vekha.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vekha.directory.KeepTerritories;
import vekha.directory.TerritoryId;
import vekha.foundation.Act;
import vekha.foundation.NotVisibleException;
import vekha.foundation.RefusedException;

/**
 * Makes the first territory and its administrator. Whoever can read the log of the application may do that, once: the log names
 * a code, and there is no such page any more as soon as there is an account.
 */
@Component
@Profile("!demo")
public class FirstRun {

    private static final Logger log = LoggerFactory.getLogger(FirstRun.class);
    private static final String SYMBOLS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private final People people;
    private final KeepTerritories territories;
    private final Passwords passwords;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final String code = newCode();

    FirstRun(
            People people,
            KeepTerritories territories,
            Passwords passwords,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.territories = territories;
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Where the first administrator works. */
    public record Place(String region, @Nullable String municipality, ZoneId zone) {}

    @EventListener
    void tell(ApplicationReadyEvent started) {
        if (isOpen()) {
            String port = started.getApplicationContext().getEnvironment().getProperty("local.server.port", "8080");
            log.info(
                    "Учётных записей пока нет. Создайте первую: http://localhost:{}/first-run?code={}"
                            + " / There is no account yet: open this address to make the first one.",
                    port,
                    code);
        }
    }

    /** Asked at each start: by the repository it would be the first question of all, and take a third of a second. */
    public boolean isOpen() {
        return jdbc.sql("select not exists (select from person)")
                .query(Boolean.class)
                .single();
    }

    public boolean isCode(@Nullable String text) {
        String typed = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
        return MessageDigest.isEqual(typed.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @throws NotVisibleException when there is an account already
     * @throws RefusedException when the code is wrong or the password too simple
     */
    @Transactional
    public void begin(@Nullable String typedCode, Place place, String login, Person.Profile profile, String password) {
        // two at once: the second waits here and then finds an account
        jdbc.sql("lock table person in share row exclusive mode").update();
        if (!isOpen()) {
            throw new NotVisibleException();
        }
        if (!isCode(typedCode)) {
            throw new RefusedException("first-run.refused.code");
        }
        passwords.check(password, login);
        TerritoryId region = territories.begin(place.region(), place.zone());
        if (place.municipality() != null) {
            territories.begin(region, place.municipality(), place.zone());
        }
        Person person = people.saveAndFlush(new Person(
                region, login, passwords.encode(password), false, Role.ADMINISTRATOR, profile, clock.instant()));
        Map<String, Object> facts = PersonRules.facts(person);
        events.publishEvent(new PersonRegistered(
                new Act(person.id().value(), region.value(), clock.instant(), null), person.id(), facts));
    }

    String code() {
        return code;
    }

    /** Sixteen symbols of thirty-two: 80 bits. */
    private static String newCode() {
        SecureRandom random = new SecureRandom();
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(SYMBOLS.charAt(random.nextInt(SYMBOLS.length())));
        }
        return code.toString();
    }
}
