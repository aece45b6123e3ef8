package vekha.search;

import static org.assertj.core.api.Assertions.assertThat;
import static vekha.support.Town.as;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vekha.account.Actor;
import vekha.support.ApplicationTest;
import vekha.support.StatementCounter;
import vekha.support.TestClock;
import vekha.support.Town;

/** What is found by which words, and for whom. */
@ApplicationTest
class SearchTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Town town;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SearchQueries search;

    @Autowired
    private StatementCounter statements;

    private SearchTown place;

    @BeforeEach
    void aTown() {
        place = new SearchTown(town, jdbc);
    }

    @ParameterizedTest
    @CsvSource({
        "семинары,MEASURE Семинар для учителей математики",
        "СЕМИНАРОМ УЧИТЕЛЯ,MEASURE Семинар для учителей математики",
        "семин,MEASURE Семинар для учителей математики",
        "справки,MEASURE Семинар для учителей математики",
        "родителям,SECTION Работа с родителями",
        "1.1.1,MEASURE Семинар для учителей математики",
        "491/01-08,EDITION Поддержка школ округа",
        "491/01-08,ROADMAP Поддержка школ округа",
        "491,ROADMAP Поддержка школ округа",
        "пр. № 34,EVIDENCE ",
        "приказ 34,EVIDENCE ",
        "елкинская,SCHOOL Ёлкинская основная школа",
        "ЁЛКИНСКУЮ,SCHOOL Ёлкинская основная школа",
        "школа 7,SCHOOL СОШ № 7",
        "методического кабинета,BODY Методический кабинет",
        "фотоотчет,EVIDENCE Фотоотчёт о празднике",
        "поддержкой округа,ROADMAP Поддержка школ округа"
    })
    void isFoundInAnyFormAndByNumber(String typed, String wanted) {
        Found found = find(place.coordinator, typed);

        assertThat(names(found)).contains(wanted.equals("EVIDENCE ") ? "EVIDENCE" : wanted);
        assertThat(found.similar()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "симинар,MEASURE Семинар для учителей математики",
        "деагностика,MEASURE Диагностика чтения",
        "диагностка чтеня,MEASURE Диагностика чтения",
        "радителями,SECTION Работа с родителями",
        "елкниская,SCHOOL Ёлкинская основная школа",
        "митодический,BODY Методический кабинет"
    })
    void aSlipOfThePenDoesNoHarm(String typed, String wanted) {
        Found found = find(place.coordinator, typed);

        assertThat(names(found)).contains(wanted);
        assertThat(found.similar()).isTrue();
    }

    @Test
    void theWholeNumberStandsBeforeThoseThatBeginSo() {
        place.measure(place.plan, "1.1.1.5", "Часть", null);
        place.measure(place.plan, "7.7", "Подробности пункта 1.1.1 см. в приложении", null);

        assertThat(find(place.coordinator, "1.1.1").hits().get(Kind.MEASURE))
                .extracting(hit -> hit.name().text())
                .first()
                .isEqualTo("Семинар для учителей математики");
    }

    @Test
    void numberInsideATextIsFoundByItsPartsBesideEachOther() {
        place.measure(place.plan, "8.1", "Исполнение приказа 512/03-16 управления", null);
        place.measure(place.plan, "8.2", "Встречи 16 и 03 числа в школе 512", null);

        assertThat(names(find(place.coordinator, "512/03-16")))
                .containsExactly("MEASURE", "MEASURE Исполнение приказа 512/03-16 управления");
    }

    @Test
    void theWholeNameStandsFirst() {
        town.school(place.territory, "Основная школа");

        assertThat(find(place.coordinator, "основная школа").hits().get(Kind.SCHOOL))
                .extracting(hit -> hit.name().text())
                .startsWith("Основная школа");
    }

    @Test
    void draftsAreFoundByThoseWhoSeeThem() {
        for (Actor actor : List.of(place.coordinator, place.head, place.regional, place.administrator)) {
            assertThat(names(find(actor, "тайный"))).contains("MEASURE Семинар тайный");
        }
        for (Actor actor : List.of(place.curator, place.principal, place.responsible, place.stranger)) {
            assertThat(find(actor, "тайный").total()).isZero();
        }
    }

    @Test
    void nothingOfAnotherTerritoryIsFoundNotEvenByASlipOfThePen() {
        for (String typed : List.of("семинар", "симинар", "1.1.1", "34", "СОШ 7", "кабинет", "491/01-08", "родители")) {
            assertThat(find(place.stranger, typed).total()).as(typed).isZero();
        }
    }

    @Test
    void schoolsAndDocumentsAreConfinedToCare() {
        assertThat(kinds(find(place.principal, "СОШ 7"))).contains(Kind.SCHOOL);
        assertThat(kinds(find(place.otherPrincipal, "СОШ 7"))).doesNotContain(Kind.SCHOOL);
        assertThat(kinds(find(place.responsible, "СОШ 7"))).contains(Kind.SCHOOL);
        assertThat(kinds(find(place.principal, "приказ 34"))).contains(Kind.EVIDENCE);
        assertThat(kinds(find(place.curator, "приказ 34"))).contains(Kind.EVIDENCE);
        assertThat(kinds(find(place.otherPrincipal, "приказ 34"))).doesNotContain(Kind.EVIDENCE);
        assertThat(kinds(find(place.responsible, "приказ 34"))).doesNotContain(Kind.EVIDENCE);
    }

    @Test
    void everythingFoundCanBeOpened() {
        for (Actor actor : List.of(
                place.coordinator,
                place.head,
                place.curator,
                place.principal,
                place.responsible,
                place.regional,
                place.administrator)) {
            for (String typed :
                    List.of("семинар", "школа", "34", "491/01-08", "родители", "кабинет", "фотоотчёт", "поддержка")) {
                find(actor, typed).hits().values().stream()
                        .flatMap(List::stream)
                        .map(Hit::address)
                        .forEach(address -> assertThat(get(actor, address))
                                .as(actor.role() + " " + address)
                                .hasStatusOk());
            }
        }
    }

    @Test
    void whatIsGoneIsNotFound() {
        jdbc.sql("update measure set deleted_at = now() where roadmap_id = ? and number = '1.1.1.'")
                .param(place.plan)
                .update();
        jdbc.sql(
                        "update evidence set removed_at = now(), removed_by = added_by where territory_id = ? and number = '34'")
                .param(place.territory.value())
                .update();
        jdbc.sql(
                        "update completion set withdrawn_at = now() where checkpoint_id in (select id from checkpoint where school_id = ?)")
                .param(place.otherSchool.value())
                .update();
        jdbc.sql("update roadmap set state = 'DISCARDED', discarded_at = now() where id = ?")
                .param(place.draft)
                .update();

        for (String typed : List.of("учителей", "приказ 34", "фотоотчёт", "тайный", "проект будущего")) {
            assertThat(kinds(find(place.coordinator, typed)))
                    .as(typed)
                    .doesNotContain(Kind.MEASURE, Kind.EVIDENCE, Kind.ROADMAP);
        }
    }

    @Test
    void changedWordsAreFoundAtOnce() {
        jdbc.sql("update measure set title = 'Мастерская чтения' where roadmap_id = ? and number = '1.1.1.'")
                .param(place.plan)
                .update();
        jdbc.sql("insert into school_alias values (?, 'Радуга')")
                .param(place.school.value())
                .update();

        assertThat(names(find(place.coordinator, "мастерские"))).contains("MEASURE Мастерская чтения");
        assertThat(names(find(place.coordinator, "радугу"))).contains("SCHOOL СОШ № 7");
        jdbc.sql("delete from school_alias where school_id = ?")
                .param(place.school.value())
                .update();
        assertThat(find(place.coordinator, "радугу").total()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' or 1=1 --",
                "семинар' | 'x",
                "\\",
                "' & ! (",
                "a:* <-> b",
                "№ '1'",
                "1'2",
                "1\\2",
                "%_%",
                "{0}",
                "\u0000семинар",
                "<script>alert(1)</script>",
                "и",
                "\uE000семинар\uE001"
            })
    void whateverIsTypedIsOnlyLookedFor(String typed) {
        assertThat(get(place.coordinator, "/search", "q", typed))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<script>alert");
    }

    @Test
    void aLetterOfAThousandSignsIsAnsweredToo() {
        assertThat(get(place.coordinator, "/search", "q", "семинар ".repeat(125)))
                .hasStatusOk();
        assertThat(get(place.coordinator, "/search", "q", "ж".repeat(1000))).hasStatusOk();
        assertThat(get(place.coordinator, "/search", "q", "1/".repeat(500))).hasStatusOk();
    }

    @Test
    void whatWasFoundStandsOutAndMarkupStaysText() {
        place.measure(place.plan, "3.3", "Семинары <b>о чтении</b> & \"письме\"", "итог <i>семинара</i>");

        assertThat(get(place.coordinator, "/search", "q", "семинар"))
                .bodyText()
                .contains("<mark>Семинары</mark> &lt;b&gt;о чтении&lt;/b&gt; &amp; &quot;письме&quot;")
                .contains("итог &lt;i&gt;<mark>семинара</mark>&lt;/i&gt;")
                .doesNotContain("<b>о чтении", "<i>семинара");
    }

    @Test
    void kindsAreCountedAndOpenedOneByOne() {
        for (int i = 0; i < 60; i++) {
            place.measure(place.plan, "8." + i, "Занятие кружка " + i, null);
        }
        assertThat(get(place.coordinator, "/search", "q", "занятия"))
                .bodyText()
                .contains("Показать все: 60", "/search?q=%D0%B7%D0%B0%D0%BD%D1%8F%D1%82%D0%B8%D1%8F&amp;kind=MEASURE");
        assertThat(search.find(place.coordinator, Asked.of("занятия"), Kind.MEASURE, 2, TestClock.TODAY)
                        .hits()
                        .get(Kind.MEASURE))
                .hasSize(10);
        assertThat(get(place.coordinator, "/search?kind=MEASURE&page=2", "q", "занятия"))
                .bodyText()
                .containsPattern("51.*60");
        assertThat(search.find(place.coordinator, Asked.of("занятия"), Kind.MEASURE, 99, TestClock.TODAY)
                        .hits()
                        .get(Kind.MEASURE))
                .as("the last page instead of one that is not there")
                .hasSize(10);
        assertThat(get(place.coordinator, "/search?kind=NONSENSE&page=-7", "q", "занятия"))
                .hasStatusOk();
    }

    @Test
    void anEmptyBoxSaysWhatToDo() {
        assertThat(get(place.coordinator, "/search")).hasStatusOk().bodyText().contains("491/01-08");
        assertThat(get(place.coordinator, "/search", "q", "!!!")).bodyText().contains("Слишком мало для поиска");
        assertThat(get(place.coordinator, "/search", "q", "абракадабра"))
                .bodyText()
                .contains("Ничего не нашлось");
    }

    @Test
    void oneStatementFindsAndASecondOneOnlyWhenNothingIsFound() throws Exception {
        get(place.coordinator, "/search", "q", "семинар");

        List<String> sent =
                statements.during(() -> search.find(place.coordinator, Asked.of("семинар"), null, 1, TestClock.TODAY));
        List<String> similar =
                statements.during(() -> search.find(place.coordinator, Asked.of("симинар"), null, 1, TestClock.TODAY));

        assertThat(sent).hasSize(1);
        assertThat(similar).hasSize(2);
    }

    private Found find(Actor actor, String typed) {
        return search.find(town.actor(actor.id()), Asked.of(typed), null, 1, TestClock.TODAY);
    }

    private static Set<Kind> kinds(Found found) {
        return found.counts().keySet();
    }

    private static Set<String> names(Found found) {
        Set<String> names = new TreeSet<>();
        found.hits().forEach((kind, hits) -> {
            names.add(kind.name());
            hits.forEach(hit -> names.add(kind + " " + hit.name().text()));
        });
        return names;
    }

    private MvcTestResult get(Actor actor, String address, String... parameter) {
        var request = web.get().uri(address).with(as(actor));
        return parameter.length == 0
                ? request.exchange()
                : request.param(parameter[0], parameter[1]).exchange();
    }
}
