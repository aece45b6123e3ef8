package vekha.execution;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a list of checkpoints is narrowed to; every number of the head's page and of a roadmap opens such a list.
 *
 * @param state a standing, or «due» (before today), «done» (of these accepted), «late» (done after its date),
 *     «missed» (postponed only after its date, and still to be done)
 */
public record CheckpointFilter(
        @Nullable String state,
        @Nullable Long territory,
        @Nullable Long programme,
        @Nullable Long roadmap,
        @Nullable Long section,
        @Nullable Long measure,
        @Nullable Long school,
        @Nullable Long body,
        @Nullable YearMonth month) {

    private static final Map<String, String> CONDITIONS = Map.of(
            "territory", "c.territory_id = :territory",
            "programme", "c.roadmap_id in (select roadmap_id from roadmap_programme where programme_id = :programme)",
            "roadmap", "c.roadmap_id = :roadmap",
            "section", "m.section_id = :section",
            "measure", "c.measure_id = :measure",
            "school", "c.school_id = :school",
            "body", "c.body_id = :body",
            "month", "c.due_on between :monthStart and :monthEnd");

    /** All but the state, for the counters beside the states. */
    String conditionsWithoutState() {
        StringBuilder sql = new StringBuilder(inForce());
        chosen().keySet().stream()
                .filter(name -> !name.equals("state"))
                .forEach(name -> sql.append(" and ").append(CONDITIONS.get(name)));
        return sql.toString();
    }

    String conditions() {
        return conditionsWithoutState() + stateCondition();
    }

    /** As the head's page counts: what is in force; a plan that is closed only when it is asked for by name. */
    private String inForce() {
        boolean named = roadmap != null || section != null || measure != null;
        return named ? " and m.deleted_at is null" : " and in_force(r.state, m.deleted_at)";
    }

    private String stateCondition() {
        if (state == null) {
            return "";
        }
        return switch (state) {
            case "due" -> " and c.state <> 'NOT_REQUIRED' and c.counted_on < :today";
            case "done" -> " and c.state = 'ACCEPTED' and c.counted_on < :today";
            case "missed" -> " and c.missed_on is not null and c.state in ('PLANNED', 'RETURNED')";
            case "late" -> " and c.state in ('REPORTED', 'ACCEPTED') and c.done_on > c.counted_on";
            default -> " and standing(c.state, c.due_on, :today) = :standing";
        };
    }

    /** Values for the conditions, the ones not asked for included. */
    Map<String, Object> params() {
        Map<String, Object> params = new HashMap<>(chosen());
        if (state != null) {
            params.put("standing", state.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
        if (month != null) {
            LocalDate first = month.atDay(1);
            params.put("monthStart", first);
            params.put("monthEnd", month.atEndOfMonth());
        }
        return params;
    }

    /** What is chosen, by the names in the address. */
    public Map<String, Object> chosen() {
        Map<String, Object> chosen = new LinkedHashMap<>();
        put(chosen, "state", state);
        put(chosen, "territory", territory);
        put(chosen, "programme", programme);
        put(chosen, "roadmap", roadmap);
        put(chosen, "section", section);
        put(chosen, "measure", measure);
        put(chosen, "school", school);
        put(chosen, "body", body);
        put(chosen, "month", month);
        return chosen;
    }

    private static void put(Map<String, Object> chosen, String name, @Nullable Object value) {
        if (value != null) {
            chosen.put(name, value);
        }
    }
}
