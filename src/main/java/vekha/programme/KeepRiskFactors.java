package vekha.programme;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.foundation.NotVisibleException;
import vekha.foundation.RefusedException;
import vekha.foundation.StaleException;

/** Adds and corrects the risk factors that all risk profiles speak of. */
@Service
public class KeepRiskFactors {

    private final RiskQueries queries;
    private final JdbcClient jdbc;
    private final ProgrammeLock lock;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeepRiskFactors(
            RiskQueries queries, JdbcClient jdbc, ProgrammeLock lock, ApplicationEventPublisher events, Clock clock) {
        this.queries = queries;
        this.jdbc = jdbc;
        this.lock = lock;
        this.events = events;
        this.clock = clock;
    }

    /** What is said of a factor. */
    public record Terms(
            String name, @Nullable String hint, @Nullable String group, boolean retired) {

        private Map<String, Object> facts() {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("name", name);
            facts.put("factorHint", hint == null ? "" : hint);
            facts.put("factorGroup", group == null ? "" : group);
            if (retired) {
                facts.put("retired", true);
            }
            return facts;
        }
    }

    /** They are known in every territory, so who keeps them stands above the municipalities. */
    public static boolean allowed(Actor actor) {
        return actor.role() == Role.ADMINISTRATOR || actor.role() == Role.REGIONAL_COORDINATOR;
    }

    @Transactional
    public void add(Actor actor, Terms terms) {
        Actor.require(allowed(actor));
        checkName(terms.name(), 0);
        long id = jdbc.sql("""
                        insert into risk_factor (position, name, hint, group_name, retired)
                        select coalesce(max(position), 0) + 1, :name, :hint, :group, :retired from risk_factor returning id""")
                .param("name", terms.name())
                .param("hint", terms.hint())
                .param("group", terms.group())
                .param("retired", terms.retired())
                .query(Long.class)
                .single();
        events.publishEvent(new RiskFactorAdded(actor.act(clock), id, terms.facts()));
    }

    /** @param opened version on which the change was begun */
    @Transactional
    public void change(Actor actor, long factor, int opened, Terms terms) {
        Actor.require(allowed(actor));
        List<Long> held = jdbc.sql("select id from risk_factor where id = ? for update")
                .param(factor)
                .query(Long.class)
                .list();
        if (held.isEmpty()) {
            throw new NotVisibleException();
        }
        RiskQueries.Kept known = find(factor);
        StaleException.check(opened, known.version());
        checkName(terms.name(), factor);
        Terms before = new Terms(known.name(), known.hint(), known.group(), known.retired());
        if (before.equals(terms)) {
            return;
        }
        jdbc.sql("""
                        update risk_factor set name = :name, hint = :hint, group_name = :group, retired = :retired, version = version + 1
                        where id = :factor""")
                .param("name", terms.name())
                .param("hint", terms.hint())
                .param("group", terms.group())
                .param("retired", terms.retired())
                .param("factor", factor)
                .update();
        events.publishEvent(new RiskFactorChanged(actor.act(clock), factor, before.facts(), terms.facts()));
    }

    private RiskQueries.Kept find(long factor) {
        return queries.all().stream()
                .filter(it -> it.id() == factor)
                .findFirst()
                .orElseThrow(NotVisibleException::new);
    }

    private void checkName(String name, long self) {
        lock.take("risk_factor");
        boolean taken = jdbc.sql(
                        "select exists (select 1 from risk_factor where lower(name) = lower(:name) and id <> :self)")
                .param("name", name)
                .param("self", self)
                .query(Boolean.class)
                .single();
        if (taken) {
            throw new RefusedException("factor.refused.name", name);
        }
    }
}
