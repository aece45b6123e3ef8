package vekha.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vekha.deadline.Kind;
import vekha.intake.reading.DocumentReader;

/** What a careful person reads out of documents of other shapes, from the model and from a Word file alike. */
class FurtherDocumentTests {

    private static DraftTable table(ADocument document) {
        return document.read().tables().get(0);
    }

    private static DraftMeasure measure(ADocument document, int at) {
        return table(document).measures().get(at);
    }

    static Stream<ADocument> all() {
        return Stream.of(
                FurtherDocuments.ofAHead(),
                FurtherDocuments.inPieces(),
                FurtherDocuments.narrow(),
                FurtherDocuments.inColumns(),
                FurtherDocuments.twoDates(),
                FurtherDocuments.twoPlans(),
                FurtherDocuments.identified(),
                FurtherDocuments.unnumbered(),
                FurtherDocuments.byPosts(),
                FurtherDocuments.ofMonths(),
                FurtherDocuments.ofASchool(),
                FurtherDocuments.ofParts());
    }

    @ParameterizedTest
    @MethodSource("all")
    void wordFileTellsTheSame(ADocument document) {
        var source = new DocumentReader().read("проба.docx", AWordFile.of(document.build()));
        DraftRoadmap fromWord = UnderstandDocument.read(source, Corrections.none(), null, LocalDate.of(2024, 5, 1));
        DraftRoadmap draft = document.read();

        assertThat(fromWord.title()).isEqualTo(draft.title());
        assertThat(fromWord.period()).isEqualTo(draft.period());
        assertThat(fromWord.order()).isEqualTo(draft.order());
        assertThat(fromWord.tables())
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(draft.tables());
        assertThat(fromWord.identifications()).isEqualTo(draft.identifications());
        assertThat(fromWord.unplaced()).isEqualTo(draft.unplaced());
        assertThat(fromWord.abbreviations()).isEqualTo(draft.abbreviations());
    }

    @Test
    void approvalByHandHasASignatureAndNoDate() {
        DraftRoadmap draft = FurtherDocuments.ofAHead().read();

        assertThat(draft.title())
                .isEqualTo("План мероприятий по повышению качества образования в школах Вязовского района на 2024 год");
        assertThat(draft.order()).isEqualTo(new DraftOrder(null, null, null, "Л.М. Зорина"));
        assertThat(draft.tables().get(0).sections())
                .extracting(DraftSection::number, DraftSection::title)
                .containsExactly(tuple("I", "Организация работы"), tuple("II", "Работа с учителями"));
        assertThat(draft.abbreviations()).containsExactly(Map.entry("РМК", "районный методический кабинет"));
        assertThat(draft.unplaced()).isEmpty();
    }

    @Test
    void personIsReadWithThePostOnTheNextLineOrTheOneBefore() {
        assertThat(measure(FurtherDocuments.ofAHead(), 1).responsible())
                .containsExactly("заместитель начальника Пирогов Е.А.", "методисты РМК");
        assertThat(measure(FurtherDocuments.ofAHead(), 3).responsible())
                .containsExactly("методист РМК Ершова О.И.", "руководители школ");
        assertThat(measure(FurtherDocuments.ofMonths(), 1).responsible()).containsExactly("Аналитик Степанова Р.К.");
    }

    @Test
    void markOfExecutionIsANote() {
        assertThat(table(FurtherDocuments.ofAHead()).columns()).endsWith(ColumnKind.RESULT, ColumnKind.NOTE);
        assertThat(measure(FurtherDocuments.ofAHead(), 1).note()).isEqualTo("исполнено");
    }

    @Test
    void headingsBetweenPiecesOfTheTableAreItsSections() {
        DraftRoadmap draft = FurtherDocuments.inPieces().read();

        assertThat(draft.title()).endsWith("в 2023-2024 учебном году");
        assertThat(draft.tables()).hasSize(1);
        assertThat(draft.tables().get(0).sections())
                .extracting(DraftSection::title)
                .containsExactly("Нормативное обеспечение", "Методическая помощь", "Контроль");
        assertThat(draft.tables().get(0).measures())
                .extracting(DraftMeasure::section)
                .containsExactly(0, 0, 1, 1, 2);
        assertThat(draft.order()).isNotNull().extracting(DraftOrder::number).isEqualTo("301-о");
    }

    @Test
    void planOfThreePlainColumnsIsAPlan() {
        DraftTable table = table(FurtherDocuments.narrow());

        assertThat(table.columns()).containsExactly(ColumnKind.TITLE, ColumnKind.DEADLINE, ColumnKind.RESPONSIBLE);
        assertThat(table.sections())
                .extracting(DraftSection::title)
                .containsExactly("1 квартал", "2 квартал", "3 квартал", "4 квартал");
        assertThat(table.measures())
                .hasSize(5)
                .noneMatch(measure -> measure.deadline().occurrences().isEmpty());
        assertThat(FurtherDocuments.narrow().read().kind()).isEqualTo(PlanKind.COMPLEX_PLAN);
    }

    @Test
    void yearsThatHeadColumnsAreDeadlinesAndABlankOneIsBlank() {
        DraftRoadmap draft = FurtherDocuments.inColumns().read();
        List<DraftMeasure> measures = draft.tables().get(0).measures();

        assertThat(measures)
                .extracting(measure -> measure.deadline().wording())
                .containsExactly("2023", "2023, 2024", "2024");
        assertThat(measures).extracting(DraftMeasure::number).containsExactly("1.1", "1.2", "2.1");
        assertThat(draft.tables().get(0).sections())
                .extracting(DraftSection::title)
                .containsExactly("Кадры", "Ученики");
        assertThat(measures.get(1).section()).isEqualTo(0);
        assertThat(draft.abbreviations()).containsOnlyKeys("МО ЗО", "ИРО");
        assertThat(draft.unplaced()).isEmpty();
        assertThat(draft.order()).isNotNull().extracting(DraftOrder::number).isEqualTo("88-р");
    }

    @Test
    void monthsThatHeadColumnsAreDeadlines() {
        DraftTable table = table(FurtherDocuments.ofMonths());

        assertThat(table.measures())
                .extracting(measure -> measure.deadline().wording())
                .containsExactly("сентябрь, ноябрь, январь", "октябрь, декабрь", "декабрь");
        assertThat(table.measures().get(0).deadline().occurrences())
                .extracting(occurrence -> occurrence.start())
                .containsExactly(LocalDate.of(2023, 9, 1), LocalDate.of(2023, 11, 1), LocalDate.of(2024, 1, 1));
        assertThat(FurtherDocuments.ofMonths().read().title()).startsWith("Циклограмма");
    }

    @Test
    void monthsInASingleRowOfHeadingsHeadAPlan() {
        DraftTable table = table(ADocument.with("План работы на 2024 год")
                .table(
                        "№ | Мероприятие | Март | Апрель | Май | Ответственный",
                        "1 | Пробный экзамен | + | | + | УО",
                        "2 | Разбор ошибок | | + | | ММС"));

        assertThat(table.measures())
                .extracting(measure -> measure.deadline().wording())
                .containsExactly("Март, Май", "Апрель");
    }

    @Test
    void beginningAndEndAreOneDeadline() {
        DraftTable table = table(FurtherDocuments.twoDates());

        assertThat(table.measures())
                .extracting(measure -> measure.deadline().wording())
                .containsExactly(
                        "01.10.2021 – 31.10.2021", "15.10.2021 – 20.11.2021", "10.12.2021", "01.02.2022 – 28.02.2022");
        assertThat(table.measures().get(3).title()).isEqualTo("Стажировка команд на базе лицея № 4");
        assertThat(table.measures().get(3).result()).isEqualTo("Дневник стажировки");
        assertThat(table.measures().get(1).objective()).isEqualTo("Определить причины");
        assertThat(FurtherDocuments.twoDates().read().tasks()).hasSize(2);
    }

    @Test
    void secondPlanOfADocumentHasItsOwnTitleAndColumns() {
        DraftRoadmap draft = FurtherDocuments.twoPlans().read();

        assertThat(draft.title()).isEqualTo("План мероприятий управления образования на 2022 год");
        assertThat(draft.tables())
                .extracting(DraftTable::title)
                .containsExactly(null, "План мероприятий школ-участниц на 2022 год");
        assertThat(draft.tables().get(1).columns())
                .containsExactly(ColumnKind.TITLE, ColumnKind.DEADLINE, ColumnKind.RESPONSIBLE, ColumnKind.RESULT);
        assertThat(draft.tables().get(1).measures().get(1).deadline().kind()).isEqualTo(Kind.BY_PLAN);
        assertThat(draft.order())
                .isEqualTo(new DraftOrder("9", LocalDate.of(2022, 1, 17), "Управление образования", "Н.П. Сойкина"));
    }

    @Test
    void identificationTakesItsYearFromTheNearestLine() {
        List<DraftIdentification> identifications =
                FurtherDocuments.identified().read().identifications();

        assertThat(identifications)
                .extracting(DraftIdentification::code, DraftIdentification::school, DraftIdentification::year)
                .containsExactly(tuple("210003", "МБОУ СОШ № 3", 2022), tuple("210017", "МБОУ «Заозёрная ООШ»", 2022));
        assertThat(identifications.get(0).values())
                .containsEntry("iursh", new java.math.BigDecimal("0.41"))
                .containsEntry("qualityIndexOge", new java.math.BigDecimal("0.71"));
        assertThat(identifications.get(1).values()).doesNotContainKeys("isbsh", "qualityIndexEge");
        assertThat(FurtherDocuments.identified().read().schools()).hasSize(2);
    }

    @Test
    void numbersMayStartAgainInEachSection() {
        assertThat(table(FurtherDocuments.identified()).measures())
                .extracting(DraftMeasure::number, DraftMeasure::section)
                .containsExactly(tuple("1", 0), tuple("2", 0), tuple("1", 1));
        assertThat(table(FurtherDocuments.ofASchool()).measures())
                .extracting(DraftMeasure::number)
                .containsExactly("а)", "б)", "а)");
    }

    @Test
    void boldRowsWithoutNumbersAreSections() {
        DraftRoadmap draft = FurtherDocuments.unnumbered().read();

        assertThat(draft.tables().get(0).sections())
                .extracting(DraftSection::title)
                .containsExactly("Работа с данными", "Работа со школами");
        assertThat(draft.tables().get(0).measures()).hasSize(4);
        assertThat(draft.tables().get(0).measures().get(3).responsible()).containsExactly("ЦМКО");
        assertThat(draft.abbreviations()).containsOnlyKeys("ДО", "ЦМКО");
        assertThat(draft.order()).isNotNull().extracting(DraftOrder::signedBy).isEqualTo("В.В. Полевая");
    }

    @Test
    void stampWithSpacesInTheQuotesIsRead() {
        assertThat(FurtherDocuments.byPosts().read().order())
                .isEqualTo(new DraftOrder(
                        "73-па", LocalDate.of(2024, 2, 5), "Администрация Ивовского муниципального округа", null));
        assertThat(table(FurtherDocuments.byPosts()).sections())
                .extracting(DraftSection::number)
                .containsExactly("1", "2");
        assertThat(measure(FurtherDocuments.byPosts(), 1).responsible())
                .containsExactly("муниципальный координатор", "школьные координаторы");
    }

    @Test
    void ofThreeStampsTheApprovalCounts() {
        DraftRoadmap draft = FurtherDocuments.ofASchool().read();

        assertThat(draft.order())
                .isEqualTo(new DraftOrder("97-од", LocalDate.of(2023, 8, 31), "МБОУ «Вишнёвская СОШ»", null));
        assertThat(draft.tables().get(0).columns())
                .containsExactly(
                        ColumnKind.NUMBER,
                        ColumnKind.TITLE,
                        ColumnKind.DEADLINE,
                        ColumnKind.RESPONSIBLE,
                        ColumnKind.RESULT,
                        ColumnKind.NOTE);
        assertThat(draft.schools()).extracting(DraftSchool::name).containsExactly("МБОУ «Вишнёвская СОШ»");
    }

    @Test
    void sectionsLieInSections() {
        DraftRoadmap draft = FurtherDocuments.ofParts().read();

        assertThat(draft.period()).isNotNull().satisfies(period -> {
            assertThat(period.period().from()).isEqualTo("2024-01-01");
            assertThat(period.period().to()).isEqualTo("2025-12-31");
        });
        assertThat(draft.tables().get(0).sections())
                .extracting(DraftSection::number, DraftSection::parent)
                .containsExactly(tuple("1", null), tuple("1.1", 0), tuple("1.2", 0), tuple("2", null));
        assertThat(draft.tables().get(0).measures())
                .extracting(DraftMeasure::section)
                .containsExactly(1, 1, 2, 3, 3);
        assertThat(draft.expectedResults()).hasSize(2);
    }
}
