package vekha.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What stands in stamps of tables above a plan: the order is read from the one that approves, the others are kept. */
class StampsTests {

    private static final String[] PLAN = {"№ | Мероприятие | Срок", "1 | Опрос | март", "2 | Отчёт | май"};

    private static DraftRoadmap read(String... stamps) {
        return new ADocument()
                .table(stamps)
                .heading("План на 2023 год")
                .table(PLAN)
                .read();
    }

    private static void approvedByOrder(DraftRoadmap read) {
        assertThat(read.order()).isEqualTo(new DraftOrder("7", LocalDate.of(2023, 2, 5), "УО", null));
    }

    @Test
    void stampOfACouncilBesideTheOrdersIsKept() {
        DraftRoadmap read = read("УТВЕРЖДЕНО\nприказом УО\nот 05.02.2023 № 7 | "
                + "РАССМОТРЕНО\nна заседании совета\nпротокол от 01.02.2023 № 3 | СОГЛАСОВАНО\n____ И.И. Иванов");

        approvedByOrder(read);
        assertThat(read.unplaced())
                .containsExactly(
                        "РАССМОТРЕНО",
                        "на заседании совета",
                        "протокол от 01.02.2023 № 3",
                        "СОГЛАСОВАНО",
                        "____ И.И. Иванов");
    }

    @Test
    void stampsSetSideBySideWithTabsAreToldApart() {
        approvedByOrder(new ADocument()
                .lines(
                        "РАССМОТРЕНО\t\t\tУТВЕРЖДЕНО",
                        "на заседании совета\t\tприказом УО",
                        "протокол от 01.02.2023 № 3\tот 05.02.2023 № 7",
                        "")
                .heading("План на 2023 год")
                .table(PLAN)
                .read());
    }

    @Test
    void stampsOneBelowTheOtherAreToldApart() {
        DraftRoadmap read = read(
                "УТВЕРЖДЕНО приказом УО от 05.02.2023 № 7",
                "РАССМОТРЕНО на заседании совета, протокол от 01.02.2023 № 3",
                "СОГЛАСОВАНО с профсоюзом");

        approvedByOrder(read);
        assertThat(read.unplaced())
                .containsExactly(
                        "РАССМОТРЕНО на заседании совета, протокол от 01.02.2023 № 3", "СОГЛАСОВАНО с профсоюзом");
    }

    @Test
    void stampsInTheRowsAboveAPlansHeadAreReadOneAfterTheOther() {
        DraftRoadmap read = new ADocument()
                .table(
                        "УТВЕРЖДЕНО | 2x:РАССМОТРЕНО",
                        "приказом УО | 2x:на заседании совета",
                        "от 05.02.2023 № 7 | 2x:протокол от 01.02.2023 № 3",
                        "3x:План на 2023 год",
                        PLAN[0],
                        PLAN[1])
                .read();

        approvedByOrder(read);
        assertThat(read.unplaced()).containsExactly("РАССМОТРЕНО", "на заседании совета", "протокол от 01.02.2023 № 3");
    }

    @Test
    void whatFollowsAStampIsNoPartOfIt() {
        DraftRoadmap read = read("УТВЕРЖДЕНО приказом УО от 05.02.2023 № 7", "Срок хранения: 5 лет");

        approvedByOrder(read);
        assertThat(read.unplaced()).containsExactly("Срок хранения: 5 лет");
    }

    @Test
    void secondOrderThatApprovedIsKept() {
        DraftRoadmap read =
                read("УТВЕРЖДЕНО приказом УО от 05.02.2023 № 7 | УТВЕРЖДЕНО приказом МКУ «Центр» от 06.02.2023 № 11");

        approvedByOrder(read);
        assertThat(read.unplaced()).containsExactly("УТВЕРЖДЕНО приказом МКУ «Центр» от 06.02.2023 № 11");
    }

    @Test
    void blankStampSaysNothingThatCouldBeLost() {
        assertThat(read("УТВЕРЖДЕНО | Приложение № 1", "от ____ № ____ | ").unplaced())
                .isEmpty();
    }
}
