package vekha.programme;

import java.util.List;
import java.util.Map;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** A risk factor that risk profiles may name. */
public record RiskFactorAdded(Act act, long factor, Map<String, ?> after) implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(new Subject("riskFactor", factor));
    }
}
