package vekha.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.TerritoryId;
import vekha.execution.CheckpointFilter;
import vekha.execution.CheckpointList;
import vekha.execution.CheckpointListQueries;
import vekha.execution.CheckpointRow;
import vekha.support.ApplicationTest;
import vekha.support.TestClock;
import vekha.support.Town;

/** The checkpoints of a whole region, page by page, though each municipality is read by itself. */
@ApplicationTest
class RegionListTests {

    @Autowired
    private Town town;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CheckpointListQueries lists;

    private ScatteredTown one;
    private ScatteredTown other;
    private Actor regional;

    @BeforeEach
    void aRegion() {
        TerritoryId region = town.region();
        one = new ScatteredTown(town, jdbc, town.municipality(region), 31, 14);
        other = new ScatteredTown(town, jdbc, town.municipality(region), 32, 14);
        regional = town.person(region, Role.REGIONAL_COORDINATOR);
    }

    @Test
    void pagesFollowOneAnotherByDate() {
        CheckpointFilter all = filter(null, null);
        int expected = one.points.size() + other.points.size();

        List<CheckpointRow> turned = new ArrayList<>();
        for (int page = 0; page * CheckpointList.PAGE < expected; page++) {
            turned.addAll(lists.list(regional, all, page, TestClock.TODAY).rows());
        }

        assertThat(turned).extracting(CheckpointRow::id).doesNotHaveDuplicates().hasSize(expected);
        assertThat(turned)
                .extracting(row -> row.dates().due())
                .isSortedAccordingTo(Comparator.nullsLast(Comparator.naturalOrder()));
        assertThat(expected).isGreaterThan(2 * CheckpointList.PAGE);
        Set<String> places = turned.subList(0, CheckpointList.PAGE).stream()
                .map(row -> String.valueOf(row.place().roadmap()))
                .collect(Collectors.toSet());
        assertThat(Collections.disjoint(places, numbers(one)))
                .as("both stand on the first page")
                .isFalse();
        assertThat(Collections.disjoint(places, numbers(other))).isFalse();
    }

    @Test
    void aStateOfOneMunicipalityIsCountedAndListedAlike() {
        CheckpointList late = lists.list(regional, filter("overdue", other.territory.value()), 0, TestClock.TODAY);

        long expected =
                other.points.stream().filter(ScatteredTown.Point::isLate).count();
        assertThat(late.rows()).hasSize((int) Math.min(expected, CheckpointList.PAGE));
        assertThat(late.counts().get("overdue")).isEqualTo((int) expected);
        assertThat(late.counts().get("all")).isEqualTo(other.points.size());
    }

    @Test
    void aMeasureThatWasDeletedIsNeitherCountedNorListed() {
        long measure = jdbc.sql("select min(measure_id) from checkpoint where territory_id = ?")
                .param(one.territory.value())
                .query(Long.class)
                .single();
        jdbc.sql("update measure set deleted_at = now() where id = ?")
                .param(measure)
                .update();
        int gone = jdbc.sql("select count(*) from checkpoint where measure_id = ?")
                .param(measure)
                .query(Integer.class)
                .single();

        CheckpointList list = lists.whole(regional, filter(null, one.territory.value()), TestClock.TODAY);

        assertThat(gone).isPositive();
        assertThat(list.rows()).hasSize(one.points.size() - gone);
        assertThat(list.counts().get("all")).isEqualTo(one.points.size() - gone);
    }

    private static CheckpointFilter filter(String state, Long territory) {
        return new CheckpointFilter(state, territory, null, null, null, null, null, null, null);
    }

    private static Set<String> numbers(ScatteredTown town) {
        return town.roadmaps.stream().map(String::valueOf).collect(Collectors.toSet());
    }
}
