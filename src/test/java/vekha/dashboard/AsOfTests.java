package vekha.dashboard;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static vekha.support.Town.as;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.execution.AcceptCompletion;
import vekha.execution.CheckpointId;
import vekha.execution.CheckpointList;
import vekha.execution.CompleteCheckpoint;
import vekha.execution.DateCheckpoint;
import vekha.execution.Delay;
import vekha.execution.Mark;
import vekha.execution.MarkNotRequired;
import vekha.execution.PostponeCheckpoint;
import vekha.execution.ReturnCompletion;
import vekha.execution.RevokeAcceptance;
import vekha.execution.WithdrawCompletion;
import vekha.foundation.RefusedException;
import vekha.support.ApplicationTest;
import vekha.support.TestClock;
import vekha.support.Town;

/** What the page told on each day of a history it tells again of that day, whatever happened since. */
@ApplicationTest
class AsOfTests {

    private static final LocalDate FIRST = LocalDate.of(2022, 11, 1);
    private static final int DAYS = 24;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Town town;

    @Autowired
    private TestClock clock;

    @Autowired
    private CompleteCheckpoint complete;

    @Autowired
    private AcceptCompletion accept;

    @Autowired
    private ReturnCompletion giveBack;

    @Autowired
    private WithdrawCompletion withdraw;

    @Autowired
    private RevokeAcceptance revoke;

    @Autowired
    private PostponeCheckpoint postpone;

    @Autowired
    private MarkNotRequired exempt;

    @Autowired
    private DateCheckpoint date;

    private TerritoryId territory;
    private Actor head;
    private Actor coordinator;
    private Actor curator;
    private final Map<String, Integer> acts = new TreeMap<>();

    @BeforeEach
    void aTownWhereNothingIsDoneYet() {
        clock.setDay(FIRST.minusDays(1));
        territory = town.municipality();
        ScatteredTown scattered = new ScatteredTown(town, jdbc, territory, 31, 24);
        jdbc.sql(
                        "update checkpoint set state = 'PLANNED', reason = null, done_on = null, due_on = due_on - 60, first_due_on = first_due_on - 60 where territory_id = ?")
                .param(territory.value())
                .update();
        head = town.person(territory, Role.HEAD);
        coordinator = town.person(territory, Role.COORDINATOR);
        curator = town.person(territory, Role.CURATOR, scattered.schools.toArray(new SchoolId[0]));
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void tellsOfEveryDayWhatWasToldOnThatDay() throws Exception {
        Random random = new Random(7);
        Map<LocalDate, Told> told = new LinkedHashMap<>();
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = FIRST.plusDays(i);
            clock.setDay(day);
            live(random, day);
            told.put(day, told("/dashboard?view=all"));
        }
        clock.setDay(FIRST.plusDays(DAYS + 30));

        assertThat(acts)
                .as("every kind of act happened")
                .containsOnlyKeys(
                        "accepted",
                        "completed",
                        "dated",
                        "exempted",
                        "postponed",
                        "refused",
                        "required",
                        "returned",
                        "revoked",
                        "withdrawn");
        for (Map.Entry<LocalDate, Told> then : told.entrySet()) {
            assertThat(told("/dashboard?view=all&on=" + then.getKey()))
                    .as(then.getKey() + " after " + acts)
                    .isEqualTo(then.getValue());
        }
        assertThat(told.values().stream().map(Told::all).distinct().count()).isGreaterThan(DAYS / 2);
    }

    @Test
    void numbersOfADayGoneByOpenTheRowsOfThatDay() throws Exception {
        Random random = new Random(8);
        for (int i = 0; i < DAYS; i++) {
            clock.setDay(FIRST.plusDays(i));
            live(random, FIRST.plusDays(i));
        }

        String page = page("/dashboard?view=all&on=" + FIRST.plusDays(9));
        Map<String, Integer> numbers = DashboardLinksTests.numbers(page);

        assertThat(page).contains("class=\"as-of\"").contains("10.11.2022");
        assertThat(numbers).hasSizeGreaterThan(60);
        numbers.forEach(
                (address, number) -> assertThat(rows(address)).as(address).isEqualTo(number));
    }

    @Test
    void dayThatIsNotOverIsToday() throws Exception {
        assertThat(page("/dashboard?on=" + LocalDate.of(2031, 1, 1))).doesNotContain("class=\"as-of\"");
    }

    @Test
    void planApprovedLaterIsNotThereYet() throws Exception {
        jdbc.sql(
                        "insert into edition (roadmap_id, number, order_number, order_date, approved_by, approved_at, content)"
                                + " select id, 1, '1', '2022-11-05', ?, '2022-11-05 10:00+03', '{}' from roadmap where territory_id = ?")
                .params(head.id().value(), territory.value())
                .update();
        clock.setDay(FIRST.plusDays(DAYS));

        assertThat(told("/dashboard?on=2022-11-04").all().required()).isZero();
        assertThat(told("/dashboard?on=2022-11-05").all().required()).isPositive();
    }

    /** The numbers of the page. */
    private record Told(
            Tally all,
            List<Tally> schools,
            List<Tally> sections,
            List<Tally> months,
            List<Month> curve,
            List<Tally> heat) {}

    private Told told(String address) throws Exception {
        DepartmentBoard board = (DepartmentBoard) requireNonNull(requireNonNull(
                        mvc.perform(get(address).with(as(head))).andReturn().getModelAndView())
                .getModel()
                .get("board"));
        return new Told(
                board.all(),
                board.schools().stream().map(Line::tally).toList(),
                board.sections().stream().map(Line::tally).toList(),
                board.byMonth().stream().map(Line::tally).toList(),
                board.months(),
                board.heat().rows().stream()
                        .flatMap(row -> row.squares().stream())
                        .map(HeatMap.Square::tally)
                        .toList());
    }

    /** A dozen attempts a day; what the rules refuse does not happen. */
    private void live(Random random, LocalDate day) {
        for (int i = 0; i < 12; i++) {
            Row row = any(random);
            try {
                String act = act(random, row, day);
                acts.merge(act, 1, Integer::sum);
            } catch (RefusedException refused) {
                acts.merge("refused", 1, Integer::sum);
            }
        }
    }

    private String act(Random random, Row row, LocalDate day) {
        CheckpointId id = new CheckpointId(row.id());
        switch (row.state()) {
            case "PLANNED", "RETURNED" -> {
                int choice = random.nextInt(8);
                if (row.waits() && choice < 5) {
                    date.by(coordinator, id, row.version(), day.plusDays(random.nextInt(20)));
                    return "dated";
                }
                if (choice == 0) {
                    exempt.by(coordinator, id, row.version(), "школа закрыта");
                    return "exempted";
                }
                if (choice < 3) {
                    postpone.by(
                            coordinator,
                            id,
                            row.version(),
                            new Delay("болезнь", day.plusDays(5 + random.nextInt(40)), null));
                    return "postponed";
                }
                complete.by(row.school() ? curator : coordinator, id, row.version(), Mark.BARE);
                return "completed";
            }
            case "REPORTED" -> {
                int choice = random.nextInt(4);
                if (choice == 0 && row.school()) {
                    withdraw.by(curator, id);
                    return "withdrawn";
                }
                if (choice == 1 && row.school()) {
                    giveBack.by(coordinator, id, row.version(), "нет приказа");
                    return "returned";
                }
                if (!row.school()) {
                    throw new RefusedException("own");
                }
                accept.by(coordinator, id, row.version());
                return "accepted";
            }
            case "ACCEPTED" -> {
                revoke.several(coordinator, List.of(id), "ошибка");
                return "revoked";
            }
            default -> {
                exempt.takeBack(coordinator, id);
                return "required";
            }
        }
    }

    private record Row(long id, int version, String state, boolean school, boolean waits) {}

    private Row any(Random random) {
        List<Row> all = jdbc.sql(
                        "select id, version, state, school_id is not null as school, first_due_on is null as waits from checkpoint where territory_id = ? order by id")
                .param(territory.value())
                .query(Row.class)
                .list();
        return all.get(random.nextInt(all.size()));
    }

    private int rows(String address) {
        try {
            return requireNonNull(
                            mvc.perform(get(address).with(as(head))).andReturn().getModelAndView())
                    .getModel()
                    .values()
                    .stream()
                    .filter(CheckpointList.class::isInstance)
                    .map(CheckpointList.class::cast)
                    .findFirst()
                    .orElseThrow()
                    .total();
        } catch (Exception failed) {
            throw new IllegalStateException(address, failed);
        }
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address).with(as(head)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
