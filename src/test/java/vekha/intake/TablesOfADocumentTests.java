package vekha.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which tables of a document are plans, and which columns they have. */
class TablesOfADocumentTests {

    private static final String HEAD = "№ | Мероприятия | Сроки | Ответственные";

    @Test
    void lastPieceUnderItsHeadingGoesOnWithoutAHeadOfItsOwn() {
        DraftRoadmap read = new ADocument()
                .heading("Диагностика")
                .table(HEAD, "1 | Собрать данные | март | УО", "2 | Провести опрос | апрель | Школы")
                .heading("Обучение")
                .table(HEAD, "1 | Провести семинар | май | УО")
                .heading("Контроль")
                .table("1 | Выехать в школы | июнь | УО", "2 | Подвести итоги | декабрь | УО")
                .read();

        assertThat(read.tables()).hasSize(1);
        DraftTable plan = read.tables().get(0);
        assertThat(plan.sections())
                .extracting(DraftSection::title)
                .containsExactly("Диагностика", "Обучение", "Контроль");
        assertThat(plan.measures()).hasSize(5);
        assertThat(plan.measures().get(4).section()).isEqualTo(2);
    }

    @Test
    void listOfSchoolsWithAHeadOfItsOwnIsNoPartOfThePlanAboveIt() {
        DraftRoadmap read = ADocument.with("План на 2022 год")
                .table(HEAD, "1 | Собрать данные | март | УО")
                .heading("Перечень школ")
                .table(
                        "№ | id школы | Округ | Риски",
                        "1 | sch10 | Заречный | дефицит кадров",
                        "2 | sch11 | Нагорный | низкая мотивация")
                .read();

        assertThat(read.tables()).hasSize(1);
        assertThat(read.tables().get(0).measures()).hasSize(1);
        assertThat(read.unplaced()).anyMatch(row -> row.contains("sch10"));
    }

    @Test
    void calendarOfEventsIsAPlanOfItsOwn() {
        DraftRoadmap read = ADocument.with("План на 2023 год")
                .table(HEAD, "1 | Собрать данные | март | УО")
                .heading("Календарь")
                .table("Дата | Событие | Результат", "до 28 апреля | Назвать кураторов | Список", "май | Выезд | Акт")
                .read();

        assertThat(read.tables()).hasSize(2);
        assertThat(read.tables().get(1).measures())
                .extracting(DraftMeasure::title)
                .containsExactly("Назвать кураторов", "Выезд");
    }

    @Test
    void columnOfTwoIsDivided() {
        DraftTable plan = ADocument.with("План на 2023 год")
                .table(
                        "№ | Содержание | Срок, ответственный | Итог",
                        "4x:1. Кадры",
                        "1 | Договор | до 15.03.2023\nдиректор | Договор",
                        "2 | Уроки | март – апрель,\nмай\nРомашкина Т.А.,\nметодисты | Карты",
                        "3 | Совет | декабрь; завуч, куратор | Протокол",
                        "4 | Опрос | Психолог, октябрь 2023 | Справка",
                        "5 | Отчёт | Директор школы, 2 раза в год | Отчёт")
                .read()
                .tables()
                .get(0);

        assertThat(plan.headings()).containsExactly("№", "Содержание", "Срок", "ответственный", "Итог");
        assertThat(plan.sections()).extracting(DraftSection::title).containsExactly("Кадры");
        assertThat(plan.measures())
                .extracting(measure -> measure.deadline().wording())
                .containsExactly("до 15.03.2023", "март – апрель, май", "декабрь", "октябрь 2023", "2 раза в год");
        assertThat(plan.measures())
                .extracting(DraftMeasure::responsible)
                .containsExactly(
                        List.of("директор"),
                        List.of("Ромашкина Т.А.", "методисты"),
                        List.of("завуч", "куратор"),
                        List.of("Психолог"),
                        List.of("Директор школы"));
        assertThat(plan.measures()).extracting(DraftMeasure::result).contains("Карты", "Отчёт");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Сроки, ответственные                               | true
            Срок / исполнитель                                 | true
            Ответственные и сроки                              | true
            Ответственный исполнитель, срок исполнения         | true
            Ответственный исполнитель                          | false
            Ответственный за соблюдение срока                  | false
            """)
    void onlyAColumnThatNamesBothIsDivided(String heading, boolean divided) {
        DraftTable plan = ADocument.with("План на 2023 год")
                .table("Мероприятие | " + heading + " | Результат", "Совет | март, завуч | Протокол")
                .read()
                .tables()
                .get(0);

        assertThat(plan.headings()).hasSize(divided ? 4 : 3);
    }

    @Test
    void columnBesideOneOfDeadlinesIsNotDivided() {
        DraftTable plan = ADocument.with("План на 2023 год")
                .table(
                        "Мероприятие | Сроки | Ответственный, срок отчёта",
                        "Совет | март | завуч, до 1 апреля",
                        "Выезд | май | завуч, до 1 июня")
                .read()
                .tables()
                .get(0);

        assertThat(plan.headings()).hasSize(3);
        assertThat(plan.measures())
                .extracting(measure -> measure.deadline().wording())
                .containsExactly("март", "май");
    }
}
