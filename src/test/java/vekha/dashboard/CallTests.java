package vekha.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vekha.account.Role;
import vekha.dashboard.CallQueries.Late;
import vekha.dashboard.CallQueries.Late.Who;
import vekha.directory.SchoolLabel;

/** As few calls as possible, each to who can change it. */
class CallTests {

    private static final LocalDate DAY = LocalDate.of(2023, 1, 10);
    private static final Who CURATOR = new Who(1, "Куратор", null, Role.CURATOR);
    private static final Who PRINCIPAL = new Who(2, "Директор", "d@example.org", Role.PRINCIPAL);
    private static final Who METHODIST = new Who(3, "Методист", null, Role.RESPONSIBLE);

    @Test
    void severalLateSchoolsOfOneCuratorAreOneCall() {
        List<Call> calls = calls(school(5, 2, 0, CURATOR), school(11, 1, 1, CURATOR), school(11, 1, 1, PRINCIPAL));

        assertThat(calls).singleElement().satisfies(call -> {
            assertThat(call.kind()).isEqualTo(Call.Kind.CURATOR);
            assertThat(call.places()).isEqualTo("№\u00a05, №\u00a011");
            assertThat(call.overdue()).isEqualTo(3);
        });
    }

    @Test
    void oneLateSchoolIsCalledItself() {
        List<Call> calls = calls(school(7, 2, 0, CURATOR), school(7, 2, 0, PRINCIPAL));

        assertThat(calls).extracting(Call::kind, Call::name).containsExactly(tuple(Call.Kind.PRINCIPAL, "Директор"));
    }

    @Test
    void schoolWithMuchOverdueIsCalledItselfThoughItsCuratorHasOthers() {
        List<Call> calls = calls(
                school(5, 1, 0, CURATOR),
                school(7, Call.MANY, 0, CURATOR),
                school(7, Call.MANY, 0, PRINCIPAL),
                school(9, 1, 0, CURATOR));

        assertThat(calls).extracting(Call::kind).containsExactly(Call.Kind.PRINCIPAL, Call.Kind.CURATOR);
    }

    @Test
    void moreOverdueComesFirstThenTheOlderDate() {
        List<Call> calls = calls(late(1, 2, DAY.plusDays(3)), late(2, 4, DAY.plusDays(9)), late(3, 2, DAY));

        assertThat(calls).extracting(Call::places).containsExactly("СОШ № 2", "СОШ № 3", "СОШ № 1");
    }

    @Test
    void bodyIsCalledThroughItsOwnPerson() {
        Cell.BodyOf centre = new Cell.BodyOf(4, "ИМЦ");

        List<Call> calls =
                calls(new Late(null, centre, 1, 0, DAY, CURATOR), new Late(null, centre, 1, 0, DAY, METHODIST));

        assertThat(calls).singleElement().satisfies(call -> {
            assertThat(call.kind()).isEqualTo(Call.Kind.BODY);
            assertThat(call.name()).isEqualTo("Методист");
            assertThat(call.reasons().get(0).overdueAddress()).isEqualTo("/checkpoints?body=4&state=overdue");
        });
    }

    @Test
    void whatNobodyAnswersForIsNotForgotten() {
        assertThat(calls(school(7, 1, 0, null))).extracting(Call::kind).containsExactly(Call.Kind.SCHOOL);
        assertThat(calls(new Late(null, null, 1, 0, DAY, null)))
                .extracting(Call::kind)
                .containsExactly(Call.Kind.NOBODY);
    }

    private static List<Call> calls(Late... late) {
        return Call.of(List.of(late), Rows.ALL);
    }

    private static Late late(int number, int overdue, LocalDate oldest) {
        return new Late(school(number), null, overdue, 0, oldest, null);
    }

    private static Late school(int number, int overdue, int returned, @Nullable Who who) {
        return new Late(school(number), null, overdue, returned, DAY, who);
    }

    private static Cell.SchoolOf school(int number) {
        return new Cell.SchoolOf(number, new SchoolLabel("СОШ № " + number));
    }
}
