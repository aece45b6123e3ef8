package vekha.execution;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vekha.foundation.NotVisibleException;

/**
 * What a list of checkpoints is narrowed to; every number of the head's page and of a roadmap opens such a list.
 *
 * @param state a standing, or «due» (before today), «done» (of these accepted), «late» (done after its date),
 *     «missed» (postponed only after its date, and still to be done), «required» (all that is asked for), «made» (reported or accepted)
 * @param section 0: measures that stand in no section; {@code body} 0: what schools answer for; {@code school} 0: what none of them does
 * @param month the month of the date it is counted by
 * @param due days on one of which it is due now
 * @param year what schools had to do in the year, in plans in force and in past ones: as the page of effect counts
 * @param on null for today, else a day gone by: all is told as it stood at the end of it
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
        @Nullable YearMonth month,
        @Nullable LocalDate on,
        @Nullable DueDays due,
        @Nullable Integer year) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    /** The states that are no standing of their own. */
    private static final Map<String, String> STATES = Map.of(
            "due", "c.state <> 'NOT_REQUIRED' and c.counted_on < :today",
            "done", "c.state = 'ACCEPTED' and c.counted_on < :today",
            "late", "c.state in ('REPORTED', 'ACCEPTED') and c.done_on > c.counted_on",
            "missed", "c.missed_on is not null and c.state in ('PLANNED', 'RETURNED')",
            "required", "c.state <> 'NOT_REQUIRED'",
            "made", "c.state in ('REPORTED', 'ACCEPTED')");

    private static final Map<String, String> CONDITIONS = Map.of(
            "territory", "c.territory_id = :territory",
            "programme", "c.roadmap_id in (select roadmap_id from roadmap_programme where programme_id = :programme)",
            "roadmap", "c.roadmap_id = :roadmap",
            "section", "m.section_id = :section",
            "measure", "c.measure_id = :measure",
            "school", "c.school_id = :school",
            "body", "c.body_id = :body",
            "month", "c.counted_on between :monthStart and :monthEnd",
            "due", "c.due_on between :dueFrom and :dueTo",
            "year",
                    "c.school_id is not null and c.counted_on between make_date(:year, 1, 1) and make_date(:year, 12, 31)");

    /** The plans are found first: the database cannot guess how many a function lets through, and would go through all for each plan. */
    private static final String IN_FORCE_ON = """
             and c.roadmap_id = any(array(select x.id from roadmap x
                where x.territory_id = any(:territories) and roadmap_state_on(x.id, x.territory_id, x.state, :on) = 'APPROVED'))""";

    private static final String MEASURE_STANDS =
            " and not exists (select from measure d where d.id = c.measure_id and d.deleted_at is not null)";

    public CheckpointFilter(
            @Nullable String state,
            @Nullable Long territory,
            @Nullable Long programme,
            @Nullable Long roadmap,
            @Nullable Long section,
            @Nullable Long measure,
            @Nullable Long school,
            @Nullable Long body,
            @Nullable YearMonth month) {
        this(state, territory, programme, roadmap, section, measure, school, body, month, null, null, null);
    }

    /**
     * As an address is understood: a word that is no state means all of them, «not_required» the same as «not-required», and a day that
     * is not over means now. Days and months of years nobody means are not asked for.
     *
     * @throws NotVisibleException when there is no such year
     */
    public CheckpointFilter understood(LocalDate today) {
        if (year != null && (year < 1 || year > 9999)) {
            throw new NotVisibleException();
        }
        LocalDate past = on == null || !on.isBefore(today) || !isMeant(on.getYear()) ? null : on;
        YearMonth counted = month == null || !isMeant(month.getYear()) ? null : month;
        DueDays days = due == null
                        || !isMeant(due.first().getYear())
                        || !isMeant(due.last().getYear())
                ? null
                : due;
        return new CheckpointFilter(
                known(state), territory, programme, roadmap, section, measure, school, body, counted, past, days, year);
    }

    /** Nothing is asked for in years beyond: no plan reaches there, nor do the days of the database for long. */
    private static boolean isMeant(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static @Nullable String known(@Nullable String typed) {
        String state = typed == null ? "" : typed.replace('_', '-');
        return STATES.containsKey(state) || Standing.isCode(state) ? state : null;
    }

    /** What stands behind {@code c} in a statement: the table, or what it held on the day. */
    String checkpoints() {
        return on == null ? "checkpoint c" : "checkpoints_on(:on) c";
    }

    /** The counters of the states that are no standing, each named as in the address. */
    static String counters() {
        StringBuilder sql = new StringBuilder();
        STATES.forEach((name, condition) -> sql.append(", count(*) filter (where ")
                .append(condition)
                .append(") as ")
                .append(name));
        return sql.toString();
    }

    static Set<String> countedStates() {
        return STATES.keySet();
    }

    /**
     * The tables that the counters beside the states go through, {@code plan} being those in force in the territories: what is in force
     * now is counted without a look at its measures, but for the few deleted ones.
     */
    String counted() {
        return needsMeasures()
                ? checkpoints() + " join measure m on m.id = c.measure_id join roadmap r on r.id = c.roadmap_id"
                : "checkpoint c join plan on plan.id = c.roadmap_id";
    }

    /** All but the state, on {@link #counted}. */
    String conditionsOfCounted() {
        return needsMeasures() ? inForce() + chosenConditions() : MEASURE_STANDS + chosenConditions();
    }

    private boolean needsMeasures() {
        return on != null || year != null || section != null || isOfAPlan();
    }

    private String chosenConditions() {
        StringBuilder sql = new StringBuilder();
        chosen().keySet().stream()
                .filter(CONDITIONS::containsKey)
                .forEach(name -> sql.append(" and ").append(condition(name)));
        return sql.toString();
    }

    /** On c, m and r. */
    String conditions() {
        return inForce() + chosenConditions() + stateCondition();
    }

    private @Nullable String condition(String name) {
        if (name.equals("section") && isNone(section)) {
            return "m.section_id is null";
        }
        if (name.equals("school") && isNone(school)) {
            return "c.school_id is null";
        }
        return name.equals("body") && isNone(body) ? "c.body_id is null" : CONDITIONS.get(name);
    }

    /** Whether it names a plan, or something that stands in one. */
    boolean isOfAPlan() {
        return roadmap != null || section != null && !isNone(section) || measure != null;
    }

    private static boolean isNone(@Nullable Long number) {
        return number != null && number == 0;
    }

    /** As the head's page counts: what is in force; a plan that is closed only when it is asked for by name. */
    private String inForce() {
        boolean named = isOfAPlan();
        if (on == null && year != null) {
            return " and m.deleted_at is null and r.state in ('APPROVED', 'CLOSED', 'ARCHIVED')";
        }
        if (on != null) {
            return named ? "" : IN_FORCE_ON;
        }
        return named ? " and m.deleted_at is null" : " and in_force(r.state, m.deleted_at)";
    }

    private String stateCondition() {
        if (state == null) {
            return "";
        }
        return " and " + STATES.getOrDefault(state, "standing(c.state, c.due_on, :today) = :standing");
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
        if (due != null) {
            params.put("dueFrom", due.first());
            params.put("dueTo", due.last());
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
        put(chosen, "due", due);
        put(chosen, "year", year);
        put(chosen, "on", on);
        return chosen;
    }

    private static void put(Map<String, Object> chosen, String name, @Nullable Object value) {
        if (value != null) {
            chosen.put(name, value);
        }
    }
}
