package vekha.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vekha.account.Actor;
import vekha.account.Role;
import vekha.intake.reading.HostileFiles;
import vekha.support.ApplicationTest;
import vekha.support.Town;

/** Whatever is sent, it is answered soon by one clear sentence, and nothing is stored. */
@ApplicationTest
@Timeout(30)
class HostileUploadTests {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Town town;

    private Actor coordinator;

    @BeforeEach
    void aCoordinator() {
        coordinator = town.person(town.municipality(), Role.COORDINATOR);
    }

    static Stream<Arguments> files() {
        byte[] large = new byte[21 << 20];
        Arrays.fill(large, (byte) 'a');
        return Stream.of(
                Arguments.of("encrypted", HostileFiles.encrypted(), 422, "Файл защищён паролем"),
                Arguments.of("truncated", HostileFiles.truncated(), 422, "Файл повреждён"),
                Arguments.of("large", large, 413, "Файл слишком велик"),
                Arguments.of("bomb", HostileFiles.bomb(190), 422, "читать его опасно"),
                Arguments.of("entity", HostileFiles.externalEntity(), 422, "читать его опасно"),
                Arguments.of("macros", HostileFiles.macros(), 422, "В файле есть макросы"),
                Arguments.of("picture", HostileFiles.picture(), 415, "Это не документ"),
                Arguments.of("blank", " \r\n".getBytes(java.nio.charset.StandardCharsets.UTF_8), 400, "ничего нет"),
                Arguments.of("rows", HostileFiles.rows(100_000), 422, "слишком много строк"));
    }

    private long everything() {
        return jdbc.sql("select (select count(*) from roadmap) + (select count(*) from source_document)"
                        + " + (select count(*) from responsible_body) + (select count(*) from school)"
                        + " + (select count(*) from journal_entry)")
                .query(Long.class)
                .single();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void pageSaysWhyAndKeepsNothing(String name, byte[] content, int status, String sentence) {
        long before = everything();

        assertThat(new AnUpload(browser, coordinator).send(name + ".docx", content))
                .hasStatus(status)
                .bodyText()
                .contains(sentence, "role=\"alert\"", "name=\"file\"")
                .doesNotContain("Exception", "root:x:0");
        assertThat(everything()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void apiAnswersWithAProblem(String name, byte[] content, int status, String sentence) {
        String login = jdbc.sql("select login from person where id = ?")
                .param(coordinator.id().value())
                .query(String.class)
                .single();

        assertThat(browser.post()
                        .uri("/api/v1/drafts")
                        .multipart()
                        .file(new MockMultipartFile("file", name + ".docx", "application/octet-stream", content))
                        .with(httpBasic(login, "secret"))
                        .exchange())
                .hasStatus(status)
                .hasContentTypeCompatibleWith("application/problem+json")
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains(sentence);
    }
}
