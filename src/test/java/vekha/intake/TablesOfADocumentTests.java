package vekha.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vekha.intake.reading.DocumentReader;
import vekha.intake.reading.SourceDocument;

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

    @Test
    void columnThatNamesWhatSeveralMeasuresHaveInCommonIsTheirSections() {
        DraftTable plan = ADocument.with("План на 2023 год")
                .table(
                        "Направление | № | Мероприятие | Срок | Ответственные",
                        "1 | 2 | 3 | 4 | 5",
                        "v:Кадры | 1.1 | Провести опрос | март | УО",
                        "^ | 1.2 | Обучить наставников | май | УО",
                        "v:Работа с детьми | 2.1 | Открыть кружок | сентябрь | Школы",
                        "^ | 2.2 | Провести смену | июнь | Школы",
                        "ИТОГО | | | 823 | ")
                .read()
                .tables()
                .get(0);

        assertThat(plan.headings()).containsExactly("№", "Мероприятие", "Срок", "Ответственные");
        assertThat(plan.sections()).extracting(DraftSection::title).containsExactly("Кадры", "Работа с детьми");
        assertThat(plan.measures()).extracting(DraftMeasure::number).containsExactly("1.1", "1.2", "2.1", "2.2");
        assertThat(plan.measures()).extracting(DraftMeasure::section).containsExactly(0, 0, 1, 1);
        assertThat(plan.measures()).extracting(DraftMeasure::rows).contains(List.of(3), List.of(6));
    }

    @Test
    void nameOfAStageBesideItsMeasuresIsTheirSection() {
        DraftTable plan = ADocument.with("План на 2023 год")
                .table(
                        "Наименование этапа | № | Содержание работы | Срок | Ответственные",
                        "v:1. Подготовка | 1 | Назначить координатора | март | УО",
                        "^ | 2 | Собрать команды | апрель | Школы",
                        "v:2. Обучение | 3 | Провести курсы | май | ЦРО",
                        "^ | 4 | Разобрать уроки | октябрь | ЦРО")
                .read()
                .tables()
                .get(0);

        assertThat(plan.sections()).extracting(DraftSection::title).containsExactly("Подготовка", "Обучение");
        assertThat(plan.measures())
                .extracting(DraftMeasure::title)
                .contains("Назначить координатора", "Разобрать уроки");
    }

    @Test
    void riskBesideSeveralMeasuresIsTheirSection() {
        DraftTable plan = ADocument.with("План на 2023 год")
                .table(
                        "Риск | Задача | Мероприятие | Срок",
                        "v:Слабая мотивация | Поднять интерес | Открыть клуб | март",
                        "^ | Поднять интерес | Провести турнир | май",
                        "v:Нехватка кадров | Найти учителя | Подать заявку | апрель",
                        "^ | Обучить своих | Оплатить курсы | июнь")
                .read()
                .tables()
                .get(0);

        assertThat(plan.sections())
                .extracting(DraftSection::title)
                .containsExactly("Слабая мотивация", "Нехватка кадров");
        assertThat(plan.measures()).extracting(DraftMeasure::objective).contains("Найти учителя");
    }

    @Test
    void unknownHeadingOverTheLongestTextsIsWhatIsDone() {
        DraftTable plan = ADocument.with("План на 2023 год")
                .table(
                        "№ | Замысел | Ресурсы | Плановая дата | Координатор | Соисполнители",
                        "1 | Открыть районный клуб наставников | зал | март | ЦРО | Школы, УО",
                        "2 | Собрать лучшие уроки молодых учителей | сайт | май | УО | ЦРО",
                        " | Всего | 15 тыс. руб. | | | ",
                        " | План составил: методист | | | И.И. Панова | ")
                .read()
                .tables()
                .get(0);

        assertThat(plan.measures())
                .extracting(DraftMeasure::title)
                .containsExactly("Открыть районный клуб наставников", "Собрать лучшие уроки молодых учителей");
        assertThat(plan.measures())
                .extracting(DraftMeasure::responsible)
                .containsExactly(List.of("ЦРО", "Школы", "УО"), List.of("УО", "ЦРО"));
        assertThat(plan.measures().get(0).others()).containsEntry("Соисполнители", "Школы, УО");
    }

    @Test
    void shortenedAndDividedHeadingsAreRead() {
        DraftTable plan = ADocument.with("План на 2023 год")
                .table(
                        "№ | МЕРОП-Я | ОТВ. | СРО-\nКИ: I кв. | СРО-\nКИ: II кв. | Ожид. результат",
                        "1 | Опрос | УО | v | | Справка",
                        "2 | Обучение | ЦРО | v | v | Отчёт")
                .read()
                .tables()
                .get(0);

        assertThat(plan.measures()).extracting(DraftMeasure::title).containsExactly("Опрос", "Обучение");
        assertThat(plan.measures()).extracting(DraftMeasure::responsibleText).containsExactly("УО", "ЦРО");
        assertThat(plan.measures())
                .extracting(measure -> measure.deadline().wording())
                .containsExactly("I кв.", "I кв., II кв.");
    }

    @Test
    void bracketsThatEndANameDateItWhereNoColumnDoes() {
        DraftTable plan = ADocument.with("План на 2023 год")
                .table(
                        "№ | Мероприятие | Ответственный",
                        "1 | Назначить наблюдателей (до 1 марта) | УО",
                        "2 | Обучить экспертов (по две от школы) | ЦРО")
                .read()
                .tables()
                .get(0);

        assertThat(plan.measures())
                .extracting(measure -> measure.deadline().wording())
                .containsExactly("до 1 марта", "");
    }

    @Test
    void goalAcrossTheTableIsNoSection() {
        DraftRoadmap read = ADocument.with("План на 2023 год")
                .table(
                        "№ | Мероприятие | Срок",
                        "3x:Цель: вернуть детям интерес",
                        "3x:Задачи: 1) открыть клуб; 2) позвать родителей",
                        "3x:I. Клуб",
                        "1 | Опрос | март")
                .read();

        assertThat(read.goals()).containsExactly("вернуть детям интерес");
        assertThat(read.tasks()).containsExactly("открыть клуб;", "позвать родителей");
        assertThat(read.unplaced()).isEmpty();
        assertThat(read.tables().get(0).sections())
                .extracting(DraftSection::title)
                .containsExactly("Клуб");
    }

    @Test
    void numberOfAPageBetweenRowsIsNoSection() {
        DraftTable plan = ADocument.with("План на 2023 год")
                .table("№ | Мероприятие | Срок", "1 | Опрос | март", "3x:2", "2 | Отчёт | май")
                .read()
                .tables()
                .get(0);

        assertThat(plan.sections()).isEmpty();
        assertThat(plan.measures()).hasSize(2);
    }

    @Test
    void listOfSchoolsWithTheirCuratorsIsNoPlan() {
        DraftRoadmap read = ADocument.with("План на 2023 год")
                .table(
                        "№ | Наименование ОО | Основание включения | Куратор",
                        "1 | МБОУ «Заречная СОШ» | приказ министерства области | Панова И.И.",
                        "2 | МБОУ «Луговская ООШ» | решение совета округа | Серов А.А.")
                .read();

        assertThat(read.tables()).isEmpty();
        assertThat(read.unplaced()).anyMatch(text -> text.contains("Луговская"));
    }

    @Test
    void whoAnswersInASharedColumnIsNotLostForTheNameOfAColumn() {
        DraftTable plan = ADocument.with("План на 2023 год")
                .table(
                        "№ | Мероприятие | Срок, ответственный",
                        "1 | Подписать договор | март\nдиректор школы, куратор",
                        "2 | Подвести итоги | май\nдиректор школы")
                .read()
                .tables()
                .get(0);

        assertThat(plan.measures())
                .extracting(DraftMeasure::responsibleText)
                .containsExactly("директор школы, куратор", "директор школы");
    }

    @Test
    void numberBeforeATitleIsTheMeasures() {
        DraftTable plan = ADocument.with("План на 2023 год")
                .table(
                        "План действий | Годы реализации: 2023 | Годы реализации: 2024 | Школа",
                        "1.1. Провести опрос | + | | Школа № 2",
                        "1.2.Обсудить опрос | + | + | Школа № 5")
                .read()
                .tables()
                .get(0);

        assertThat(plan.measures()).extracting(DraftMeasure::number).containsExactly("1.1.", "1.2.");
        assertThat(plan.measures()).extracting(DraftMeasure::title).containsExactly("Провести опрос", "Обсудить опрос");
        assertThat(plan.measures()).extracting(DraftMeasure::audience).containsExactly("Школа № 2", "Школа № 5");
        assertThat(plan.measures())
                .extracting(measure -> measure.deadline().wording())
                .containsExactly("2023", "2023, 2024");
    }

    @Test
    void letteredRowWithADayOfItsOwnIsAMeasure() {
        DraftTable plan = ADocument.with("План на 2023 год")
                .table(
                        "№ | Мероприятие | Срок | Ответственные",
                        "1 | Проверить знания: | март 2023 | УО",
                        " | а) по химии; | 13.03.2023 | Школы",
                        " | б) по физике | 15.03.2023 | Школы",
                        "2 | Подвести итоги | апрель 2023 | УО")
                .read()
                .tables()
                .get(0);

        assertThat(plan.measures()).hasSize(4);
    }

    @Test
    void nameOfAStageIsNoMeasureWhereEachHasItsOwn() {
        DraftTable plan = ADocument.with("План на 2023 год")
                .table(
                        "Наименование этапа | Содержание работы | Срок",
                        "Подготовка | Назначить координатора | март",
                        "Обучение | Провести курсы | май",
                        "Итоги | Сравнить срезы | ноябрь")
                .read()
                .tables()
                .get(0);

        assertThat(plan.measures()).extracting(DraftMeasure::title).contains("Провести курсы");
        assertThat(plan.measures())
                .extracting(measure -> measure.others().get("Наименование этапа"))
                .contains("Обучение");
    }

    @Test
    void columnThatTellsSomethingOfEachMeasureStaysAColumn() {
        DraftTable plan = ADocument.with("План на 2023 год")
                .table(
                        "Направление | Мероприятие | Срок",
                        "Кадры | Провести опрос | март",
                        "Дети | Открыть кружок | сентябрь",
                        "Родители | Провести собрание | май")
                .read()
                .tables()
                .get(0);

        assertThat(plan.sections()).isEmpty();
        assertThat(plan.measures())
                .extracting(measure -> measure.others().get("Направление"))
                .contains("Дети");
    }

    @Test
    void sectionFromAColumnDoesNotTakeTheKindThatItsMeasureIsGiven() {
        Corrections said =
                new Corrections(Repairs.all(), Map.of(), Map.of(new Corrections.Place(0, 2), RowKind.SKIPPED));
        DraftTable plan = ADocument.with("План на 2023 год")
                .table(
                        "Направление | Мероприятие | Срок",
                        "v:Кадры | Провести опрос | март",
                        "^ | Обучить наставников | май")
                .read(said)
                .tables()
                .get(0);

        assertThat(plan.sections()).extracting(DraftSection::title).containsExactly("Кадры");
        assertThat(plan.measures()).extracting(DraftMeasure::title).containsExactly("Обучить наставников");
    }

    @Test
    void rowAboveEachHeadIsASection() {
        DraftRoadmap read = ADocument.with("План на 2024 год")
                .table("4x:Блок «Команды»", HEAD, "1 | Совещание | январь | УО")
                .lines("")
                .table("4x:Блок «Семья»", HEAD, "2 | Собрание | март | Школы")
                .read();

        assertThat(read.tables()).hasSize(1);
        assertThat(read.tables().get(0).sections())
                .extracting(DraftSection::title)
                .containsExactly("Блок «Команды»", "Блок «Семья»");
        assertThat(read.unplaced()).isEmpty();
    }

    @Test
    void labelsWithoutAHeadingAreNumbers() {
        assertThat(ADocument.with("План на 2024 год")
                        .table(
                                " | Мероприятие | Срок | Ответственные",
                                "а) | Совещание | январь | УО",
                                "б) | Собрание | март | УО")
                        .measures())
                .extracting(DraftMeasure::number)
                .containsExactly("а)", "б)");
    }

    @Test
    void numbersThatAWorkbookTookForFractionsAreNumbers() {
        assertThat(ADocument.with("План на 2024 год")
                        .table(
                                HEAD,
                                "1,1 | Совещание | январь | УО",
                                "1,2 | Выезд | май | УО",
                                "1.10 | Сбор | июнь | УО")
                        .measures())
                .extracting(DraftMeasure::number)
                .containsExactly("1.1", "1.2", "1.10");
        assertThat(ADocument.with("План на 2024 год")
                        .table(HEAD, "1.1 | Совещание | январь | УО", "1,2 | Выезд | май | УО")
                        .measures())
                .extracting(DraftMeasure::number)
                .containsExactly("1.1", "1,2");
    }

    @Test
    void headingsWithLatinLettersAreRussian() {
        assertThat(ADocument.with("План на 2024 год")
                        .table("№ | Содержание | Cроки | Oтветственные", "1 | Совещание | январь | УО")
                        .measures())
                .extracting(DraftMeasure::responsible)
                .containsExactly(List.of("УО"));
    }

    @Test
    void yearsUnderAHeadingOfMoneyDoNotMakeAHeadAMeasure() {
        DraftTable plan = ADocument.with("План на 2023-2024 годы")
                .table(
                        "№ п/п | Мероприятие | Срок | Деньги, тыс. руб.: 2023 | Деньги, тыс. руб.: 2024",
                        "1 | Совещание | январь | 5 | ")
                .read()
                .tables()
                .get(0);

        assertThat(plan.measures()).extracting(DraftMeasure::title).containsExactly("Совещание");
    }

    @Test
    void sheetOfAcquaintanceIsNoPlan() {
        DraftRoadmap read = ADocument.with("С приказом ознакомлены:")
                .table(
                        "ФИО | ОО | Дата | Подпись",
                        "Зимина Н.А. | МБОУ «СОШ № 4» | 30.01.2024 | ",
                        "Летов О.Б. | МБОУ «СОШ № 5» | 31.01.2024 | ")
                .lines("Задачи:", "1. Обучить команды.", "План на 2024 год")
                .table(HEAD, "1 | Совещание | январь | УО")
                .read();

        assertThat(read.tables()).hasSize(1);
        assertThat(read.tasks()).containsExactly("Обучить команды.");
    }

    @Test
    void tasksBesideGoalsAreTheObjectives() {
        DraftMeasure measure = ADocument.with("План на 2024 год")
                .table("Цель | Задача | Мероприятие | Срок", "Учить | Обучить команды | Семинар | март")
                .measures()
                .get(0);

        assertThat(measure.objective()).isEqualTo("Обучить команды");
        assertThat(measure.others()).containsEntry("Цель", "Учить");
    }

    @Test
    void markBeforeATitleIsNoPartOfIt() {
        assertThat(ADocument.with("План на 2024 год")
                        .table("Мероприятие | Срок", "- Семинар | март", "– Выезд:\n– в школы;\n– в сады | май")
                        .measures())
                .extracting(DraftMeasure::title)
                .containsExactly("Семинар", "– Выезд:\n– в школы;\n– в сады");
    }

    @Test
    void tableOfIndicatorsIsNoPlan() {
        DraftRoadmap read = ADocument.with("План на 2021-2022 годы")
                .table(HEAD, "1 | Совещание | январь | УО")
                .heading("Показатели")
                .table(
                        "№ | Показатель | 2020/2021 | 2021/2022",
                        "1 | Доля выпускников, % | 30 | 10",
                        "2 | Доля учителей, % | 21 | 45")
                .read();

        assertThat(read.tables()).hasSize(1);
        assertThat(read.tables().get(0).measures()).hasSize(1);
    }

    @Test
    void whatStandsBesideTasksIsUnplaced() {
        DraftRoadmap read = ADocument.with("Задачи проекта")
                .table(
                        "№ | Задача | Показатель | Куратор",
                        "1 | Обучить команды | 85% к 2023 году | ",
                        "2 | Помочь школам | не менее 3 команд | Летов О.Б.",
                        "4x:Итого три команды")
                .read();

        assertThat(read.tasks()).containsExactly("Обучить команды", "Помочь школам");
        assertThat(read.unplaced())
                .containsExactly(
                        "Показатель: 85% к 2023 году",
                        "Показатель: не менее 3 команд", "Куратор: Летов О.Б.", "Итого три команды");
    }

    @Test
    void numbersOfNoIndexAndThoseOfAnIndexThatStandsTwiceAreUnplaced() {
        DraftRoadmap read = ADocument.with("Школы по результатам 2022 года")
                .table(
                        "5x:Сведения на 1 сентября",
                        "№ | Наименование ОО | Количество учеников | ИСБШ, было | ИСБШ, стало",
                        "1 | СОШ № 1 | 357 | 40 | 45",
                        "2 | СОШ № 2 | 120 | 38,5 | нет",
                        "3 | | | 12 | 13")
                .read();

        assertThat(read.identifications())
                .extracting(
                        DraftIdentification::school,
                        one -> String.valueOf(one.values().get("isbsh")))
                .containsExactly(tuple("СОШ № 1", "45"), tuple("СОШ № 2", "38.5"));
        assertThat(read.unplaced())
                .containsExactly(
                        "Сведения на 1 сентября",
                        "Количество учеников: 357",
                        "ИСБШ, было: 40",
                        "Количество учеников: 120",
                        "ИСБШ, стало: нет",
                        "3 | 12 | 13");
    }

    @Test
    void numberUnderAHeadingThatMentionsTheSchoolIsNotItsName() {
        DraftRoadmap read = new ADocument()
                .table(
                        "Наименование ОО | Учителей в школе | Качество ЕГЭ | Качество ОГЭ",
                        "СОШ № 1 | 21 | 40 | 45",
                        "СОШ № 2 | 30 | 38 | 50")
                .read();

        assertThat(read.identifications())
                .extracting(DraftIdentification::school)
                .containsExactly("СОШ № 1", "СОШ № 2");
        assertThat(read.unplaced()).containsExactly("Учителей в школе: 21", "Учителей в школе: 30");
    }

    @Test
    void tableWhoseCellsHaveLostTheirBordersIsToBeComparedWithTheDocument() {
        DraftRoadmap guessed = plan("\n");

        assertThat(guessed.tables()).hasSize(1);
        assertThat(guessed.tables().get(0).measures())
                .extracting(DraftMeasure::title)
                .containsExactly("Собрать данные о школах", "Провести опрос", "Подвести итоги");
        assertThat(guessed.warnings()).extracting(DraftWarning::key).contains("intake.warning.guessed-cells");

        assertThat(plan("\t").tables()).usingRecursiveComparison().isEqualTo(guessed.tables());
        assertThat(plan("\t").warnings()).extracting(DraftWarning::key).doesNotContain("intake.warning.guessed-cells");
    }

    private static DraftRoadmap plan(String between) {
        String table = Stream.of(
                        HEAD,
                        "1 | Собрать данные о школах | март | УО",
                        "2 | Провести опрос | апрель | Школы",
                        "3 | Подвести итоги | декабрь | УО")
                .map(row -> row.replace(" | ", between))
                .collect(Collectors.joining("\n"));
        SourceDocument document = new DocumentReader().readText("План мероприятий на 2023 год\n\n" + table);
        return UnderstandDocument.read(document, Corrections.of(Repairs.all()), null, LocalDate.of(2023, 5, 1));
    }
}
