package vekha.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vekha.support.Town.as;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.directory.SchoolId;
import vekha.directory.TerritoryId;
import vekha.roadmap.MeasureId;
import vekha.support.ApplicationTest;
import vekha.support.Requests;
import vekha.support.Town;

/** Documents field by field, put right later, and files that prove more than one checkpoint. */
@ApplicationTest
class DocumentTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Requests requests;

    @Autowired
    private Town town;

    @Autowired
    private EvidenceQueries queries;

    @Autowired
    private JdbcClient jdbc;

    private PlanRows plan;
    private MeasureId measure;
    private SchoolId school;
    private CheckpointId checkpoint;
    private Actor curator;
    private Actor coordinator;

    @BeforeEach
    void aSchoolWithItsCurator() {
        plan = new PlanRows(jdbc);
        TerritoryId territory = town.municipality();
        school = town.school(territory, "Школа № 4");
        measure = plan.measure(plan.roadmap(territory, "APPROVED"), "Самообследование", "до 20.01.2023");
        checkpoint = plan.checkpoint(measure, school, null, LocalDate.of(2023, 1, 20));
        curator = town.person(territory, Role.CURATOR, school);
        coordinator = town.person(territory, Role.COORDINATOR);
    }

    @Test
    void documentIsGivenFieldByField() {
        assertThat(post(
                        curator,
                        checkpoint,
                        "/completion",
                        "version",
                        "0",
                        "document.kind",
                        "PROTOCOL",
                        "document.number",
                        "5/а",
                        "document.dated",
                        "2023-01-19",
                        "document.issuer",
                        "педсовет"))
                .hasStatus3xxRedirection();

        assertThat(documents(checkpoint)).isEqualTo("PROTOCOL|5/а|2023-01-19|педсовет");
        assertThat(get(curator, "/checkpoints/" + checkpoint))
                .bodyText()
                .contains("протокол педсовет № 5/а от 19.01.2023");
    }

    @Test
    void kindAloneIsNoDocument() {
        post(curator, checkpoint, "/completion", "version", "0", "document.kind", "ORDER");

        assertThat(documents(checkpoint)).isNull();
    }

    @Test
    void fieldsFilledFromTheTypedLineTellItOnce() {
        post(
                curator,
                checkpoint,
                "/completion",
                "version",
                "0",
                "proof",
                "приказ № 34 от 12.01.2023 о наставниках; справка № 2",
                "document.kind",
                "ORDER",
                "document.number",
                "34",
                "document.dated",
                "2023-01-12",
                "document.instead",
                "приказ № 34 от 12.01.2023 о наставниках");

        assertThat(documents(checkpoint).split(";")).hasSize(2).contains("ORDER|34|2023-01-12");
    }

    @Test
    void fieldCorrectedAfterFillingCorrectsTheTypedLine() {
        post(
                curator,
                checkpoint,
                "/completion",
                "version",
                "0",
                "proof",
                "пр. № 34 от 12.01.2023",
                "document.kind",
                "PROTOCOL",
                "document.number",
                "43",
                "document.dated",
                "2023-01-12",
                "document.instead",
                "приказ № 34 от 12.01.2023");

        assertThat(documents(checkpoint)).isEqualTo("PROTOCOL|43|2023-01-12");
    }

    @Test
    void readingCarriesWhatTheFieldsAreFilledWith() {
        assertThat(web.perform(
                        org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get("/my-work/reading")
                                .param("proof", "приказ УО № 34 от 25.01.2023")
                                .with(as(curator))))
                .bodyText()
                .contains(
                        "data-kind=\"ORDER\"",
                        "data-number=\"34\"",
                        "data-dated=\"2023-01-25\"",
                        "data-issuer=\"УО\"",
                        "data-instead=\"приказ УО № 34 от 25.01.2023\"");
    }

    @Test
    void misreadDocumentIsPutRightWithItsHistory() {
        post(curator, checkpoint, "/completion", "version", "0", "proof", "пр. № 34 от 12.01.2023");
        String edit = "/evidence/" + evidence() + "/edit";
        assertThat(get(curator, "/checkpoints/" + checkpoint + edit))
                .bodyText()
                .contains("value=\"34\"", "value=\"2023-01-12\"");

        assertThat(post(curator, checkpoint, edit, "kind", "PROTOCOL", "number", "43", "dated", "2023-01-13"))
                .hasStatus3xxRedirection();

        assertThat(documents(checkpoint)).isEqualTo("PROTOCOL|43|2023-01-13");
        assertThat(get(coordinator, "/checkpoints/" + checkpoint))
                .bodyText()
                .contains("Документ исправлен", "приказ № 34 от 12.01.2023", "протокол № 43 от 13.01.2023");
    }

    @Test
    void correctionIsRefusedWithASentenceAndKeepsWhatWasTyped() {
        post(curator, checkpoint, "/completion", "version", "0", "proof", "пр. № 34 от 12.01.2023");
        String edit = "/evidence/" + evidence() + "/edit";

        assertThat(post(curator, checkpoint, edit, "number", "44", "dated", "2024-01-13"))
                .hasStatus(422)
                .bodyText()
                .contains("13.01.2024", "value=\"44\"");
        assertThat(post(curator, checkpoint, edit, "kind", "ORDER"))
                .hasStatus(422)
                .bodyText()
                .contains("хотя бы одно поле");
        assertThat(post(curator, checkpoint, edit, "number", "44", "link", "javascript:alert(1)"))
                .hasStatus(422)
                .bodyText()
                .contains("http://");
        Actor elsewhere = town.person(town.municipality(), Role.COORDINATOR);
        assertThat(post(elsewhere, checkpoint, edit, "number", "44")).hasStatus(404);
    }

    @Test
    void documentOfAYearNobodyMeansIsRefusedWithASentence() {
        assertThat(post(
                        curator,
                        checkpoint,
                        "/completion",
                        "version",
                        "0",
                        "document.number",
                        "34",
                        "document.dated",
                        "0203-01-19"))
                .hasStatus(422)
                .bodyText()
                .contains("Проверьте год: дата документа 19.01.0203", "value=\"34\"");
        assertThat(plan.state(checkpoint)).isEqualTo("PLANNED");

        post(curator, checkpoint, "/completion", "version", "0", "proof", "пр. № 34 от 12.01.2023");
        String edit = "/evidence/" + evidence() + "/edit";
        assertThat(post(curator, checkpoint, edit, "number", "44", "dated", "-999999999-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("Проверьте год");
        assertThat(post(curator, checkpoint, edit, "number", "44", "dated", "1990-01-01"))
                .hasStatus3xxRedirection();
    }

    @Test
    void whoCorrectsADocumentDoesNotAcceptTheMark() {
        post(curator, checkpoint, "/completion", "version", "0", "proof", "пр. № 34 от 12.01.2023");
        post(coordinator, checkpoint, "/evidence/" + evidence() + "/edit", "kind", "ORDER", "number", "43");

        assertThat(post(coordinator, checkpoint, "/acceptance", "version", version(checkpoint)))
                .hasStatus(422);
    }

    @Test
    void fileProvesAnotherCheckpointWithoutBeingBroughtAgain() {
        bringFile();
        CheckpointId next = plan.checkpoint(measure, school, null, LocalDate.of(2023, 1, 25));
        assertThat(get(curator, "/checkpoints/" + next)).bodyText().contains("справка.pdf", "name=\"again\"");

        assertThat(post(curator, next, "/completion", "version", "0", "again", evidence()))
                .hasStatus3xxRedirection();

        assertThat(jdbc.sql(
                                "select count(distinct file_key) || ' ' || count(*) from evidence where file_name = 'справка.pdf' and territory_id = ?")
                        .param(curator.territory().value())
                        .query(String.class)
                        .single())
                .isEqualTo("1 2");
        CheckpointId third = plan.checkpoint(measure, school, null, LocalDate.of(2023, 1, 26));
        Actor elsewhere = town.person(town.municipality(), Role.COORDINATOR);
        CheckpointId foreign = plan.checkpoint(
                plan.measure(plan.roadmap(elsewhere.territory(), "APPROVED"), "Иное", "до 20.01.2023"),
                town.school(elsewhere.territory(), "Школа № 1"),
                null,
                LocalDate.of(2023, 1, 20));
        assertThat(post(elsewhere, foreign, "/completion", "version", "0", "again", evidence()))
                .hasStatus(404);
        assertThat(plan.state(third)).isEqualTo("PLANNED");
    }

    @Test
    void fileIsOfTheDayItWasGivenInTheTerritory() {
        bringFile();
        jdbc.sql("update territory set zone = 'Asia/Kamchatka' where id = ?")
                .param(curator.territory().value())
                .update();
        jdbc.sql("update evidence set added_at = '2023-02-01 20:00Z' where id = ?::bigint")
                .param(evidence())
                .update();

        assertThat(queries.known(town.actor(curator.id()), checkpoint))
                .singleElement()
                .satisfies(file -> assertThat(file.added()).isEqualTo(LocalDate.of(2023, 2, 2)));
    }

    private void bringFile() {
        assertThat(web.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart(
                                HttpMethod.POST, "/checkpoints/" + checkpoint + "/completion")
                        .file(new MockMultipartFile(
                                "files",
                                "справка.pdf",
                                "application/pdf",
                                "%PDF-1.7 text".getBytes(StandardCharsets.US_ASCII)))
                        .param("version", "0")
                        .with(as(curator))
                        .with(csrf())))
                .hasStatus3xxRedirection();
    }

    private String documents(CheckpointId id) {
        return jdbc.sql("""
                        select string_agg(concat_ws('|', e.kind, e.number, e.dated, e.issuer), ';') from evidence e
                        join completion k on k.id = e.completion_id where k.checkpoint_id = ?""")
                .param(id.value())
                .query((row, number) -> row.getString(1))
                .list()
                .get(0);
    }

    private String evidence() {
        return jdbc.sql("""
                        select min(e.id)::text from evidence e join completion k on k.id = e.completion_id
                        where k.checkpoint_id = ?""").param(checkpoint.value()).query(String.class).single();
    }

    private String version(CheckpointId id) {
        return jdbc.sql("select version::text from checkpoint where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private MvcTestResult get(Actor actor, String address) {
        return requests.get(actor, address);
    }

    private MvcTestResult post(Actor actor, CheckpointId id, String act, String... fields) {
        return requests.post(actor, "/checkpoints/" + id + act, fields);
    }
}
