package vekha.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanRowsTests {

    private static final String HEAD = "№ п/п | Мероприятия | Сроки | Ответственные | Результат";

    private static ADocument plan(String... rows) {
        String[] all = new String[rows.length + 1];
        all[0] = HEAD;
        System.arraycopy(rows, 0, all, 1, rows.length);
        return ADocument.with("План мероприятий школы на 2022 год").table(all);
    }

    @Test
    void rowOfColumnNumbersIsSkippedVisibly() {
        DraftTable table = plan("1 | 2 | 3 | 4 | 5", "1. | Выбрать наставников | март | УО | список")
                .read()
                .tables()
                .get(0);

        assertThat(table.measures()).hasSize(1);
        assertThat(table.repairs()).extracting(Repair::kind).containsExactly(Repair.Kind.SKIPPED_ROW);
    }

    @Test
    void headRepeatedOnTheNextPageIsNoMeasure() {
        assertThat(plan("1. | Провести опрос | март | УО | отчёт", HEAD, "2. | Обсудить опрос | май | УО | протокол")
                        .measures())
                .extracting(DraftMeasure::number)
                .containsExactly("1.", "2.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Продолжение таблицы", "ОКОНЧАНИЕ ТАБЛИЦЫ 1", "Продолжение приложения № 2"})
    void lineAboveTheRepeatedHeadIsNeitherSectionNorRestOfARow(String line) {
        DraftTable table = plan(
                        "1. | Провести опрос | март | УО | отчёт",
                        line,
                        HEAD,
                        "2. | Обсудить опрос | май | УО | протокол")
                .read()
                .tables()
                .get(0);

        assertThat(table.sections()).isEmpty();
        assertThat(table.measures())
                .extracting(DraftMeasure::title)
                .containsExactly("Провести опрос", "Обсудить опрос");
    }

    @Test
    void emptyRowIsNoMeasure() {
        assertThat(plan("1. | Провести опрос | март | УО | отчёт", " | | | | ").measures())
                .hasSize(1);
    }

    @Test
    void rowThatRunsOnInLowerCaseIsJoinedCellByCell() {
        DraftMeasure measure = plan(
                        "1. | Провести опрос среди | март | Управление | сводный",
                        "-- | родителей и учителей | | образования | отчёт")
                .measures()
                .get(0);

        assertThat(measure.title()).isEqualTo("Провести опрос среди родителей и учителей");
        assertThat(measure.responsible()).containsExactly("Управление образования");
        assertThat(measure.result()).isEqualTo("сводный отчёт");
        assertThat(measure.rows()).containsExactly(2, 3);
        assertThat(measure.repairs()).extracting(Repair::kind).containsExactly(Repair.Kind.JOINED_ROWS);
    }

    @Test
    void joinedRowComesApartWhenTheRepairIsUndone() {
        ADocument document = plan("1. | Провести опрос среди | март | УО | отчёт", "-- | родителей | | | ");
        Repair joined = document.measures().get(0).repairs().get(0);

        DraftTable apart = document.read(Repairs.without(joined.id())).tables().get(0);

        assertThat(apart.measures())
                .extracting(DraftMeasure::title)
                .containsExactly("Провести опрос среди", "родителей");
    }

    @Test
    void hyphenAtThePageBreakStaysOne() {
        assertThat(plan("1. | Семинар для социально- | март | УО | ", " | психологических служб | | | ")
                        .measures()
                        .get(0)
                        .title())
                .isEqualTo("Семинар для социально-психологических служб");
    }

    @Test
    void rowPushedOneColumnToTheLeftIsMovedBack() {
        DraftMeasure measure = plan(
                        "1. | Разобрать планы с учётом рисков и | март | ИРО | Планы.",
                        "дефицитов | | ЦНППМ | карты. Протокол | ")
                .measures()
                .get(0);

        assertThat(measure.title()).isEqualTo("Разобрать планы с учётом рисков и дефицитов");
        assertThat(measure.responsibleText()).isEqualTo("ИРО ЦНППМ");
        assertThat(measure.result()).isEqualTo("Планы. карты. Протокол");
        assertThat(measure.repairs()).extracting(Repair::kind).contains(Repair.Kind.MOVED_CELLS);
    }

    @Test
    void textAloneInTheNumberCellGoesToTheTitleAbove() {
        assertThat(plan("1. | Разобрать ошибки | март | УО | справка", "участников | | | | ")
                        .measures()
                        .get(0)
                        .title())
                .isEqualTo("Разобрать ошибки участников");
    }

    @Test
    void mergedCellGivesItsTextToEveryRowItCovers() {
        List<DraftMeasure> measures = plan(
                        "1. | Собрать данные | v:март | v:УО, ОО | ", "2. | Проверить данные | ^ | ^ | ")
                .measures();

        assertThat(measures.get(1).deadline().wording()).isEqualTo("март");
        assertThat(measures.get(1).responsible()).containsExactly("УО", "ОО");
        assertThat(measures.get(1).inherited()).containsExactlyInAnyOrder(ColumnKind.DEADLINE, ColumnKind.RESPONSIBLE);
    }

    @Test
    void blankDeadlineMeansTheOneAboveAndAsks() {
        DraftRoadmap draft = plan("1. | Объявить конкурс | апрель | УО | ", "2. | Принять участие | | ОО | ")
                .read();

        assertThat(draft.tables().get(0).measures().get(1).deadline().wording()).isEqualTo("апрель");
        assertThat(draft.warnings())
                .anyMatch(warning -> warning.key().equals("intake.warning.blank-cell")
                        && warning.severity() == DraftWarning.Severity.QUESTION
                        && Integer.valueOf(3).equals(warning.row()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-//-",
                "—//—",
                "- // -",
                "–«–",
                "\"",
                "-\"-",
                "то же",
                "То же.",
                "- то же -",
                "Те же сроки",
                "-''-"
            })
    void dittoMarkMeansTheTextAbove(String mark) {
        List<DraftMeasure> measures = plan(
                        "5x:I. Анализ",
                        "1. | Объявить конкурс | апрель | УО, ОО | ",
                        "2. | Принять участие | " + mark + " | " + mark + " | ",
                        "5x:II. Итоги",
                        "3. | Назвать победителей | " + mark + " | УО | ")
                .measures();

        assertThat(measures)
                .extracting(measure -> measure.deadline().wording())
                .containsExactly("апрель", "апрель", "апрель");
        assertThat(measures.get(1).responsible()).containsExactly("УО", "ОО");
        assertThat(measures.get(1).inherited()).containsExactlyInAnyOrder(ColumnKind.DEADLINE, ColumnKind.RESPONSIBLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "—", "тот же день", "в те же дни, что и ОГЭ"})
    void otherSignsAndWordsAreNoDittoMarks(String text) {
        assertThat(plan("1. | Объявить конкурс | апрель | УО | ", "2. | Принять участие | " + text + " | УО | ")
                        .measures()
                        .get(1)
                        .inherited())
                .isEmpty();
    }

    @Test
    void blankCellStaysBlankWhereTheAuthorMergesCells() {
        List<DraftMeasure> measures = plan(
                        "1. | Собрать данные | v:март | УО | ",
                        "2. | Проверить данные | ^ | УО | ",
                        "3. | Обобщить данные | | УО | ")
                .measures();

        assertThat(measures.get(2).deadline().wording()).isEmpty();
    }

    @Test
    void blankResultIsNotTakenFromAbove() {
        assertThat(plan("1. | Собрать данные | март | УО | отчёт", "2. | Проверить данные | май | УО | ")
                        .measures()
                        .get(1)
                        .result())
                .isNull();
    }

    @Test
    void blankCellDoesNotReachOverASection() {
        List<DraftMeasure> measures = plan(
                        "5x:I. Анализ",
                        "1. | Собрать данные | март | УО | ",
                        "5x:II. Кадры",
                        "2. | Обучить команды | | УО | ")
                .measures();

        assertThat(measures.get(1).deadline().wording()).isEmpty();
    }

    @Test
    void inheritedCellIsBlankAgainWhenUndone() {
        ADocument document = plan("1. | Объявить конкурс | апрель | УО | ", "2. | Принять участие | | ОО | ");

        DraftRoadmap draft = document.read(Repairs.without("inherited-cell:0:3:deadline"));

        assertThat(draft.tables().get(0).measures().get(1).deadline().wording()).isEmpty();
    }

    @Test
    void listSpilledOverRowsIsGatheredForAllOfThem() {
        List<DraftMeasure> measures = plan(
                        "1. | Открыть проект | март | УО | ",
                        "2. | Обучить команды | апрель | Директора школ, участниц | ",
                        "3. | Сверить профили | май | проекта Ильин А.А. | ",
                        "4. | Защитить программы | июнь | Белова Б.Б. Громов В.В. | ",
                        "5. | Собрать отчёты | июль | (далее – директора школ, участниц проекта) | ")
                .measures();

        assertThat(measures.subList(1, 5)).allSatisfy(measure -> {
            assertThat(measure.responsible()).containsExactly("Директора школ, участниц проекта");
            assertThat(measure.repairs()).extracting(Repair::kind).contains(Repair.Kind.SPILLED_LIST);
        });
        assertThat(measures.get(0).responsible()).containsExactly("УО");
    }

    @Test
    void numbersAreKeptAsPrinted() {
        assertThat(plan(
                                "1.1. | Первое | март | УО | ",
                                "1..2 | Второе | май | УО | ",
                                "1.1 | Третье | май | УО | ",
                                "7) | Пятое | май | УО | ")
                        .measures())
                .extracting(DraftMeasure::number)
                .containsExactly("1.1.", "1..2", "1.1", "7)");
    }

    @Test
    void nothingInTheTableVanishes() {
        DraftRoadmap draft = plan(
                        "1. | Собрать данные | март | УО | ",
                        "5x:* сроки уточняются приказом",
                        "5x:Исполнитель: Котова, тел. 2-11-40")
                .read();

        assertThat(draft.unplaced())
                .containsExactlyInAnyOrder("* сроки уточняются приказом", "Исполнитель: Котова, тел. 2-11-40");
        assertThat(draft.tables().get(0).sections()).isEmpty();
    }
}
