package vekha.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class InventedDocumentTests {

    @Test
    void regionalPlanIsReadWhole() {
        DraftRoadmap draft = InventedDocuments.region().read();
        DraftTable table = draft.tables().get(0);

        assertThat(draft.title())
                .isEqualTo(
                        "ПЛАН МЕРОПРИЯТИЙ («ДОРОЖНАЯ КАРТА») по адресной поддержке школ Степного края на 2022/2023 учебный год");
        assertThat(draft.order())
                .isEqualTo(new DraftOrder(
                        "1187-р", LocalDate.of(2022, 9, 14), "Министерство просвещения Степного края", null));
        assertThat(draft.goals()).hasSize(1);
        assertThat(draft.tasks()).hasSize(3);
        assertThat(draft.abbreviations()).containsOnlyKeys("МП СК", "КИРО", "МОУО");
        assertThat(table.columns())
                .containsExactly(
                        ColumnKind.NUMBER,
                        ColumnKind.TITLE,
                        ColumnKind.DEADLINE,
                        ColumnKind.DEADLINE,
                        ColumnKind.RESPONSIBLE,
                        ColumnKind.RESULT);
        assertThat(table.sections()).extracting(DraftSection::number).containsExactly("Раздел I", "Раздел II");
        assertThat(table.measures())
                .extracting(DraftMeasure::number)
                .containsExactly("1.1.1", "1.1.2", "2.1.1", "2.1.2");
        assertThat(table.measures().get(0).deadline().wording()).isEqualTo("01.09.2022 – 20.09.2022");
        assertThat(table.measures().get(3).responsible()).containsExactly("КИРО", "ЦНППМ", "МОУО");
    }

    @Test
    void planOfOneSchoolIsReadWhole() {
        DraftRoadmap draft = InventedDocuments.school().read();
        List<DraftMeasure> measures = draft.tables().get(0).measures();

        assertThat(draft.kind()).isEqualTo(PlanKind.PROGRAMME);
        assertThat(draft.period()).isNotNull().extracting(DraftPeriod::academic).isEqualTo(true);
        assertThat(draft.order()).isEqualTo(new DraftOrder("112-о", LocalDate.of(2022, 8, 30), null, "Т.И. Рябова"));
        assertThat(draft.expectedResults()).hasSize(2);
        assertThat(draft.schools()).extracting(DraftSchool::name).containsExactly("МБОУ «Озёрная СОШ»");
        assertThat(measures)
                .hasSize(4)
                .allSatisfy(measure -> assertThat(measure.number()).isEmpty());
        assertThat(draft.tables().get(0).sections())
                .extracting(DraftSection::title)
                .containsExactly("Диагностика", "Поддержка");
        assertThat(measures.get(1).section()).isEqualTo(0);
        assertThat(measures.get(1).note()).isEqualTo("по согласию");
    }

    @Test
    void monthsAreSectionsOfAYearsPlan() {
        DraftTable table = InventedDocuments.year().read().tables().get(0);

        assertThat(table.sections()).extracting(DraftSection::title).containsExactly("Сентябрь", "Октябрь");
        assertThat(table.measures()).extracting(DraftMeasure::section).containsExactly(0, 0, 1, 1);
        assertThat(table.measures().get(2).deadline().occurrences())
                .containsExactly(new vekha.deadline.Occurrence(LocalDate.of(2023, 10, 1), LocalDate.of(2023, 10, 31)));
    }

    @Test
    void planInPlainTextIsReadWhole() {
        DraftRoadmap draft = InventedDocuments.text().read();
        DraftTable table = draft.tables().get(0);

        assertThat(draft.order()).isNotNull().extracting(DraftOrder::number).isEqualTo("58");
        assertThat(draft.goals()).containsExactly("Выравнивание условий обучения");
        assertThat(table.sections())
                .extracting(DraftSection::title)
                .containsExactly("Организационные меры", "Методические меры");
        assertThat(table.measures()).hasSize(5);
        assertThat(table.measures().get(1).title()).endsWith("родительских комитетов и попечителей");
        assertThat(table.measures().get(4).responsible()).containsExactly("Методический кабинет");
        assertThat(draft.unplaced()).contains("Отдел образования, школы района");
    }

    @Test
    void planByTasksIsReadWhole() {
        DraftRoadmap draft = InventedDocuments.tasks().read();

        assertThat(draft.order()).isNotNull().extracting(DraftOrder::number).isEqualTo("7-п");
        assertThat(draft.tables().get(0).sections())
                .extracting(DraftSection::parent)
                .containsExactly(null, 0, 0, null);
        assertThat(draft.tables().get(1).measures())
                .extracting(DraftMeasure::number)
                .containsExactly("5.", "6.");
        assertThat(draft.abbreviations()).containsOnlyKeys("УО", "ММС");
        assertThat(draft.unplaced()).containsExactly("Начальник управления", "И.Д. Кравцова");
    }
}
