package vekha.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SectionsTests {

    private static List<DraftSection> sections(String... rows) {
        String[] all = new String[rows.length + 1];
        all[0] = "№ | Мероприятия | Сроки | Ответственные";
        System.arraycopy(rows, 0, all, 1, rows.length);
        return new ADocument().table(all).read().tables().get(0).sections();
    }

    @Test
    void rowOfOneMergedCellOpensASection() {
        assertThat(sections("4x:1. Анализ данных", "1.1 | Собрать | март | УО"))
                .containsExactly(new DraftSection("1", "Анализ данных", null, 2));
    }

    @Test
    void titleInTheSecondColumnWithoutASpaceOpensASection() {
        assertThat(sections(" | 2.Обучение команд | | ", "2.1 | Семинар | март | УО"))
                .containsExactly(new DraftSection("2", "Обучение команд", null, 2));
    }

    @Test
    void titleInTheNumberColumnOpensASection() {
        assertThat(sections("3. Контроль хода | | | ", "3.1 | Сверка | март | УО"))
                .extracting(DraftSection::title)
                .containsExactly("Контроль хода");
    }

    @Test
    void numberAndTitleInTheirOwnCellsOpenASection() {
        assertThat(sections(
                        "1. | Подготовка | | ",
                        "1.1. | Приказ | март | УО",
                        "II | Обучение | | ",
                        "2.1. | Курсы | май | УО"))
                .extracting(DraftSection::number)
                .containsExactly("1", "II");
    }

    @Test
    void titleBesideANumberMayRunOverTheRest() {
        assertThat(sections("II. | 3x:Подготовка", "1 | Сверка | апрель | УО"))
                .containsExactly(new DraftSection("II", "Подготовка", null, 2));
    }

    private static List<DraftMeasure> undated(String... rows) {
        String[] all = new String[rows.length + 1];
        all[0] = "№ | Тема | Исполнители";
        System.arraycopy(rows, 0, all, 1, rows.length);
        return ADocument.with("План на 2023/2024 учебный год")
                .table(all)
                .read()
                .tables()
                .get(0)
                .measures();
    }

    @Test
    void monthAcrossTheTableDatesItsMeasures() {
        List<DraftMeasure> measures = undated(
                "3x:Октябрь 2023",
                "1 | Круглый стол | ЦРО",
                "3x:Апрель – май 2024 г.",
                "2 | Срез знаний | Школы",
                " | День открытых уроков | Школы",
                "4 | Итоги года | УО");

        assertThat(measures)
                .extracting(measure -> measure.deadline().wording())
                .containsExactly(
                        "Октябрь 2023", "Апрель – май 2024 г.", "Апрель – май 2024 г.", "Апрель – май 2024 г.");
        assertThat(measures)
                .allSatisfy(measure -> assertThat(measure.inherited()).contains(ColumnKind.DEADLINE));
    }

    @Test
    void timeInBracketsBehindAStageDatesItsMeasures() {
        assertThat(undated("3x:Подготовительный этап (сентябрь – октябрь)", "1 | Круглый стол | ЦРО"))
                .extracting(measure -> measure.deadline().wording())
                .containsExactly("сентябрь – октябрь");
    }

    @Test
    void sectionThatTellsNoTimeDatesNothing() {
        assertThat(undated("3x:Работа с командами", "1 | Круглый стол | ЦРО"))
                .extracting(measure -> measure.deadline().wording())
                .containsExactly("");
    }

    @Test
    void columnOfDeadlinesTellsTheTimeUnderAMonth() {
        List<DraftMeasure> measures = ADocument.with("План на 2023 год")
                .table(
                        "№ | Мероприятия | Сроки | Ответственные",
                        "4x:Март",
                        "1 | Совет | | УО",
                        "2 | Срез | до 15 марта | Школы",
                        "3 | Обзор | вторая неделя | УО")
                .read()
                .tables()
                .get(0)
                .measures();

        assertThat(measures)
                .extracting(measure -> measure.deadline().wording())
                .containsExactly("", "до 15 марта", "вторая неделя");
    }

    @Test
    void sectionsMayBeCountedByLetters() {
        assertThat(sections(
                        "4x:А. Работа с кадрами",
                        "А.1 | Сверка | апрель | УО",
                        "4x:Раздел Б. Дети",
                        "Б.1 | Клуб | май | УО"))
                .extracting(section -> section.number() + " " + section.title())
                .containsExactly("А Работа с кадрами", "Раздел Б Дети");
    }

    @Test
    void headingCopiedIntoEveryCellOpensASection() {
        assertThat(sections("I. Кадры | I. Кадры | I. Кадры | I. Кадры", "1 | Сверка | апрель | УО"))
                .containsExactly(new DraftSection("I", "Кадры", null, 2));
    }

    @Test
    void quarterIsASectionWithItsWholeTitle() {
        assertThat(sections("4x:II квартал", "5 | Сверка | апрель | УО"))
                .containsExactly(new DraftSection(null, "II квартал", null, 2));
    }

    @Test
    void wordedSectionKeepsItsWordAsItsNumber() {
        assertThat(sections("4x:Раздел IV. Родители", "1 | Собрание | март | УО"))
                .containsExactly(new DraftSection("Раздел IV", "Родители", null, 2));
    }

    @Test
    void stageIsASectionOfItsNumber() {
        assertThat(sections("4x:1 этап – подготовительный (январь – май)", "1 | Набор | март | УО"))
                .containsExactly(new DraftSection("1 этап", "подготовительный (январь – май)", null, 2));
        assertThat(sections("4x:2 этап", "1 | Набор | март | УО"))
                .containsExactly(new DraftSection(null, "2 этап", null, 2));
    }

    @Test
    void riskIsASectionOfItsNumber() {
        assertThat(sections("4x:Риск 2. Нехватка учителей", "1 | Набор | март | УО"))
                .containsExactly(new DraftSection("Риск 2", "Нехватка учителей", null, 2));
    }

    @Test
    void sectionOfDeeperNumberLiesInTheOneAbove() {
        assertThat(sections(
                        "4x:1. Кадры",
                        "4x:1.1. Курсы",
                        "1 | Курс | март | УО",
                        "4x:1.2. Стажировки",
                        "2 | Выезд | май | УО",
                        "4x:2. Дети",
                        "3 | Кружок | май | УО"))
                .extracting(DraftSection::parent)
                .containsExactly(null, 0, 0, null);
    }

    @Test
    void measureOfABlankRowIsNoSection() {
        assertThat(sections(
                        "1.1. | Приказ | март | УО", "1.1.1 | Положение к приказу | | ", "1.2. | Список | май | УО"))
                .isEmpty();
    }
}
