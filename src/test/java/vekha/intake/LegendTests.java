package vekha.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LegendTests {

    @Test
    void listOfShortFormsIsCompletedByThePreambleOnly() {
        DraftRoadmap read = ADocument.with(
                        "План на 2022 год по школам с низкими результатами (далее ШНР)",
                        "Список сокращений:",
                        "УО – управление образования")
                .table(
                        "№ | Мероприятия | Сроки | Ответственные",
                        "1 | Заседание психолого-педагогического консилиума (далее – ППк) | март | УО")
                .read();

        assertThat(read.abbreviations()).containsOnlyKeys("УО", "ШНР");
    }

    @Test
    void compoundInCapitalsIsNoShortForm() {
        assertThat(ADocument.with(
                                "ПЛАН-ГРАФИК мероприятий округа на 2022 год",
                                "SWOT-анализ",
                                "ОО-образовательные организации")
                        .read()
                        .abbreviations())
                .containsOnlyKeys("ОО");
    }

    @Test
    void shortFormMayEndInASmallLetter() {
        assertThat(ADocument.with("План на 2022 год", "Заседания психолого-педагогического консилиума (далее – ППк)")
                        .read()
                        .abbreviations())
                .containsEntry("ППк", "психолого-педагогического консилиума");
        assertThat(ADocument.with(
                                "План на 2022 год",
                                "УО – управление образования; ППк – школьный консилиум; ЦО – центр оценки.")
                        .read()
                        .abbreviations())
                .containsEntry("УО", "управление образования")
                .containsEntry("ППк", "школьный консилиум");
    }

    @Test
    void shortFormsAreExplainedBelowInFootnotesAndInLine() {
        DraftRoadmap draft = ADocument.with(
                        "Помощь оказывают ресурсные центры развития (далее – РЦР) и кураторы (далее – кураторы).",
                        "* КО- комитет образования",
                        " МКУ «Опора» – муниципальное казённое учреждение «Опора»")
                .note(1, "ПМПК – психолого-медико-педагогическая комиссия.")
                .read();

        assertThat(draft.abbreviations())
                .containsOnlyKeys("КО", "МКУ «Опора»", "ПМПК", "РЦР")
                .containsEntry("РЦР", "ресурсные центры развития");
    }

    @Test
    void schoolAndItsCuratorExplainNoShortForm() {
        assertThat(ADocument.with("МБОУ «Озёрная СОШ» – куратор методического центра", "МКУ «ИМЦ» – методический центр")
                        .read()
                        .abbreviations())
                .containsOnlyKeys("МКУ «ИМЦ»");
    }

    @Test
    void ofTheRowThatHeadsAListOnlyItsHeadingsGo() {
        DraftRoadmap read = ADocument.with("План на 2022 год")
                .table(
                        "Сокращение | Полное наименование | приказ № 15 от 01.02.2022",
                        "УО | управление образования | ",
                        "ИМЦ | методический центр | ")
                .read();

        assertThat(read.abbreviations()).containsOnlyKeys("УО", "ИМЦ");
        assertThat(read.unplaced()).containsExactly("приказ № 15 от 01.02.2022");
        assertThat(ADocument.with("План на 2022 год")
                        .table(
                                "№ п/п | Сокращения | Расшифровка",
                                "1 | УО | управление образования",
                                "2 | ИМЦ | методический центр")
                        .read()
                        .unplaced())
                .isEmpty();
    }
}
