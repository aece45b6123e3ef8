package vekha.search;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;
import vekha.account.Actor;
import vekha.foundation.NotVisibleException;
import vekha.foundation.RefusedException;

/**
 * Keeps the filter of a list under a name for one person. It changes nothing that others see or that a plan says, therefore no
 * journal tells of it. Only an address is kept: what it opens is asked anew, as far as the person may see it then.
 */
@Service
@Transactional
public class KeptFilters {

    /** Lists whose filter can be kept. */
    public static final Set<String> LISTS =
            Set.of("/checkpoints", "/verifications", "/roadmaps", "/schools", "/my-work");

    static final int MOST = 50;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ADDRESS = 500;
    private static final Set<String> NOT_KEPT = Set.of("page", "lang", "open");

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptFilters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What of an address is worth keeping: neither the page of a list nor the language. */
    public static String worthKeeping(String asked) {
        UriComponentsBuilder address = UriComponentsBuilder.newInstance().query(asked.replaceAll("\\p{Cntrl}", ""));
        NOT_KEPT.forEach(address::replaceQueryParam);
        address.build().getQueryParams().entrySet().stream()
                .filter(it -> it.getValue().stream().allMatch(value -> value == null || value.isEmpty()))
                .forEach(it -> address.replaceQueryParam(it.getKey()));
        String kept = address.build().getQuery();
        return kept == null ? "" : kept;
    }

    /** @throws RefusedException when there is nothing to keep, or the name is taken for this list */
    public void keep(Actor actor, String list, String name, String asked) {
        String kept = worthKeeping(asked);
        String called = name.strip();
        if (!LISTS.contains(list) || kept.isEmpty() || kept.length() > LONGEST_ADDRESS) {
            throw new RefusedException("search.kept.nothing");
        }
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            throw new RefusedException("search.kept.name-wrong", LONGEST_NAME);
        }
        if (count(actor) >= MOST) {
            throw new RefusedException("search.kept.too-many", MOST);
        }
        try {
            jdbc.sql("insert into kept_filter (person_id, list, name, asked, kept_at) values (?, ?, ?, ?, ?)")
                    .params(List.of(actor.id().value(), list, called, kept, Timestamp.from(clock.instant())))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new RefusedException("search.kept.name-taken", called);
        }
    }

    private int count(Actor actor) {
        return jdbc.sql("select count(*) from kept_filter where person_id = ?")
                .param(actor.id().value())
                .query(Integer.class)
                .single();
    }

    /**
     * @return the list it belonged to
     * @throws NotVisibleException when the person keeps no such filter
     */
    public String forget(Actor actor, long filter) {
        return jdbc.sql("delete from kept_filter where id = ? and person_id = ? returning list")
                .params(filter, actor.id().value())
                .query(String.class)
                .optional()
                .orElseThrow(NotVisibleException::new);
    }
}
