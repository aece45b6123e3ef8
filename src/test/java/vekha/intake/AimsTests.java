package vekha.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AimsTests {

    @Test
    void tableOfContentsListsNoAims() {
        assertThat(ADocument.with("1. Цель и задачи 3", "2. План мероприятий 4", "Задачи:", "1) обучить команды")
                        .read()
                        .tasks())
                .containsExactly("обучить команды");
    }

    @Test
    void aimsInOneParagraphAreToldApart() {
        DraftRoadmap read = ADocument.with(
                        "Цель: поддержать школы. Задачи: 1) обучить команды; 2) помочь учителям; 3) проверить.",
                        "Ожидаемые результаты: рост доли успевающих к 2023 году.")
                .read();

        assertThat(read.goals()).containsExactly("поддержать школы.");
        assertThat(read.tasks()).containsExactly("обучить команды;", "помочь учителям;", "проверить.");
        assertThat(read.expectedResults()).containsExactly("рост доли успевающих к 2023 году.");
        assertThat(ADocument.with("Задачи: 1. Обучить команды. 2. Помочь учителям.")
                        .read()
                        .tasks())
                .containsExactly("Обучить команды.", "Помочь учителям.");
        assertThat(ADocument.with("Цель: поднять долю до 5) баллов.").read().goals())
                .hasSize(1);
    }

    @Test
    void resultsMayStandBelowThePlan() {
        assertThat(ADocument.with("План на 2022 год")
                        .table("№ | Мероприятие | Срок | Ответственные", "1 | Семинар | март | УО")
                        .lines("Ожидаемые результаты:", "1. Рост доли успевающих.")
                        .read()
                        .expectedResults())
                .containsExactly("Рост доли успевающих.");
    }

    @Test
    void listEndsWhereAnotherMannerBegins() {
        assertThat(ADocument.with(
                                "Ожидаемые результаты:",
                                "1) вырастет доля успевающих",
                                "2) вырастет доля обученных",
                                "2. Мероприятия округа")
                        .read()
                        .expectedResults())
                .containsExactly("вырастет доля успевающих", "вырастет доля обученных");
        assertThat(ADocument.with("Задачи:", "1) обучить", "2. проверить", "3) обобщить")
                        .read()
                        .tasks())
                .containsExactly("обучить", "проверить", "обобщить");
        assertThat(ADocument.with("Цели:", "Обучить команды", "Помочь школам")
                        .heading("Выявление причин")
                        .read()
                        .goals())
                .containsExactly("Обучить команды", "Помочь школам");
    }

    @Test
    void aimsAreReadWhateverTheirHeadings() {
        DraftRoadmap draft = ADocument.with(
                        "Основная цель плана: поднять качество.",
                        "Задачи:",
                        "1. Собрать данные;",
                        "2. Обучить",
                        "команды.",
                        "Планируемые результаты",
                        "- Школы вышли из списка.",
                        "Этапы реализации:",
                        "1. Первый")
                .read();

        assertThat(draft.goals()).containsExactly("поднять качество.");
        assertThat(draft.tasks()).containsExactly("Собрать данные;", "Обучить команды.");
        assertThat(draft.expectedResults()).containsExactly("Школы вышли из списка.");
    }

    @Test
    void proseUnderAHeadingIsNoTaskWhereAListFollows() {
        assertThat(ADocument.with(
                                "Задачи:",
                                "Настоящий план разработан на основе районной программы",
                                "Цель: рост",
                                "Задачи:",
                                "1. Первая.",
                                "2. Вторая.")
                        .read()
                        .tasks())
                .containsExactly("Первая.", "Вторая.");
    }

    @Test
    void resultsInOneSentenceAreToldApart() {
        DraftRoadmap read = ADocument.with(
                        "Цель: учить; помогать.", "Ожидаемые результаты: рост доли успевающих; явка 80 %; охват школ.")
                .read();

        assertThat(read.goals()).containsExactly("учить; помогать.");
        assertThat(read.expectedResults()).containsExactly("рост доли успевающих", "явка 80 %", "охват школ.");
    }

    @Test
    void tasksMayStandInATable() {
        assertThat(ADocument.with("Задачи проекта")
                        .table(
                                "№ | Задача | Показатель",
                                "1 | Обучить команды | 3 команды",
                                "2 | Помочь школам | 100 %")
                        .read()
                        .tasks())
                .containsExactly("Обучить команды", "Помочь школам");
    }
}
