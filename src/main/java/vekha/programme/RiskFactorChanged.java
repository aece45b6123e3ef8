package vekha.programme;

import java.util.List;
import java.util.Map;
import vekha.foundation.Act;
import vekha.foundation.DomainEvent;
import vekha.foundation.Subject;

/** A risk factor got another name or group, or is no longer asked about. */
public record RiskFactorChanged(Act act, long factor, Map<String, ?> before, Map<String, ?> after)
        implements DomainEvent {

    @Override
    public List<Subject> subjects() {
        return List.of(new Subject("riskFactor", factor));
    }
}
