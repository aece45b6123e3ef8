package vekha.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodiesTests {

    private static final List<String> LEGEND = List.of("КО", "ИРО ЮГ", "МОО", "КДН и ЗП", "ММС");

    private static List<String> names(String cell, String... others) {
        return new Bodies(
                        LEGEND,
                        java.util.stream.Stream.concat(
                                        java.util.stream.Stream.of(others), java.util.stream.Stream.of(cell))
                                .toList())
                .namesIn(cell);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            КО, МАУ ДПО «Центр», ОО               | КО / МАУ ДПО «Центр» / ОО
            ММС; руководители РМО                  | ММС / руководители РМО
            КО,МОО                                 | КО / МОО
            КО. МОО.                               | КО / МОО
            КО, КДН и ЗП                           | КО / КДН и ЗП
            КО и ММС                               | КО / ММС
            КО/ММС                                 | КО / ММС
            родители/опекуны                       | родители/опекуны
            ДО ИРО ЮГ МОО                          | ДО / ИРО ЮГ / МОО
            ИРО ЮГ «Мост» «Ступень»                | ИРО ЮГ / «Мост» / «Ступень»
            КО, МБУ «Опора                         | КО / МБУ «Опора»
            Руководители школ, участниц проекта    | Руководители школ, участниц проекта
            Ильин А.А. Белова Б.Б.                 | Ильин А.А. / Белова Б.Б.
            Белова Б.Б., методист                  | методист Белова Б.Б.
            методист Белова Б.Б.                   | методист Белова Б.Б.
            Белова Б.Б. – методист                 | методист Белова Б.Б.
            Белова Б.Б. (методист ММС)             | методист ММС Белова Б.Б.
            методист (Белова Б.Б.)                 | методист Белова Б.Б.
            методист – Б.Б. Белова                 | методист Б.Б. Белова
            Белова Б.Б., зам. директора по УВР     | зам. директора по УВР Белова Б.Б.
            КО (Белова Б.Б.)                       | КО (Белова Б.Б.)
            Белова Б.Б., методисты                 | Белова Б.Б. / методисты
            ММС*                                   | ММС
            МКУ «Опора (центр, склад)», КО         | МКУ «Опора (центр, склад)» / КО
            """)
    void namesAreToldApart(String cell, String names) {
        assertThat(names(cell)).containsExactly(names.split(" / "));
    }

    @Test
    void lineBreakPartsNames() {
        assertThat(names("ММС\nРуководители школ\nКураторы")).containsExactly("ММС", "Руководители школ", "Кураторы");
    }

    @Test
    void shortFormOnALineOfItsOwnIsAName() {
        assertThat(names("КО\nрабочая команда")).containsExactly("КО", "рабочая команда");
        assertThat(names("ЦРО\nгородские МО")).containsExactly("ЦРО", "городские МО");
        assertThat(names("ОО\nгородского округа")).containsExactly("ОО городского округа");
    }

    @Test
    void shortFormBeforeANameInQuotesBelongsToIt() {
        assertThat(new Bodies(List.of("МЦ"), List.of("МЦ «Заря»", "Школы")).namesIn("МЦ «Заря»"))
                .containsExactly("МЦ «Заря»");
    }

    @Test
    void telephonesAndAddressesAreNoNames() {
        assertThat(names("Панова И.И., тел. 2-11-35\nЦРО (тел.: 8(343) 22-33-44), cro@example.ru"))
                .containsExactly("Панова И.И.", "ЦРО");
    }

    @Test
    void adjectiveWaitsForItsNoun() {
        assertThat(names("Рабочая\nгруппа\nКлассные\nруководители, ММС"))
                .containsExactly("Рабочая группа", "Классные руководители", "ММС");
        assertThat(names("Заведующий\nкуратор")).containsExactly("Заведующий", "куратор");
    }

    @Test
    void lineBreakInsideANamePartsNothing() {
        assertThat(names("Управление\nобразования\nМАУ ДПО\n«Центр»"))
                .containsExactly("Управление образования", "МАУ ДПО «Центр»");
    }

    @Test
    void namesSideBySideAreToldApartByOtherCells() {
        assertThat(names("Отдел образования Кураторы", "Отдел образования", "Кураторы"))
                .containsExactly("Отдел образования", "Кураторы");
    }

    @Test
    void wordBeforeAShortFormBelongsToIt() {
        assertThat(names("Руководители МОО", "МОО", "Руководители")).containsExactly("Руководители МОО");
    }

    @Test
    void oneClosingQuoteTooManyGoesWhenTheNameIsKnown() {
        assertThat(names("Методисты ММС»", "Методисты ММС")).containsExactly("Методисты ММС");
    }

    @Test
    void groupKeepsItsPeopleAndItsName() {
        assertThat(names("Тьюторы:\nИльин А.А.\nБелова Б.Б.\n(далее – тьюторы)"))
                .containsExactly("Тьюторы: Ильин А.А., Белова Б.Б. (далее – тьюторы)");
    }

    @Test
    void listUnderAHeadingIsTheHeading() {
        assertThat(names("Методисты МБУ «Опора»\nИльин А.А.\n(далее – методисты)"))
                .containsExactly("Методисты МБУ «Опора» (методисты)");
    }

    @Test
    void nameDefinedAboveIsMeantBelow() {
        Bodies bodies = new Bodies(List.of(), List.of());
        bodies.namesIn("Директора школ, участниц проекта\nИльин А.А.\n(далее – директора школ, участниц проекта)");

        assertThat(bodies.namesIn("Директора школ")).containsExactly("Директора школ, участниц проекта");
    }
}
