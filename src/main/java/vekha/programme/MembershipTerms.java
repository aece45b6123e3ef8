package vekha.programme;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vekha.account.PersonId;

/**
 * For how long, on what ground and under whom a school takes part in a programme.
 *
 * @param basis the order or agreement, as documents call it
 */
public record MembershipTerms(
        Years years, @Nullable String basis, @Nullable PersonId curator) {

    /** As the journal tells it. */
    Map<String, Object> facts(String school, String programme, @Nullable String curatorName) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("school", school);
        facts.put("programme", programme);
        facts.put("years", years.toString());
        if (basis != null) {
            facts.put("basis", basis);
        }
        if (curatorName != null) {
            facts.put("curator", curatorName);
        }
        return facts;
    }
}
