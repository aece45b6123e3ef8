package vekha.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            План на 2021-2024 гг                         | 2021-01-01 | 2024-12-31 | false
            План на период 2020/2021 учебного года       | 2020-09-01 | 2021-08-31 | true
            План на 2022 год                             | 2022-01-01 | 2022-12-31 | false
            Карта в 2022-2023 учебном году               | 2022-09-01 | 2023-08-31 | true
            План на 2023/24 уч. год                      | 2023-09-01 | 2024-08-31 | true
            План на 2021-2023 учебный год                | 2021-01-01 | 2023-12-31 | false
            План на 2021, 2022 и 2023 годы               | 2021-01-01 | 2023-12-31 | false
            План с 01.02.2022 по 30.06.2022              | 2022-02-01 | 2022-06-30 | false
            План на сентябрь 2015 года                   | 2015-09-01 | 2015-09-30 | false
            План на период с сентября 2023 года по август 2024 года | 2023-09-01 | 2024-08-31 | true
            План (октябрь 2022 – май 2023)               | 2022-10-01 | 2023-05-31 | false
            """)
    void periodIsReadFromTheTitle(String title, LocalDate from, LocalDate to, boolean academic) {
        DraftPeriod period = PlanPeriod.in(title);

        assertThat(period).isNotNull();
        assertThat(period.period().from()).isEqualTo(from);
        assertThat(period.period().to()).isEqualTo(to);
        assertThat(period.academic()).isEqualTo(academic);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            № п\\п                        | NUMBER
            Мероприятия (содержание деятельности) | TITLE
            Наименование мероприятия       | TITLE
            Адресность мероприятия         | AUDIENCE
            Категория участников           | AUDIENCE
            Срок(и) исполнения             | DEADLINE
            Дата проведения                | DEADLINE
            Ответственный исполнитель      | RESPONSIBLE
            Исполнители                    | RESPONSIBLE
            Планируемый результат          | RESULT
            Результаты/показатель реализации | RESULT
            Отметка об исполнении          | NOTE
            Примечание                     | NOTE
            Задача                         | OBJECTIVE
            Место проведения               | OTHER
            Событие проекта                | TITLE
            Категория                      | AUDIENCE
            Классы                         | AUDIENCE
            Классный руководитель          | OTHER
            Чего ждём                      | RESULT
            """)
    void headingTellsTheKindOfColumn(String heading, ColumnKind kind) {
        assertThat(ColumnWords.kindOf(heading)).isEqualTo(kind);
    }

    @Test
    void orderIsReadFromTheStamp() {
        DraftOrder order = ADocument.with(
                        "УТВЕРЖДЕН",
                        "приказом отдела образования",
                        "от 05.03.2022 № 14/2-од",
                        "",
                        "План мероприятий на 2022 год")
                .read()
                .order();

        assertThat(order).isEqualTo(new DraftOrder("14/2-од", LocalDate.of(2022, 3, 5), "Отдел образования", null));
    }

    @Test
    void signatureWithADayApprovesWithoutAnOrder() {
        DraftRoadmap read = ADocument.with(
                        "УТВЕРЖДАЮ",
                        "Начальник отдела образования",
                        "Ромашкин И.И.",
                        "«30» августа 2021 г.",
                        "План работы")
                .read();

        assertThat(read.order()).isNotNull();
        assertThat(read.order().number()).isNull();
        assertThat(read.order().date()).isEqualTo(LocalDate.of(2021, 8, 30));
    }

    @Test
    void signatureWithADayGivesWayToAnOrder() {
        DraftOrder order = ADocument.with(
                        "УТВЕРЖДАЮ", "Директор", "«30» августа 2021 г.", "ПРИКАЗ", "от 02.09.2021 № 5", "План работы")
                .read()
                .order();

        assertThat(order).isNotNull();
        assertThat(order.number()).isEqualTo("5");
        assertThat(order.date()).isEqualTo(LocalDate.of(2021, 9, 2));
    }

    @Test
    void numberOfAnOrderMayHaveALatinSign() {
        DraftOrder order = ADocument.with("УТВЕРЖДЕНО", "приказом УО от 05.02.2024 N 33/01-04", "План работы")
                .read()
                .order();

        assertThat(order).isNotNull();
        assertThat(order.number()).isEqualTo("33/01-04");
    }

    @Test
    void blankStampGivesWayToTheHeadOfTheOrder() {
        DraftOrder order = ADocument.with(
                        "П Р И К А З",
                        "«04» февраля 2021 г.",
                        "№ 17",
                        "О поддержке школ",
                        "На основании приказа от 01.01.2020 № 99",
                        "ПРИКАЗЫВАЮ:",
                        "1. Утвердить план.",
                        "Начальник",
                        "Р.Т. Савин",
                        "УТВЕРЖДЕН",
                        "приказом",
                        "от ____ № ____",
                        "План мероприятий на 2021 год")
                .read()
                .order();

        assertThat(order).isEqualTo(new DraftOrder("17", LocalDate.of(2021, 2, 4), null, "Р.Т. Савин"));
    }

    @Test
    void documentWithoutAnOrderHasNone() {
        assertThat(ADocument.with("Дорожная карта на 2022 год").read().order()).isNull();
    }

    @Test
    void tableWhoseTitleNamesAnotherTimeHasItsOwnPeriod() {
        List<DraftTable> tables = ADocument.with("Комплексный план на 2021-2023 годы")
                .table("№ | Мероприятия | Сроки", "1 | Опрос | март")
                .lines("Дорожная карта проекта в 2021 году")
                .table("№ | Мероприятия | Сроки", "1 | Отбор | май")
                .read()
                .tables();

        assertThat(tables.get(0).period()).isNull();
        assertThat(tables.get(1).title()).isEqualTo("Дорожная карта проекта в 2021 году");
        assertThat(tables.get(1).period()).isNotNull();
        assertThat(tables.get(1).period().period().to()).isEqualTo(LocalDate.of(2021, 12, 31));
    }

    @Test
    void schoolsAreReadIntoIdentifications() {
        DraftIdentification school = ADocument.with("Идентификация по результатам 2019 года")
                .table(
                        "Школа | Код | Индекс качества по ОГЭ | Группа качества по ОГЭ | ИСБШ | Индекс качества по ЕГЭ",
                        "МБОУ «Верхняя СОШ» | 170900 | 0,92 | 4 | 3 - низкий | ")
                .read()
                .identifications()
                .get(0);

        assertThat(school.code()).isEqualTo("170900");
        assertThat(school.year()).isEqualTo(2019);
        assertThat(school.values())
                .containsOnlyKeys("qualityGroupOge", "qualityIndexOge", "isbsh")
                .containsEntry("qualityIndexOge", new java.math.BigDecimal("0.92"));
        assertThat(school.wordings()).containsEntry("isbsh", "3 - низкий");
    }

    @Test
    void targetsAndProofsAreReadOutOfAResult() {
        assertThat(ResultWords.targets("30% руководителей ОО. Не менее 8 занятий"))
                .extracting(DraftTarget::value)
                .containsExactly(new java.math.BigDecimal("30"), new java.math.BigDecimal("8"));
        assertThat(ResultWords.evidence("Приказ КО (№ 34), письмо (25.01.2023 № 328/23)"))
                .extracting(DraftEvidence::kind, DraftEvidence::number, DraftEvidence::date)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(DraftEvidence.Kind.ORDER, "34", null),
                        org.assertj.core.groups.Tuple.tuple(
                                DraftEvidence.Kind.LETTER, "328/23", LocalDate.of(2023, 1, 25)));
    }

    @Test
    void periodMayStandInTheOrderAlone() {
        DraftPeriod period = ADocument.with(
                        "ПРИКАЗ",
                        "ПРИКАЗЫВАЮ:",
                        "1. Утвердить на период с сентября 2023 года по май 2024 года комплекс мер.",
                        "Комплекс мер",
                        "по поддержке школ")
                .read()
                .period();

        assertThat(period).isNotNull();
        assertThat(period.period().from()).isEqualTo(LocalDate.of(2023, 9, 1));
        assertThat(period.period().to()).isEqualTo(LocalDate.of(2024, 5, 31));
    }

    @Test
    void orderMayBeginBehindItsReasons() {
        DraftRoadmap read = ADocument.with(
                        "ПРИКАЗ",
                        "от 03.10.2023 № 71",
                        "В целях поддержки школ, на основании плана работы управления приказываю:",
                        "1. Утвердить план мероприятий.",
                        "Начальник управления      Н.С. Полевая",
                        "Комплекс мер поддержки школ")
                .read();

        assertThat(read.order()).isNotNull().extracting(DraftOrder::signedBy).isEqualTo("Н.С. Полевая");
        assertThat(read.title()).isEqualTo("Комплекс мер поддержки школ");
    }

    @ParameterizedTest
    @CsvSource({
        "Начальник      В.Л. Озёрная, В.Л. Озёрная",
        "Начальник управления      Озёрная В.Л., Озёрная В.Л.",
        "И.о. директора центра      В.Озёрная, В.Озёрная"
    })
    void postIsNoSurnameOfWhoSigned(String line, String signed) {
        DraftRoadmap read = ADocument.with("ПРИКАЗ", "от 03.10.2023 № 71", "ПРИКАЗЫВАЮ:", "1. Утвердить план.", line)
                .read();

        assertThat(read.order()).isNotNull().extracting(DraftOrder::signedBy).isEqualTo(signed);
    }

    @Test
    void titleEndsBeforeThePlaceAndGoesOnToItsTime() {
        assertThat(ADocument.with("План мероприятий").heading("с. Ключи").read().title())
                .isEqualTo("План мероприятий");
        assertThat(new ADocument()
                        .heading("План мер")
                        .heading("пгт Лесной, 2023")
                        .read()
                        .title())
                .isEqualTo("План мер");
        assertThat(ADocument.with("План мер поддержки школ", "Лесного района на 2022-2023 учебный год")
                        .read()
                        .title())
                .isEqualTo("План мер поддержки школ Лесного района на 2022-2023 учебный год");
        assertThat(ADocument.with("График", "", "План-график команды округа, 2022 год")
                        .read()
                        .title())
                .isEqualTo("План-график команды округа, 2022 год");
    }

    @Test
    void titleSetApartByBlankLinesIsReadWhole() {
        DraftRoadmap read = ADocument.with(
                        "УТВЕРЖДЕНА",
                        "приказом от 23.12.2022 № 204",
                        "",
                        "ПРОГРАММА РАЗВИТИЯ",
                        "МАОУ «Лесная СОШ»",
                        "на 2023–2025 годы",
                        "",
                        "Школа работает с 2019 года.")
                .table("Показатель | 2022 | 2023", "Средний балл | 3,2 | 3,5")
                .table("№ | Мероприятие | Срок", "1 | Опрос | март")
                .read();

        assertThat(read.title()).isEqualTo("ПРОГРАММА РАЗВИТИЯ МАОУ «Лесная СОШ» на 2023–2025 годы");
        assertThat(read.period()).isNotNull();
        assertThat(read.period().period().from()).isEqualTo(LocalDate.of(2023, 1, 1));
        assertThat(read.period().period().to()).isEqualTo(LocalDate.of(2025, 12, 31));
    }

    @ParameterizedTest
    @CsvSource({
        "до 01.03.2023, май 2023 г., 2023-01-01, 2023-12-31",
        "сентябрь 2023, октябрь 2023, 2023-01-01, 2023-12-31",
        "октябрь 2023 – март 2024, 10.11.2023 – 12.05.2024, 2023-09-01, 2024-08-31",
        "2023 – 2025 годы, с 2023 по 2025 год, 2023-01-01, 2025-12-31"
    })
    void deadlinesTellThePeriodBetterThanTheDayOfTheOrder(String one, String other, LocalDate from, LocalDate to) {
        DraftPeriod period = ADocument.with("УТВЕРЖДЕН", "приказом от 23.12.2022 № 204", "План мероприятий")
                .table("№ | Мероприятие | Срок", "1 | Опрос | " + one, "2 | Отчёт | " + other)
                .read()
                .period();

        assertThat(period).isNotNull();
        assertThat(period.period().from()).isEqualTo(from);
        assertThat(period.period().to()).isEqualTo(to);
    }

    @Test
    void periodKnownBeforehandWins() {
        DraftPeriod known = new DraftPeriod(
                "", new vekha.foundation.Period(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31)), false, null);

        assertThat(UnderstandDocument.read(
                                ADocument.with("План на 2022 год").build(),
                                Corrections.none(),
                                known,
                                LocalDate.of(2024, 1, 1))
                        .period())
                .isEqualTo(known);
    }
}
