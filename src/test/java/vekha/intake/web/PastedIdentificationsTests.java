package vekha.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vekha.support.Town.as;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.support.ApplicationTest;
import vekha.support.Town;

/** Identifications of many schools out of a spreadsheet, from pasting to the table. */
@ApplicationTest
class PastedIdentificationsTests {

    private static final String HEADINGS = "№\tНаименование школы\tГруппа качества ОГЭ\tИндекс качества ОГЭ\tИУРШ\n";
    private static final Pattern SHOWN = Pattern.compile("name=\"shown\" value=\"(-?\\d+)\"");

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Town town;

    private Actor coordinator;
    private SchoolId seventh;
    private SchoolId eighth;

    @BeforeEach
    void aTown() {
        TerritoryId place = town.municipality();
        coordinator = town.person(place, Role.COORDINATOR);
        seventh = town.school(place, "Школа № 7");
        eighth = town.school(place, "Школа № 8");
    }

    @Test
    void rowsAreShownWithTheirSchoolsAndEnteredTogether() {
        String text = HEADINGS + "1\tШкола №7\t2\t48,5\t41\n2\tМБОУ «Школа № 8»\t\t51,25\t39,5";
        MvcTestResult preview = post(text, "read", "1");
        assertThat(preview).hasStatusOk().bodyText().contains("Школа № 7", "индекс ОГЭ: 48,5", "Внести всё (2");
        assertThat(count()).isZero();

        assertThat(post(
                        text,
                        "shown",
                        shown(preview),
                        "schools[0]",
                        seventh.toString(),
                        "schools[1]",
                        eighth.toString()))
                .hasStatus3xxRedirection();

        assertThat(jdbc.sql(
                                "select quality_index_oge::text || ' ' || iursh_value::text from identification where school_id = ? and year = 2022")
                        .param(eighth.value())
                        .query(String.class)
                        .single())
                .isEqualTo("51.2500 39.5000");
    }

    @Test
    void nothingIsEnteredWhileOneSchoolIsUndecided() {
        String text = HEADINGS + "1\tШкола № 7\t2\t48,5\t41\n2\tСовсем другая гимназия\t2\t51\t39";
        MvcTestResult preview = post(text, "read", "1");
        assertThat(preview).bodyText().contains("Не узнаны школы");

        assertThat(post(text, "shown", shown(preview), "schools[0]", seventh.toString(), "schools[1]", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Совсем другая гимназия»: выберите школу");
        assertThat(count()).isZero();

        assertThat(post(text, "shown", shown(preview), "schools[0]", seventh.toString(), "schools[1]", "0"))
                .hasStatus3xxRedirection();
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void sameSchoolTwiceRefusesTheWholeTable() {
        String text = HEADINGS + "1\tШкола № 7\t2\t48,5\t41\n2\tШкола № 7\t2\t51\t39";
        String shown = shown(post(text, "read", "1"));

        assertThat(post(text, "shown", shown, "schools[0]", seventh.toString(), "schools[1]", seventh.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("стоит в таблице дважды", "48,5");
        assertThat(count()).isZero();
    }

    @Test
    void rowsEditedAfterTheyWereReadAreShownAgain() {
        String text = HEADINGS + "1\tШкола № 7\t2\t48,5\t41";
        String shown = shown(post(text, "read", "1"));

        assertThat(post(HEADINGS + "1\tШкола № 8\t2\t48,5\t41", "shown", shown, "schools[0]", seventh.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Строки изменились после чтения");
        assertThat(count()).isZero();
    }

    @Test
    void tableWithoutHeadingsOrOfAForeignSchoolIsRefused() {
        assertThat(post("Школа № 7\t2\t48,5", "read", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("Не нашлась строка заголовков", "48,5");

        SchoolId foreign = town.school(town.municipality(), "Школа № 7");
        String text = HEADINGS + "1\tШкола № 7\t2\t48,5\t41";
        assertThat(post(text, "shown", shown(post(text, "read", "1")), "schools[0]", foreign.toString()))
                .hasStatus(404);
    }

    private int count() {
        return jdbc.sql("select count(*) from identification where school_id in (?, ?)")
                .params(seventh.value(), eighth.value())
                .query(Integer.class)
                .single();
    }

    private static String shown(MvcTestResult page) {
        try {
            Matcher found = SHOWN.matcher(page.getResponse().getContentAsString());
            assertThat(found.find()).isTrue();
            return found.group(1);
        } catch (java.io.UnsupportedEncodingException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private MvcTestResult post(String text, String... fields) {
        var request = browser.post()
                .uri("/intake/identifications")
                .with(as(coordinator))
                .with(csrf())
                .param("year", "2022")
                .param("text", text);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
