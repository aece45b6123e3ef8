package vekha.dashboard;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vekha.directory.TerritoryId;
import vekha.foundation.NotVisibleException;
import vekha.programme.ProgrammeId;
import vekha.roadmap.RoadmapId;

/** The roadmaps the actor may look at, and which of them the page is about. */
record Plans(List<Plan> all, BoardFilter filter) {

    /**
     * A roadmap that has been approved at some time.
     *
     * @param onApproval it waits for the head; {@code amends}: it changes a plan in force
     * @param programmes number → short name
     */
    record Plan(
            long id,
            String title,
            LocalDate from,
            LocalDate to,
            boolean inForce,
            boolean onApproval,
            boolean amends,
            long territory,
            String territoryName,
            Map<Long, String> programmes) {}

    /** @throws NotVisibleException when the filter names something that is not among the actor's roadmaps */
    Plans {
        RoadmapId byName = filter.roadmap();
        if (byName != null && all.stream().noneMatch(plan -> plan.id() == byName.value() && !plan.onApproval())) {
            throw new NotVisibleException();
        }
    }

    /** What waits to be approved, as far as the page is about it. */
    List<Plan> waiting() {
        return all.stream()
                .filter(Plan::onApproval)
                .filter(plan -> filter.roadmap() == null && matches(plan))
                .toList();
    }

    /** Every plan that has been approved, for the choice. */
    public List<Plan> approved() {
        return all.stream().filter(plan -> !plan.onApproval()).toList();
    }

    Long[] territoryNumbers() {
        return shown().stream().map(Plan::territory).distinct().toArray(Long[]::new);
    }

    /** Those in force that the filter lets through; a roadmap asked for by name is shown even when it is closed. */
    List<Plan> shown() {
        return all.stream().filter(this::passes).toList();
    }

    Long[] numbers() {
        return shown().stream().map(Plan::id).toArray(Long[]::new);
    }

    /** What a roadmap is counted under; while a programme is chosen, that alone: the rows of another would be of more roadmaps. */
    Map<Long, String> programmesOf(Plan plan) {
        ProgrammeId chosen = filter.programme();
        String name = chosen == null ? null : plan.programmes().get(chosen.value());
        return chosen == null || name == null ? plan.programmes() : Map.of(chosen.value(), name);
    }

    /** Municipalities that have a roadmap, for the one who sees several. */
    public Map<Long, String> territories() {
        return choices(plan -> Map.of(plan.territory(), plan.territoryName()));
    }

    public Map<Long, String> programmes() {
        return choices(Plan::programmes);
    }

    private boolean passes(Plan plan) {
        RoadmapId byName = filter.roadmap();
        return (byName == null ? plan.inForce() : plan.id() == byName.value() && !plan.onApproval()) && matches(plan);
    }

    private boolean matches(Plan plan) {
        TerritoryId territory = filter.territory();
        ProgrammeId programme = filter.programme();
        return (territory == null || plan.territory() == territory.value())
                && (programme == null || plan.programmes().containsKey(programme.value()));
    }

    private Map<Long, String> choices(Function<Plan, Map<Long, String>> of) {
        Map<Long, String> choices = new LinkedHashMap<>();
        approved().stream()
                .flatMap(plan -> of.apply(plan).entrySet().stream())
                .sorted(Map.Entry.comparingByValue())
                .forEach(choice -> choices.putIfAbsent(choice.getKey(), choice.getValue()));
        return choices;
    }
}
